import { describe, expect, it } from 'vitest';
import { persons } from '../../src/people/index.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { cardSteps } from './evaluation-card-steps.ts';
import { sentTo } from './sent-to.ts';

const here = withBot();
const somerset = cardSteps(here);
const solihull = cardSteps(here, 'solihull-2021', 'foundation');

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

/** Somebody who works in a school, as their profile says. */
const inSchool = async (who: Person, framework: string, id: string) =>
  here.store.transaction(async (tx) => {
    const known = await tx.get(persons, `p-${framework}`, id);
    if (known) await tx.put(persons, `p-${framework}`, { ...known, sector: 'school' });
    return who;
  });

describe('somebody in a school', () => {
  const listed = async (when: string, day: string) => {
    const ann = await solihull.somebody('Ann Lee');
    const bob = await solihull.somebody('Bob Hill');
    await inSchool(ann, 'solihull-2021', solihull.personOf(ann));
    const olga = here.officer('solihull-2021');
    here.clock.moveTo(new Date(when));
    await solihull.setUp(olga, { 'f-course': 'foundation', 'f-day': day });
    await solihull.put(olga, 'Ann Lee', 'Bob Hill');
    await here.settled();
    return { ann, bob };
  };

  it('put on a list in the school holidays is asked what is asked before once they are over; others at once', async () => {
    const { ann, bob } = await listed('2026-07-27T10:00:00Z', '2026-09-14');
    expect([ann, bob].map((who) => sentTo(here, who, 'Before it begins'))).toEqual([0, 1]);
    await at('2026-09-01T07:59:00Z');
    expect(sentTo(here, ann, 'Before it begins')).toBe(0);
    await at('2026-09-01T08:00:00Z');
    expect(sentTo(here, ann, 'Before it begins')).toBe(1);
  });

  it('put on the list of a session in the holidays is asked in time', async () => {
    const { ann } = await listed('2026-07-25T10:00:00Z', '2026-07-28');
    expect(sentTo(here, ann, 'Before it begins')).toBe(0);
    await at('2026-07-27T08:00:00Z');
    expect(sentTo(here, ann, 'Before it begins')).toBe(1);
  });

  it('is reminded on their next working day, once', async () => {
    const ann = await somerset.somebody('Ann Lee');
    await inSchool(ann, 'somerset-2020', somerset.personOf(ann));
    // The school holidays last to 3 January.
    here.clock.moveTo(new Date('2026-12-23T10:00:00Z'));
    const olga = here.officer();
    await somerset.setUp(olga, { 'f-day': '2026-12-23' });
    await somerset.put(olga, 'Ann Lee');
    await olga.say('all here');
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    await at('2027-01-04T09:59:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    await at('2027-01-04T10:00:00Z');
    await at('2027-01-05T10:00:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(2);
  });
});

describe('a register that is taken', () => {
  const taken = async (moment: string) => {
    const ann = await somerset.somebody('Ann Lee');
    const olga = here.officer();
    await somerset.setUp(olga, { 'f-day': '2026-07-03' });
    await somerset.put(olga, 'Ann Lee');
    here.clock.moveTo(new Date(moment));
    await olga.say('all here');
    await here.settled();
    return ann;
  };

  it('late on the day has people asked at once: they are in the room', async () => {
    expect(sentTo(here, await taken('2026-07-03T20:30:00Z'), 'How was it?')).toBe(1);
  });

  it('on a night after it has them asked when they are at work', async () => {
    const ann = await taken('2026-07-04T21:45:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(0);
    await at('2026-07-06T07:59:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(0);
    await at('2026-07-06T08:00:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    await at('2026-07-07T09:00:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(2);
  });
});
