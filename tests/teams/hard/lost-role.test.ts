import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';
import { sessionSteps } from '../session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

/** What an officer may have open, and the button that does it. */
const opened: [string, (olga: Person) => Promise<unknown>, string, Record<string, string>][] = [
  ['sets a session up', (olga) => olga.say('duplicate'), 'Set up a session', { 'f-day': '2026-07-20' }],
  ['edits one', (olga) => olga.say('edit'), 'Save', { 'f-place': 'Elsewhere' }],
  ['moves one', (olga) => olga.say('move'), 'Move it', { 'f-day': '2026-07-20', 'f-ground': 'why not' }],
  ['cancels one', (olga) => olga.say('cancel it'), 'Cancel it', { 'f-ground': 'why not' }],
  [
    'puts people on a list',
    async (olga) => {
      await olga.say('register');
      await olga.say('add');
    },
    'Add people',
    { 'f-people': 'Bo Smith' },
  ],
  ['marks one', (olga) => olga.say('register'), 'Ann Lee: Here', {}],
  ['closes a register', (olga) => olga.say('register'), 'Close the register', {}],
  [
    'opens one again',
    async (olga) => {
      await olga.say('register');
      await olga.say('close');
    },
    'Open the register again',
    {},
  ],
  ['looks whom to phone', async () => undefined, 'Who to phone', {}],
  ['adds a course', (olga) => olga.say('add a course'), 'Save', { 'f-title': 'Knots', 'f-kind': 'course' }],
];

describe('an officer who lost the role a minute ago', () => {
  it.each(opened)('and now %s from a card of before is refused, and nothing changes', async (_, open, button, filled) => {
    const olga = here.officer();
    await steps.setUp(olga);
    await steps.put(olga, 'Ann Lee');
    await olga.say('session');
    await open(olga);
    here.set('somerset-2020', { officers: [] });
    await here.restart();
    const before = here.stored();
    const turn = await olga.press(button, filled);
    expect(read(turn.card)).toMatch(/This is for [^.]*training officer[^.]*\. Nothing has changed/);
    expect(here.stored()).toBe(before);
  });

  it('by typing is refused too, in the middle of a form', async () => {
    const olga = here.officer();
    await steps.setUp(olga);
    await olga.say('cancel it');
    await olga.say('ask me');
    here.set('somerset-2020', { officers: [] });
    await here.restart();
    expect(read((await olga.say('too few came')).card)).toContain('This is for a training officer');
    expect(steps.session()).toMatchObject({ state: 'planned', version: 1 });
  });
});
