import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { sentTo } from './sent-to.ts';
import { sessionSteps } from './session-steps.ts';

const here = withBot();
const { somebody, setUp, put, session } = sessionSteps(here);

/** A session of 2 July with Zed and Ann on its list; who is reminded by the evening, of those who are given. */
const given = async (trainers: string) => {
  const ann = await somebody('Ann Lee');
  const tom = await somebody('Tom Reed');
  const olga = here.officer();
  await setUp(olga, { 'f-day': '2026-07-02', 'f-trainers': trainers });
  await put(olga, 'Ann Lee', 'Zed Young');
  return { ann, tom, olga };
};

const reminded = async (...people: Person[]) => {
  for (const moment of ['2026-07-02T08:00:00Z', '2026-07-02T17:00:00Z']) {
    if (new Date(moment) > here.clock.now()) here.clock.moveTo(new Date(moment));
    await here.settled();
  }
  return people.map((who) => sentTo(here, who, 'is still to be taken'));
};

describe('a register that nobody has begun', () => {
  it('is asked for in the evening, of the trainer, and of nobody else', async () => {
    const { tom, olga } = await given('Tom Reed');
    expect(await reminded(tom, olga)).toEqual([1, 0]);
  });

  it.each(['', 'Somebody Else'])('is asked for of the officers, where no trainer is in Signpost: "%s"', async (trainers) => {
    const { tom, olga } = await given(trainers);
    expect(await reminded(tom, olga)).toEqual([0, 1]);
  });

  it('is asked for of the officers, where no message reaches the trainer', async () => {
    const { tom, olga } = await given('Tom Reed');
    await tom.uninstall();
    expect(await reminded(tom, olga)).toEqual([0, 1]);
  });

  it('is asked for of the officers, where the trainer wants no messages', async () => {
    const { tom, olga } = await given('Tom Reed');
    await tom.say('stop');
    expect(await reminded(tom, olga)).toEqual([0, 1]);
  });

  it('is asked for in the evening, too, where the session was set up on its day', async () => {
    const tom = await somebody('Tom Reed');
    const olga = here.officer();
    here.clock.moveTo(new Date('2026-07-02T08:00:00Z'));
    await setUp(olga, { 'f-day': '2026-07-02', 'f-from': '13:00', 'f-trainers': 'Tom Reed' });
    await put(olga, 'Ann Lee', 'Zed Young');
    expect(await reminded(tom)).toEqual([1]);
    here.clock.moveTo(new Date('2026-07-03T08:00:00Z'));
    expect(await reminded(tom)).toEqual([1]);
  });

  it('is asked for, too, where some have signed in by themselves and others are not marked', async () => {
    const { ann, tom } = await given('Tom Reed');
    here.clock.moveTo(new Date('2026-07-02T08:40:00Z'));
    await ann.say(String(session()['code']));
    expect(await reminded(tom)).toEqual([1]);
  });
});

describe('a register', () => {
  it('that somebody was marked in is not asked for', async () => {
    const { tom, olga } = await given('Tom Reed');
    here.clock.moveTo(new Date('2026-07-02T08:40:00Z'));
    await olga.say('1 here');
    expect(await reminded(tom)).toEqual([0]);
  });

  it('in which all have signed in is not asked for', async () => {
    const tom = await somebody('Tom Reed');
    const ann = await somebody('Ann Lee');
    await setUp(here.officer(), { 'f-day': '2026-07-02', 'f-trainers': 'Tom Reed' });
    here.clock.moveTo(new Date('2026-07-02T08:40:00Z'));
    await ann.say(String(session()['code']));
    expect(await reminded(tom)).toEqual([0]);
  });
});
