import { describe, expect, it } from 'vitest';
import { want } from '../../../src/outbox/index.ts';
import { persons } from '../../../src/people/index.ts';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { cardSteps, firstChoices } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, setUp, put, wereThere, card, kept, personOf } = cardSteps(here);
const partition = 'p-somerset-2020';

/** The bot is not there until then; what falls due by then happens. */
const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

const asks = (who: Person): number => sentTo(here, who, 'How was it?');
const wanted = (who: Person): string[] =>
  kept('intents').flatMap(({ kind, to }) => (Object(to).person === personOf(who) ? [String(kind)] : []));
const closedCards = (who: Person) => who.cards().filter((one) => read(one.card).startsWith('This is closed'));

describe('what follows from an evaluation’s card', () => {
  it('is written on the day on which it falls due, and for nobody who has answered', async () => {
    const [ann, bob] = [await somebody('Ann Lee'), await somebody('Bob Hill')];
    await wereThere(ann, bob);
    expect([wanted(ann), wanted(bob)]).toEqual([['evaluation'], ['evaluation']]);
    await ann.press('Send', firstChoices(await card(ann)));
    await at('2026-07-15T05:00:00Z');
    expect([wanted(ann), wanted(bob)]).toEqual([['evaluation'], ['evaluation', 'evaluation-reminder']]);
    await at('2026-07-28T05:00:00Z');
    const last = (who: Person) => wanted(who).filter((kind) => kind === 'evaluation-closed').length;
    expect([last(ann), last(bob)]).toEqual([1, 1]);
  });

  it('is made up for by a bot that was off, as long as it is of use, once', async () => {
    const ann = await somebody('Ann Lee');
    await wereThere(ann);
    await at('2026-07-17T10:00:00Z');
    expect(asks(ann)).toBe(2);
    await at('2026-07-20T10:00:00Z');
    expect(asks(ann)).toBe(2);
    await at('2026-08-03T10:00:00Z');
    expect(closedCards(ann)).toHaveLength(2);
    await at('2026-08-04T10:00:00Z');
    expect(wanted(ann).filter((kind) => kind === 'evaluation-closed')).toHaveLength(2);
  });

  it('is no reminder once that is too late', async () => {
    const ann = await somebody('Ann Lee');
    await wereThere(ann);
    await at('2026-07-20T10:00:00Z');
    expect(asks(ann)).toBe(1);
  });

  it('is the same of a register that is taken weeks later', async () => {
    const ann = await somebody('Ann Lee');
    const olga = here.officer();
    await setUp(olga, { 'f-day': '2026-07-01' });
    await put(olga, 'Ann Lee');
    await at('2026-07-23T10:00:00Z');
    await olga.say('all here');
    await at('2026-07-24T09:00:00Z');
    expect(asks(ann)).toBe(2);
  });

  it('sent on its last day is put in order the morning after', async () => {
    const ann = await somebody('Ann Lee');
    await here.store.transaction(async (tx) => {
      const known = await tx.get(persons, partition, personOf(ann));
      if (known) await tx.put(persons, partition, { ...known, sector: 'school' });
    });
    here.clock.moveTo(new Date('2026-08-18T10:00:00Z'));
    const olga = here.officer();
    await setUp(olga, { 'f-day': '2026-08-18' });
    await put(olga, 'Ann Lee');
    await olga.say('all here');
    await here.settled();
    // The first day of school, until the end of which they are asked.
    await at('2026-09-01T09:00:00Z');
    expect(asks(ann)).toBe(2);
    await at('2026-09-01T23:00:00Z');
    expect(closedCards(ann)).toHaveLength(1);
    await at('2026-09-02T05:00:00Z');
    expect(closedCards(ann)).toHaveLength(2);
  });

  it('is left where nobody can be reached, and put in order when they are back', async () => {
    const ann = await somebody('Ann Lee');
    await wereThere(ann);
    await at('2026-07-15T09:00:00Z');
    await ann.uninstall();
    await at('2026-07-29T10:00:00Z');
    expect(wanted(ann)).toEqual(['evaluation', 'evaluation-reminder']);
    await ann.install();
    await at('2026-07-30T10:00:00Z');
    expect(closedCards(ann)).toHaveLength(2);
  });

  it('written together with the card, as it once was, is sent once', async () => {
    const ann = await somebody('Ann Lee');
    await wereThere(ann);
    const to = { person: personOf(ann) };
    const about = `${kept('evaluations')[0]?.['id']}/1`;
    const [remind, closes] = [new Date('2026-07-15T09:00:00Z'), new Date('2026-07-28T23:00:00Z')];
    await here.store.transaction(async (tx) => {
      const key = `evaluation-reminder/${about}`;
      await want(tx, partition, { kind: 'evaluation-reminder', key, to, about, due: remind });
      for (const of of [`evaluation/${about}`, key])
        await want(tx, partition, { kind: 'evaluation-closed', key: `evaluation-closed/${of}`, to, about: of, due: closes });
    });
    for (const moment of ['2026-07-15T09:00:00Z', '2026-07-16T09:00:00Z', '2026-07-28T09:00:00Z', '2026-07-29T09:00:00Z'])
      await at(moment);
    expect([asks(ann), closedCards(ann).length]).toEqual([2, 2]);
    expect(wanted(ann)).toHaveLength(4);
  });
});
