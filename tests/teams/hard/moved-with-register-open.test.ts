import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';
import { sessionSteps } from '../session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

/** A session of today's with Ann and Bo on its list; Ann is marked as here. */
const today = async (olga: Person) => {
  await steps.setUp(olga, { 'f-day': '2026-07-01' });
  await steps.put(olga, 'Ann Lee', 'Bo Smith');
  return olga.press('Ann Lee: Here');
};

const move = async (olga: Person, day: string, more: Record<string, string> = {}) => {
  await olga.say('session');
  await olga.say('move');
  const turn = await olga.press('Move it', { 'f-day': day, 'f-ground': 'the hall is flooded', ...more });
  // Whoever is told of it is told of it by now, and not in the middle of what they do next.
  await here.settled();
  return turn;
};

describe('a session that is moved to another day while its register is open', () => {
  it('keeps everybody on its list, and begins the register anew', async () => {
    const ann = await steps.somebody('Ann Lee');
    const olga = here.officer();
    await today(olga);
    await move(olga, '2026-07-08');
    expect(read((await olga.say('register')).card)).toMatch(/Wednesday 8 July 2026[\s\S]*0 here, 0 of 2 marked/);
    expect(read((await ann.say('my training')).card)).not.toContain('Introduction to Child Protection:');
    expect(await steps.told(ann, 'the hall is flooded')).toHaveLength(1);
  });

  it('marks nobody from a register that was opened before', async () => {
    const olga = here.officer();
    const { last: opened } = await today(olga);
    await move(olga, '2026-07-08');
    const turn = await olga.press('Bo Smith: Here', {}, { on: opened });
    expect(read(turn.card)).toMatch(/moved to Wednesday 8 July 2026[\s\S]*0 here, 0 of 2 marked/);
    expect(Object.values(steps.states())).toEqual(['expected', 'expected']);
    here.clock.moveTo(new Date('2026-07-08T08:30:00Z'));
    await olga.press('Bo Smith: Here');
    expect(Object.values(steps.states()).sort()).toEqual(['expected', 'present']);
  });

  it('takes its code on the new day, and not before', async () => {
    const ann = await steps.somebody('Ann Lee');
    const olga = here.officer();
    await today(olga);
    const code = String(steps.session()['code']);
    await move(olga, '2026-07-08');
    expect(read((await ann.say(code)).card)).toContain('on another day');
    here.clock.moveTo(new Date('2026-07-08T08:00:00Z'));
    expect(read((await ann.say(code)).card)).toContain('you are signed in');
  });

  it('opens a register again that was closed', async () => {
    const olga = here.officer();
    await today(olga);
    await olga.say('close');
    await move(olga, '2026-07-08');
    expect(steps.session()).toMatchObject({ day: '2026-07-08', register: 'open' });
  });
});

describe('a session that is put off by an hour', () => {
  it('keeps those who have signed in', async () => {
    const ann = await steps.somebody('Ann Lee');
    const olga = here.officer();
    await steps.setUp(olga, { 'f-day': '2026-07-01', 'f-from': '11:00' });
    await ann.say(String(steps.session()['code']));
    await olga.say('register');
    await move(olga, '2026-07-01', { 'f-from': '12:00' });
    expect(steps.states()).toEqual({ [steps.personOf(ann)]: 'present' });
  });
});
