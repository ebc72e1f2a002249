import { describe, expect, it } from 'vitest';
import { persons } from '../../src/people/index.ts';
import { withBot } from '../fakes/bot.ts';
import { cardSteps, firstChoices } from './evaluation-card-steps.ts';
import { read } from './reading.ts';
import { sentTo } from './sent-to.ts';

const here = withBot();
const { somebody, supervises, setUp, put, personOf, card } = cardSteps(here);

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

const heading = 'For supervision';

/** Sam is the line manager of Ann and Bob, who are on the list of a session of that day. */
const listed = async (day: string) => {
  const [ann, bob, sam] = [await somebody('Ann Lee'), await somebody('Bob Hill'), await somebody('Sam Okafor')];
  for (const one of [ann, bob]) await supervises(sam, one);
  const olga = here.officer();
  here.clock.moveTo(new Date(`${day}T08:00:00Z`));
  await setUp(olga, { 'f-day': day, 'f-outcomes': 'Know *the* signs' });
  await put(olga, 'Ann Lee', 'Bob Hill');
  return { ann, bob, sam, olga };
};

describe('what a line manager is told for supervision', () => {
  it('names who was there, whoever has answered, and nothing that they said', async () => {
    const { ann, sam, olga } = await listed('2026-07-01');
    await olga.say('all here');
    await here.settled();
    await ann.press('Send', firstChoices(await card(ann)));
    await at('2026-07-02T08:00:00Z');
    const { card: told } = await sam.sees(/For supervision/);
    expect(read(told ?? expect.fail('nothing is told'))).toMatch(
      /Who was there\nAnn Lee\nBob Hill\nWhat they were to learn\nKnow \*the\* signs\nYou could ask\n/,
    );
    expect(JSON.stringify(told)).not.toMatch(/No understanding|Not confident|how many/i);
  });

  it('is told once, when the register comes late within a week, and is corrected after that', async () => {
    const { sam, olga } = await listed('2026-07-01');
    await at('2026-07-06T10:00:00Z');
    expect(sentTo(here, sam, heading)).toBe(0);
    await olga.say('1 here');
    await at('2026-07-07T10:00:00Z');
    expect(sentTo(here, sam, heading)).toBe(1);
    await olga.say('2 here');
    await at('2026-07-08T10:00:00Z');
    await at('2026-07-09T10:00:00Z');
    expect(sentTo(here, sam, heading)).toBe(1);
  });

  it('is told to those in schools when school has begun again', async () => {
    const { sam, olga } = await listed('2026-12-18');
    await here.store.transaction(async (tx) => {
      const known = await tx.get(persons, 'p-somerset-2020', personOf(sam));
      if (known) await tx.put(persons, 'p-somerset-2020', { ...known, sector: 'school' });
    });
    await olga.say('all here');
    await at('2026-12-21T10:00:00Z');
    await at('2027-01-04T08:59:00Z');
    expect(sentTo(here, sam, heading)).toBe(0);
    await at('2027-01-04T09:00:00Z');
    expect(sentTo(here, sam, heading)).toBe(1);
  });
});
