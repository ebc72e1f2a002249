import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections.ts';
import { join } from '../../../src/people/index.ts';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { cardSteps, firstChoices } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, wereThere, card, asked, answers, personOf, kept } = cardSteps(here);

/** `one` turns out to be `other`, who stays. */
const joined = (one: Person, other: Person) =>
  here.store.transaction((tx) =>
    join(
      { tx, partition: 'p-somerset-2020', collections },
      { kept: personOf(other), gone: personOf(one), by: 'an officer', at: here.clock.now() },
    ),
  );

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

const howWasIt = (...all: Person[]): number => all.map((who) => sentTo(here, who, 'How was it?')).reduce((a, b) => a + b, 0);

describe('somebody who is asked, and turns out to be known under another name', () => {
  it('answers on the card that they have, and is asked no more', async () => {
    const [ann, annie] = [await somebody('Ann Lee'), await somebody('Annie Lee')];
    await wereThere(ann);
    const form = await card(ann);
    await joined(ann, annie);
    expect(read((await ann.press('Send', firstChoices(form))).card)).toMatch(/^Thank you/);
    expect(asked()).toMatchObject([{ person: personOf(annie), state: 'answered' }]);
    await at('2026-07-15T10:00:00Z');
    expect(howWasIt(ann, annie)).toBe(1);
  });

  it('is reminded once, and what was sent is put in order when it closes', async () => {
    const [ann, annie] = [await somebody('Ann Lee'), await somebody('Annie Lee')];
    await wereThere(ann);
    await joined(ann, annie);
    await at('2026-07-15T10:00:00Z');
    expect(howWasIt(ann, annie)).toBe(2);
    await at('2026-07-29T10:00:00Z');
    const seen = [...ann.cards(), ...annie.cards()].map(({ card: one }) => read(one));
    expect(seen.filter((one) => one.startsWith('This is closed'))).toHaveLength(2);
    expect(seen.filter((one) => one.startsWith('How was it?'))).toEqual([]);
  });

  it('asked as both is one, with what is further on, and is reminded of it once', async () => {
    const [ann, annie] = [await somebody('Ann Lee'), await somebody('Annie Lee')];
    await wereThere(ann, annie);
    await ann.press('Keep for later', firstChoices(await card(ann)));
    await joined(ann, annie);
    expect(asked()).toMatchObject([{ person: personOf(annie), state: 'draft' }]);
    await at('2026-07-15T10:00:00Z');
    expect(howWasIt(ann, annie)).toBe(3);
    await ann.press('Send', firstChoices((await ann.say('evaluation')).card));
    expect(answers()).toMatchObject([{ sent: true }]);
  });

  it('answered as both, and nothing says who answered either once the links are destroyed', async () => {
    const [ann, annie] = [await somebody('Ann Lee'), await somebody('Annie Lee')];
    await wereThere(ann, annie);
    for (const who of [ann, annie]) await who.press('Send', firstChoices(await card(who)));
    const ids = answers().map(({ id }) => String(id));
    await joined(ann, annie);
    await at('2027-03-01T10:00:00Z');
    expect(answers()).toHaveLength(2);
    expect(asked()).toEqual([]);
    for (const id of ids) expect(JSON.stringify(kept('joins'))).not.toContain(id);
  });
});
