import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections.ts';
import { erasePerson } from '../../../src/profile/index.ts';
import { correct, idOf, look, now, partition, sendTo, withdraw } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../reading.ts';

const here = withBot();

describe('somebody who has read a briefing and is erased', () => {
  it('is named no more in why it was corrected or withdrawn', async () => {
    const officer = here.officer();
    const ann = here.person(undefined, 'Ann Lee');
    await sendTo(here, officer, { people: [ann] });
    await correct(officer, 'Ann Lee was named.', 'Nobody is named.');
    await withdraw(officer, 'Ann Lee was named in it.');
    const id = await idOf(here, ann);
    await here.store.transaction((tx) => erasePerson({ tx, partition, collections }, id));
    expect(await now(here)).toMatchObject({ state: 'withdrawn', correction: expect.stringMatching(/^erased was named/) });
    expect((await now(here)).ground).toBe('erased was named in it.');
  });

  it('is counted no more, neither as a reader nor as one to be reminded; the others are', async () => {
    const officer = here.officer();
    const [ann, bob] = [here.person(undefined, 'Ann Lee'), here.person(undefined, 'Bob Ray')];
    await sendTo(here, officer, { people: [ann, bob] }, { readers: 'named' });
    await ann.press('I have read this');
    await bob.press('I have read this');
    const id = await idOf(here, ann);
    await here.store.transaction((tx) => erasePerson({ tx, partition, collections }, id));
    expect(here.stored()).not.toContain(id);
    expect(read((await look(officer)).card)).toMatch(/by 1 person/);
    const who = (await officer.press('Who has read it')).card;
    expect(read(who)).toMatch(/1 person has said[\s\S]*all have\.[\s\S]*Bob Ray/);
    expect(read(who)).not.toContain('Ann Lee');
    expect(who.buttons).not.toContain('Remind the others');
  });

  it('is not written to when it is corrected, nor does the button on what they still have count for anybody', async () => {
    const officer = here.officer();
    const [ann, bob] = [here.person(undefined, 'Ann Lee'), here.person(undefined, 'Bob Ray')];
    await sendTo(here, officer, { people: [ann, bob] });
    const id = await idOf(here, ann);
    await here.store.transaction((tx) => erasePerson({ tx, partition, collections }, id));
    await correct(officer, 'The day was missing.', 'On the day.');
    await here.settled();
    const corrected = [ann, bob].map((one) => one.cards().some(({ card }) => /Corrected/.test(read(card))));
    expect(corrected).toEqual([false, true]);
    await ann.press('I have read this');
    expect(read((await look(officer)).card)).toMatch(/nobody has said so yet[\s\S]*1 of 1 done/);
  });
});
