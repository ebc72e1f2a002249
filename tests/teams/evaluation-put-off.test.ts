import { expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { cardSteps } from './evaluation-card-steps.ts';
import { read } from './reading.ts';
import { sentTo } from './sent-to.ts';

const here = withBot();
const { somebody, setUp, put, card, session } = cardSteps(here, 'wandsworth-2017', 'gangs');

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

/** Ann signs in ten minutes before it begins, at half past nine. */
const signedIn = async () => {
  const ann = await somebody('Ann Lee');
  const olga = here.officer('wandsworth-2017');
  await setUp(olga, { 'f-course': 'gangs', 'f-day': '2026-07-02' });
  await put(olga, 'Ann Lee');
  await at('2026-07-02T07:30:00Z');
  here.clock.moveTo(new Date('2026-07-02T08:20:00Z'));
  await signIn(ann);
  return { ann, olga };
};

const signIn = async (who: Person) => {
  await who.say(String(session()['code']));
  await here.settled();
};

const move = async (olga: Person, to: Record<string, string>) => {
  await olga.say('session');
  await olga.say('move');
  await olga.press('Move it', { 'f-ground': 'the trainer is late', ...to });
  await here.settled();
};

const timesAsked = (who: Person): number => sentTo(here, who, 'How was it?');

it('who has signed in for a session that is then put off by an hour is asked how it was once it has begun', async () => {
  const { ann, olga } = await signedIn();
  await move(olga, { 'f-from': '10:30', 'f-to': '17:30' });
  await at('2026-07-02T09:29:00Z');
  expect(timesAsked(ann)).toBe(0);
  await at('2026-07-02T09:30:00Z');
  expect(timesAsked(ann)).toBe(1);
  await at('2026-07-03T09:00:00Z');
  expect(timesAsked(ann)).toBe(2);
});

it.each([
  ['before it began', '2026-07-02T08:25:00Z', 0],
  ['when it had begun', '2026-07-02T08:40:00Z', 1],
])(
  'who had signed in for a session that was moved to another day %s is asked on that day, once they are there',
  async (_, when, before) => {
    const { ann, olga } = await signedIn();
    await at(when);
    await move(olga, { 'f-day': '2026-07-09' });
    await at('2026-07-03T10:00:00Z');
    expect(timesAsked(ann)).toBe(before);
    await at('2026-07-09T08:20:00Z');
    await signIn(ann);
    await at('2026-07-09T08:30:00Z');
    expect(timesAsked(ann)).toBe(before + 1);
    expect(read(await card(ann))).toContain('until Thursday 23 July 2026');
    await at('2026-07-10T09:00:00Z');
    expect(timesAsked(ann)).toBe(before + 2);
  },
);
