import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { lookAtSession } from '../../src/report/session.ts';
import { type JsonStore, openJsonStore } from '../../src/store/index.ts';
import { answeredBy, formWithQuiz } from '../report/answered.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { sessionOn } from '../training/session-on.ts';
import { refused, signpost } from './run.ts';
import { under, writeSettings } from './settings.ts';

const given = [1, 2, 2, 3, 3, 4].map((rating, i) => ({
  person: `person ${i}`,
  rating,
  quiz: [i % 2, 1 + (i % 3)] as [number, number],
}));

describe('signpost report', () => {
  let folder: string;
  let dispose: () => Promise<void>;
  let held: JsonStore;

  beforeEach(async () => {
    ({ folder, dispose } = await temporaryFolder());
    const framework = 'cheshire-west-2015';
    writeSettings(folder, { id: 'here', framework }, { id: 'there', framework });
    held = await openJsonStore(join(folder, 'store'), collections, {});
    await held.transaction((tx) =>
      answeredBy(
        tx,
        'here',
        sessionOn('2026-07-01', { id: 's1', course: 'c1', title: 'A day' }),
        formWithQuiz('cheshire-west-course', 3),
        given,
      ),
    );
  });
  afterEach(async () => {
    await held.close();
    await dispose();
  });

  const report = (...args: string[]) => signpost('report', ...args, ...under(folder));
  const looked = () => held.transaction((tx) => lookAtSession(tx, 'here', 's1'));
  const data = async (...args: string[]) => {
    const { code, out, err } = await report(...args, '--json');
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out);
  };

  it('gives the figures of a session that an officer has looked at, beside a bot that has the store open', async () => {
    await looked();
    const { asked, answered, notAnswered, figures, title } = await data('session', 's1');
    expect({ asked, answered, notAnswered, title }).toEqual({ asked: 6, answered: 6, notAnswered: 0, title: 'A day' });
    expect(figures).toContainEqual(
      expect.objectContaining({
        kind: 'quiz',
        of: 3,
        shown: expect.objectContaining({ n: 6, notAnswered: 0, gain: { mean: 1.5, spread: 0.96 } }),
      }),
    );
  });

  it('releases nothing itself: what nobody has looked at is not shown, however often it is asked for', async () => {
    for (const _ of [1, 2]) {
      const { figures, later } = await data('session', 's1');
      expect(figures.map(({ shown }: { shown: unknown }) => shown)).toEqual(figures.map(() => null));
      expect(later).toBe(6);
    }
  });

  it('gives those of a course, and whether it is marked for redevelopment', async () => {
    await looked();
    expect(await data('course', 'c1')).toMatchObject({ sessions: 1, redevelop: { gain: 1.5, least: 2, n: 6 } });
  });

  it('gives the rounds of a course: who is asked and when, what has lasted, and what both say', async () => {
    const { rounds } = await data('course', 'c1');
    expect(rounds).toMatchObject({
      rounds: [
        { to: 'practitioner', due: 0, answered: 0, when: { after: '3 months', default: true } },
        { to: 'supervisor', why: expect.stringContaining('post course outcomes') },
      ],
      lasted: [],
      practitioners: { answered: 0, figures: [] },
      managers: { answered: 0, figures: [] },
      examples: [],
    });
    expect((await report('course', 'c1')).out).toMatch(/\nThree months on\n\nAsked of those who were there\nAsked: 0\n/);
  });

  it('says the same in words', async () => {
    await looked();
    const { code, out } = await report('course', 'c1');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Report on a course: A day\nMarked for redevelopment\n[\s\S]*\nAnswered: 6 \(100%\)\n[\s\S]*Quiz \(3 questions\)\n {2}Before 0\.5/,
    );
    expect((await report('session', 's1')).out).toMatch(/How well was the course delivered\?\n {2}2\.5 of 4 \(spread 1\.0\)\./);
  });

  it('says which are not there', async () => {
    expect(await report('session', 'none')).toEqual(refused(/There is no session none here/));
    expect(await report('course', 'none')).toEqual(refused(/There is no course none of which a session was held here/));
    expect(await report('session', 's1', '--partnership', 'elsewhere')).toEqual(
      refused(/--partnership: expected one of here, there/),
    );
    expect(await report('session', 's1', '--partnership', 'there')).toEqual(refused(/There is no session s1/));
  });
});
