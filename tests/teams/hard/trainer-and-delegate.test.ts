import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../reading.ts';
import { sessionSteps } from '../session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

/** Tom is the trainer of a session of today's, and on its list with Ann. */
const both = async () => {
  const [tom, ann, olga] = [await steps.somebody('Tom Bell'), await steps.somebody('Ann Lee'), here.officer()];
  await steps.setUp(olga, { 'f-day': '2026-07-01', 'f-from': '13:00', 'f-trainers': 'Tom Bell' });
  await steps.put(olga, 'Tom Bell', 'Ann Lee');
  return { tom, ann, olga };
};

describe('a trainer who is also a delegate', () => {
  it('takes the register, themselves on it, and it counts as theirs', async () => {
    const { tom } = await both();
    await tom.say('sessions');
    await tom.say('1');
    await tom.say('register');
    expect(read((await tom.say('all here')).card)).toMatch(/2 here, 2 of 2 marked/);
    expect(read((await tom.say('my training')).card)).toContain('Introduction to Child Protection: Wednesday 1 July 2026');
  });

  it('is told once of a change, and stands once among those to phone', async () => {
    const { tom, olga } = await both();
    await olga.say('session');
    await olga.say('move');
    await olga.press('Move it', { 'f-from': '14:00', 'f-ground': 'the train is late' });
    expect(await steps.told(tom, 'the train is late')).toHaveLength(1);
    await tom.uninstall();
    const seen = read((await olga.say('phone list')).card);
    expect(seen.match(/Tom Bell/g)).toHaveLength(1);
    expect(seen).toContain('Trainer. No message of mine reaches them.');
  });

  it('may not do what is an officer’s', async () => {
    const { tom } = await both();
    await tom.say('sessions');
    expect((await tom.say('1')).card.buttons).toEqual(['Register']);
    expect(read((await tom.say('new session')).card)).toContain('This is for a training officer');
  });

  it('as a trainer no more, still a delegate, has the register no more', async () => {
    const { tom, olga } = await both();
    await tom.say('sessions');
    await tom.say('1');
    const { last } = await tom.say('register');
    await olga.say('session');
    await olga.say('edit');
    await olga.press('Save', { 'f-trainers': '' });
    const turn = await tom.press('Ann Lee: Here', {}, { on: last });
    expect(read(turn.card)).toContain('This is for the trainer of the session');
    expect(Object.values(steps.states())).toEqual(['expected', 'expected']);
  });
});
