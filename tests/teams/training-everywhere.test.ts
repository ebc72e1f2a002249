import { describe, expect, it } from 'vitest';
import { frameworkIds, withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { courseOf } from './course-of.ts';
import { answersTo, byButtons, inputs, read } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

const here = withBot();

/** Ann, who has a role, a line manager and a place; Wim, who has none of them and walks in; the officer. */
const people = async (framework: string) => {
  const steps = sessionSteps(here, framework);
  const ann = here.person(framework, 'Ann Lee');
  await byButtons(ann, 'Worker', answersTo(framework, 'with-children'));
  const [sam, wim] = [await steps.somebody('Sam Okafor'), await steps.somebody('Wim Walker')];
  await steps.supervises(sam, ann);
  return { steps, ann, sam, wim, olga: here.officer(framework) };
};

const when = { 'f-day': '2026-07-14', 'f-from': '13:00', 'f-to': '16:30', 'f-place': 'Shire *Hall*', 'f-places': '24' };

describe.each(frameworkIds)('by buttons, in the partnership of %s', (framework) => {
  it('a session is set up, changed, held and corrected, and everybody sees of it what is theirs', async () => {
    const { steps, ann, sam, wim, olga } = await people(framework);
    const course = await courseOf(here, framework, olga);
    await olga.say('sessions');
    await olga.press('Set up a session');
    const set = await olga.press('Set up a session', { ...when, 'f-course': course.id });
    expect(read(set.card)).toMatch(/Tuesday 14 July 2026, 13:00 to 16:30[\s\S]*Shire \*Hall\*[\s\S]*0 of 24/);
    await olga.press('Register');
    await olga.press('Add people');
    expect(read((await olga.press('Add people', { 'f-people': 'Ann Lee' })).card)).toMatch(/0 of 1 marked/);
    expect(read((await ann.say(`courses ${course.title}`)).card)).toContain('Tuesday 14 July 2026, 13:00 to 16:30');

    await olga.press('The session');
    await olga.press('Move', {}, { nth: 1 });
    await olga.press('Move it', { 'f-day': '2026-07-01', 'f-ground': 'the hall is flooded' });
    expect(await steps.told(ann, 'the hall is flooded')).toEqual([expect.stringMatching(/It is now: Wednesday 1 July 2026/)]);
    await olga.press('Cancel it');
    expect(read((await olga.press('Cancel it', { 'f-ground': 'too few came' })).card)).toContain('Cancelled: too few came');
    expect(await steps.told(ann, 'This session is cancelled')).toHaveLength(1);
    await olga.press('Hold it after all');
    await olga.press('Move it', { 'f-ground': 'more have come' });
    expect(await steps.told(ann, 'This session is held after all')).toHaveLength(1);

    expect(read((await wim.say(String(steps.session()['code']))).card)).toContain(`you are signed in to ${course.title}`);
    const register = await olga.press('Register');
    expect(read(register.card)).toMatch(/Wim Walker\s+\(walked in\)/);
    await olga.press('Ann Lee: Absent');
    expect(read((await olga.press('Close the register')).card)).toMatch(/closed[\s\S]*1 here, 2 of 2 marked/);
    await olga.press('Ann Lee: Here');
    expect(await steps.told(ann, 'The register has been corrected')).toEqual([expect.stringContaining('here')]);

    const done = `${course.title}: Wednesday 1 July 2026`;
    expect(read((await ann.say('my training')).card)).toContain(done);
    expect(read((await wim.say('my training')).card)).toContain(done);
    const team = read((await sam.say('my team')).card);
    expect(team).toContain('Ann Lee');
    expect(team).not.toContain('Wim Walker');
    const [row] = inputs(sam.cards().at(-1)?.card ?? set.card).get('row') ?? [];
    expect(read((await sam.press('Show', { row: row?.value ?? '' })).card)).toContain(done);

    await olga.press('The session');
    await olga.press('Duplicate');
    const copy = await olga.press('Set up a session', { 'f-day': '2026-07-20' });
    expect(read(copy.card)).toMatch(/Monday 20 July 2026, 13:00 to 16:30[\s\S]*0 of 24/);
    expect(steps.kept('sessions')).toHaveLength(2);
  });
});

describe('by typing alone', () => {
  it('a session is set up, changed, held and corrected, and everybody sees of it what is theirs', async () => {
    const { steps, ann, sam, wim, olga } = await people('somerset-2020');
    const say = async (who: Person, ...texts: string[]): Promise<string> => {
      let seen = '';
      for (const text of texts) seen = read((await who.say(text)).card);
      return seen;
    };
    const answers = [
      'introduction',
      'skip',
      '14 July',
      '1pm',
      '4.30pm',
      'Shire Hall',
      'skip',
      'skip',
      '24',
      'skip',
      'skip',
      'skip',
    ];
    expect(await say(olga, 'new session', 'ask me', ...answers)).toMatch(/Tuesday 14 July 2026, 13:00 to 16:30/);
    expect(await say(olga, 'register', 'add', 'ask me', 'Ann Lee')).toMatch(/0 of 1 marked/);

    const moved = ['the hall is flooded'];
    await say(olga, 'session', 'move', 'ask me', '1 July 2026', 'keep', 'keep', 'keep', 'skip', ...moved);
    expect(await steps.told(ann, 'the hall is flooded')).toHaveLength(1);
    expect(await say(olga, 'cancel it', 'ask me', 'too few came')).toContain('Cancelled: too few came');
    await say(olga, 'move', 'ask me', 'keep', 'keep', 'keep', 'keep', 'skip', 'more have come');
    expect(await steps.told(ann, 'This session is held after all')).toHaveLength(1);

    expect(await say(wim, String(steps.session()['code']))).toContain('you are signed in');
    expect(await say(olga, 'register', '1 absent')).toMatch(/1 here, 2 of 2 marked/);
    expect(await say(olga, 'close')).toContain('The register is closed');
    await say(olga, '1 here');
    expect(await steps.told(ann, 'The register has been corrected')).toHaveLength(1);
    expect(await say(ann, 'my training')).toContain('Introduction to Child Protection: Wednesday 1 July 2026');
    expect(await say(sam, 'my team', '1')).toContain('Introduction to Child Protection: Wednesday 1 July 2026');

    const kept = Array.from({ length: 7 }, () => 'skip');
    expect(await say(olga, 'session', 'duplicate', 'ask me', 'keep', 'skip', '20 July 2026', 'keep', 'keep', ...kept)).toMatch(
      /Monday 20 July 2026/,
    );
    expect(await say(olga, 'sessions', '1')).toMatch(/Wednesday 1 July 2026/);
  });
});
