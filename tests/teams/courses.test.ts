import { describe, expect, it } from 'vitest';
import { courses, sessions } from '../../src/training/index.ts';
import { frameworkIds, withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { sessionOn } from '../training/session-on.ts';
import { answersTo, byButtons, inputs, read, records } from './reading.ts';

const here = withBot();

const plan = (partition: string, ...planned: ReturnType<typeof sessionOn>[]) =>
  here.store.transaction(async (tx) => {
    for (const session of planned) await tx.put(sessions, partition, session);
  });

const own = () => records(here.stored(), 'courses');
const filled = { 'f-title': 'Listening to *toddlers*', 'f-kind': 'course', 'f-hours': '3', 'f-gives': 'specialist' };

const add = async (olga: Person, more: Record<string, string> = {}) => {
  await olga.say('add a course');
  return olga.press('Save', { ...filled, ...more });
};

describe('courses', () => {
  it('typed, lists what is coming up, with what fits first, and shows one by its number', async () => {
    await plan('p-somerset-2020', sessionOn('2026-07-09', { course: 'advanced' }), sessionOn('2026-07-14'));
    const ann = here.person();
    await byButtons(ann, 'Nursery worker', answersTo('somerset-2020', 'with-children'));
    const list = read((await ann.say('courses')).card);
    expect(list).toMatch(/Coming up[\s\S]*Advanced Child Protection/);
    expect(read((await ann.say('1')).card)).toMatch(/When and where[\s\S]*July 2026/);
    expect(read((await ann.say('back')).card)).toBe(list);
  });

  it('is understood in the middle of an enquiry, and its numbers too', async () => {
    await plan('p-somerset-2020', sessionOn('2026-07-14'));
    const ann = here.person();
    await ann.say('pathway');
    expect(read((await ann.say('courses')).card)).toMatch(/Coming up/);
    expect(read((await ann.say('1')).card)).toMatch(/Introduction to Child Protection[\s\S]*When and where/);
  });

  it('with a word after it, looks for that, and keeps it from page to page', async () => {
    const ann = here.person('wandsworth-2017');
    const first = await ann.say('courses child');
    expect(read(first.card)).toMatch(/I found \d\d courses/);
    const more = read((await ann.say('more')).card);
    expect(more).toMatch(/11\. /);
    expect(more).toMatch(/I found \d\d courses/);
    expect(read((await ann.say('back')).card)).toBe(read(first.card));
    expect(read((await ann.say('next')).card)).toBe(more);
  });

  it.each(['courses child in need', 'courses what to do after a death'])(
    'with words after it that could be a question, looks for those: %s',
    async (text) => {
      expect((await here.person().say(text)).card.buttons).toContain('Search');
    },
  );

  it('by buttons: looked for, chosen, and back to what was found', async () => {
    const ann = here.person('solihull-2021');
    await ann.say('courses');
    const found = await ann.press('Search', { find: 'neglect' });
    const [choice] = inputs(found.card).get('row') ?? [];
    const course = await ann.press('Show this course', { row: choice?.value ?? '', find: 'neglect' });
    expect(read(course.card)).toMatch(/What you will learn/);
    expect(read((await ann.press('Back to courses')).card)).toBe(read(found.card));
  });

  it('pressed with nothing chosen says so kindly', async () => {
    const ann = here.person();
    await ann.say('courses');
    expect(read((await ann.press('Show this course', {})).card)).toMatch(/choose one from the list/);
  });

  it.each(frameworkIds)('are listed page by page to the end: %s', async (framework) => {
    const ann = here.person(framework);
    let turn = await ann.say('courses');
    let pages = 1;
    for (; turn.card.buttons.includes('More') && pages < 20; pages++) turn = await ann.press('More');
    const most = [...read(turn.card).matchAll(/^(\d+)\. /gm)].at(-1)?.[1] ?? '0';
    expect(pages).toBe(Math.max(1, Math.ceil(Number(most) / 10)));
    expect(read(turn.card)).toMatch(/How to book/);
  });

  it('typed after other forms are open does not fill them in', async () => {
    const ann = here.person();
    await ann.say('profile');
    expect(read((await ann.say('courses')).card)).toMatch(/Nothing planned yet/);
  });

  it('delivered twice, a page on is one page on', async () => {
    const ann = here.person('wandsworth-2017');
    await ann.say('courses');
    const turn = await ann.say('more');
    expect(read((await ann.redeliver(turn)).card)).toBe(read(turn.card));
  });
});

describe('a course of the partnership’s own', () => {
  it('is added by an officer on one card, and is there for everybody', async () => {
    const olga = here.officer();
    expect(read((await add(olga)).card)).toMatch(/Listening to \*toddlers\*[\s\S]*3 hours[\s\S]*Added by the partnership/);
    expect(own()).toMatchObject([{ title: 'Listening to *toddlers*', hours: 3, gives: ['specialist'], version: 1 }]);
    expect(read((await here.person().say('courses toddlers')).card)).toContain('Listening to *toddlers*');
  });

  it('is added by typing alone', async () => {
    const olga = here.officer();
    await olga.say('add a course');
    await olga.say('ask me');
    for (const said of ['Tides', 'briefing', 'Online', '2', 'skip', '1', 'skip', 'skip']) await olga.say(said);
    expect(read((await olga.say('skip')).card)).toMatch(/Tides[\s\S]*Briefing[\s\S]*Online[\s\S]*2 hours/);
    expect(own()).toMatchObject([{ title: 'Tides', kind: 'briefing', needs: ['single-agency'], gives: [] }]);
  });

  it('is added once, however often that is delivered', async () => {
    const olga = here.officer();
    const turn = await add(olga);
    await here.restart();
    expect(read((await olga.redeliver(turn)).card)).toBe(read(turn.card));
    expect(own()).toHaveLength(1);
  });

  it('is not added under a name that is taken', async () => {
    const turn = await add(here.officer(), { 'f-title': 'advanced child protection' });
    expect(read(turn.card)).toMatch(/There is a course of this name/);
    expect(own()).toEqual([]);
  });

  it('is edited, ended and offered again', async () => {
    const olga = here.officer();
    await add(olga);
    await olga.say('edit');
    expect(read((await olga.press('Save', { ...filled, 'f-title': 'Listening' })).card)).toMatch(/^Listening$/m);
    expect(read((await olga.say('end')).card)).toMatch(/offered no more/);
    expect(own()).toMatchObject([{ title: 'Listening', ended: true, version: 3 }]);
    expect(read((await here.person().say('courses listening')).card)).not.toContain('Listening');
    await olga.press('Offer it again');
    expect(read((await here.person().say('courses listening')).card)).toContain('Listening');
  });

  it('edited by two officers at once, is the first one’s, and the second is told', async () => {
    const olga = here.officer();
    await add(olga);
    await olga.press('Edit this course');
    await here.store.transaction(async (tx) => {
      const [course] = await tx.find(courses, 'p-somerset-2020', 'all', 'all');
      if (course) await tx.put(courses, 'p-somerset-2020', { ...course, hours: 5, version: 2 });
    });
    expect(read((await olga.press('Save', { ...filled, 'f-hours': '7' })).card)).toMatch(/Somebody changed this course/);
    expect(own()).toMatchObject([{ hours: 5, version: 2 }]);
  });

  it('is no business of somebody who is no officer', async () => {
    const ann = here.person();
    expect((await ann.say('courses')).card.buttons).not.toContain('Add a course');
    expect(read((await ann.say('add a course')).card)).toMatch(/training officer/);
    expect(own()).toEqual([]);
  });
});
