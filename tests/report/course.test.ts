import { describe, expect, it } from 'vitest';
import { courseReport, lookAtCourse } from '../../src/report/course.ts';
import { markOf } from '../../src/report/mark.ts';
import { lookAtSession, sessionReport } from '../../src/report/session.ts';
import { frameworks } from '../fakes/bot.ts';
import { withStore } from '../people/scenes.ts';
import { sessionOn } from '../training/session-on.ts';
import { answeredBy, formWithQuiz, type Given } from './answered.ts';

const open = new Date('2026-07-10T09:00:00Z');
const over = new Date('2026-08-10T09:00:00Z');
const put = formWithQuiz('cheshire-west-course', 5);
const pack = frameworks.get('cheshire-west-2015')?.pack;

const here = withStore();

const held = (id: string, day: string, given: readonly Given[], form = put) =>
  here.store.transaction((tx) => answeredBy(tx, 'p', sessionOn(day, { id, course: 'c' }), form, given));

const people = (names: string, quizzes: [number, number][]): Given[] =>
  [...names].map((person, i) => ({ person, rating: 2 + (i % 3), quiz: quizzes[i % quizzes.length] ?? [0, 0] }));

/** An officer looks at the course at that moment. */
const look = (now: Date) =>
  here.store.transaction(async (tx) => {
    await lookAtCourse(tx, 'p', 'c', now);
    return courseReport(tx, 'p', 'c', now);
  });

const quizIn = ({ figures }: Awaited<ReturnType<typeof look>>) => figures.find(({ question }) => question.kind === 'quiz')?.cell;

const some: [number, number][] = [
  [1, 2],
  [2, 3],
  [1, 3],
];

describe('the report on a course', () => {
  it('adds up what is shown of its sessions', async () => {
    await held('s1', '2026-07-01', people('abcdef', some));
    await held('s2', '2026-07-02', people('ghijk', some));
    const report = await look(open);
    expect([report.sessions, report.rate, quizIn(report)?.n]).toEqual([2, { asked: 11, answered: 11 }, 11]);
  });

  it('counts what is left of several sessions together when they have closed, and never one of them by itself', async () => {
    await held('s1', '2026-07-01', people('abc', some));
    await held('s2', '2026-07-02', people('def', some));
    expect(quizIn(await look(open))).toBeUndefined();
    expect(quizIn(await look(over))?.n).toBe(6);
    await here.store.transaction((tx) => lookAtSession(tx, 'p', 's1'));
    const { figures } = await here.store.transaction((tx) => sessionReport(tx, 'p', 's1'));
    expect(figures.flatMap(({ cell }) => cell ?? [])).toEqual([]);
  });

  it('counts somebody who was at two of these sessions once, when it counts to five', async () => {
    await held('s1', '2026-07-01', people('abc', some));
    await held('s2', '2026-07-02', people('ad', some));
    expect(quizIn(await look(over))).toBeUndefined();
    await held('s3', '2026-07-03', people('e', some));
    expect(quizIn(await look(over))?.n).toBe(6);
  });

  it('does not count twice who is in a session’s figures already', async () => {
    await held('s1', '2026-07-01', people('abcde', some));
    expect(quizIn(await look(open))?.n).toBe(5);
    await held('s1', '2026-07-01', people('abcdefg', some));
    await held('s2', '2026-07-02', people('hij', some));
    expect(quizIn(await look(over))?.n).toBe(10);
  });

  it('reads, and releases nothing, where nobody looks', async () => {
    await held('s1', '2026-07-01', people('abcdef', some));
    const report = await here.store.transaction((tx) => courseReport(tx, 'p', 'c', over));
    expect([quizIn(report), report.later, report.rate.answered]).toEqual([undefined, 6, 6]);
  });
});

describe('a course whose strategy asks for a gain of two in its quiz', () => {
  it('is marked for redevelopment when the mean is under it, with the numbers', async () => {
    await held('s1', '2026-07-01', people('abcdef', some));
    const mark = markOf(await look(open), pack);
    expect(mark).toMatchObject({ n: 6, of: 5, least: 2, taken: expect.stringContaining('no unit') });
    expect(mark?.gain).toBeCloseTo(4 / 3, 9);
    expect(mark?.source).toContain('pre and post course quizzes');
  });

  it.each([
    [
      'the mean is two',
      people('abcdef', [
        [1, 2],
        [1, 4],
      ]),
    ],
    ['fewer than five have answered', people('abcd', some)],
    [
      'all have gained the same, so that it is not shown',
      people('abcdef', [
        [1, 2],
        [2, 3],
      ]),
    ],
  ])('is not marked where %s', async (_, given) => {
    await held('s1', '2026-07-01', given);
    expect(markOf(await look(open), pack)).toBeUndefined();
  });

  it('is judged by the quiz that it has now', async () => {
    await held('s1', '2026-07-01', people('abcdef', some));
    await held(
      's2',
      '2026-07-08',
      people('ghijkl', [
        [0, 4],
        [1, 4],
      ]),
      formWithQuiz('cheshire-west-course', 4),
    );
    expect(markOf(await look(open), pack)).toBeUndefined();
  });

  it('is marked by no strategy that asks for no gain', async () => {
    await held('s1', '2026-07-01', people('abcdef', some));
    expect(markOf(await look(open), frameworks.get('somerset-2020')?.pack)).toBeUndefined();
  });
});
