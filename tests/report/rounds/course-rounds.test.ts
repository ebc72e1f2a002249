import { describe, expect, it } from 'vitest';
import { questionnaires, type Response, responses } from '../../../src/evaluation/index.ts';
import { putLater } from '../../../src/evaluation/questionnaire.ts';
import { followUpId } from '../../../src/followup/follow-up.ts';
import { type FollowUp, followUps, observations } from '../../../src/followup/index.ts';
import { lookAtRounds } from '../../../src/report/rounds/look.ts';
import { roundsAsData } from '../../../src/report/rounds/plainly.ts';
import { roundsReport } from '../../../src/report/rounds/report.ts';
import type { Transaction } from '../../../src/store/index.ts';
import { forms } from '../../evaluation/forms/forms.ts';
import { frameworks } from '../../fakes/bot.ts';
import { withStore } from '../../people/scenes.ts';
import { sessionOn } from '../../training/session-on.ts';
import { answeredBy, formWithQuiz } from '../answered.ts';

const partition = 'p';
const now = new Date('2026-12-10T09:00:00Z');
const at = now.toISOString();
const first = formWithQuiz('cheshire-west-course', 0, ['I know the signs']);
const statements = first.questions.filter(({ twice }) => twice);
const formOf = (id: string) => forms.get(id) ?? expect.fail(`no form is called ${id}`);
const again = putLater(formOf('impact-practitioner'), statements);
const ofManagers = putLater(formOf('impact-supervisor'), []);
const statement = statements[0]?.id ?? '';
const pack = frameworks.get('somerset-2020')?.pack;

const here = withStore();

const write = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => here.store.transaction(work);

const followUp = (session: string, person: string, as: FollowUp['as'], state: FollowUp['state'], more: Partial<FollowUp> = {}) =>
  write((tx) =>
    tx.put(followUps, partition, {
      id: followUpId(session, person, as),
      session,
      course: 'c',
      person,
      round: as,
      as,
      state,
      sent: ['2026-10-14'],
      ...(state === 'asked' ? {} : { over: true as const }),
      history: [{ state, by: 'signpost', at }],
      version: 1,
      ...more,
    }),
  );

/** Each letter is somebody who was at the session, and rated the statement 1 before, then as given after it. */
const held = (session: string, people: string, ratings: readonly number[]) =>
  write((tx) =>
    answeredBy(
      tx,
      partition,
      sessionOn('2026-07-14', { id: session, course: 'c' }),
      first,
      [...people].map((person, i) => ({ person, rating: ratings[i] ?? 1 })),
    ),
  );

/** They differ in what they rated before as well. */
const ratedFirst = (session: string, values: Readonly<Record<string, number>>) =>
  write(async (tx) => {
    for (const [person, value] of Object.entries(values)) {
      const response = await tx.get(responses, partition, `response ${session}/${person}`);
      if (response) await tx.put(responses, partition, { ...response, before: { [statement]: String(value) } });
    }
  });

const rate = (session: string, values: Readonly<Record<string, number>>) =>
  write(async (tx) => {
    await tx.put(questionnaires, partition, again);
    for (const [person, value] of Object.entries(values)) {
      const response = await tx.get(responses, partition, `response ${session}/${person}`);
      if (!response) throw new Error(`${person} was not there`);
      const later: Response['later'] = {
        questionnaire: again.id,
        answers: { [statement]: String(value) },
        sent: true,
        revision: 1,
      };
      await tx.put(responses, partition, { ...response, later });
    }
  });

/** What line managers saw of the people of a session: each of one person, by whom, and as what. */
const saw = async (session: string, seen: readonly [person: string, manager: string, value: number][]) => {
  const impact = ofManagers.questions.find(({ kind }) => kind === 'rating')?.id ?? '';
  for (const [person, manager, value] of seen) {
    const id = `seen ${session} ${person}`;
    await followUp(session, person, 'supervisor', 'answered', { of: manager, response: id });
    const answers = { [impact]: String(value) };
    await write(async (tx) => {
      await tx.put(questionnaires, partition, ofManagers);
      await tx.put(observations, partition, {
        id,
        session,
        course: 'c',
        questionnaire: ofManagers.id,
        answers,
        sent: true,
        revision: 1,
      });
    });
  }
};

const look = () =>
  write(async (tx) => {
    await lookAtRounds(tx, partition, 'c', now);
    return roundsReport(tx, partition, 'c', pack);
  });

const lastedIn = async () => (await look()).lasted.find(({ question }) => question.id === statement);

describe('what was said some time after the sessions of a course', () => {
  it('joins before, after and later of everybody in a session’s figures', async () => {
    await held('s', 'abcdef', [2, 3, 4, 4, 3, 3]);
    await ratedFirst('s', { a: 1, b: 2, c: 1, d: 2, e: 3, f: 1 });
    await rate('s', { a: 2, b: 2, c: 4, d: 3, e: 3, f: 1 });
    const data = roundsAsData(await look()).lasted.find(({ question }) => question === statement);
    expect(data?.joined).toMatchObject({
      n: 6,
      before: { mean: 1.67 },
      after: { mean: 3.17 },
      later: { mean: 2.5 },
      lasted: { mean: 0.83 },
      since: { mean: -0.67 },
    });
  });

  it('shows later alone where one to four of a session’s figures have not said it', async () => {
    await held('s', 'abcdefg', [2, 3, 4, 4, 3, 3, 2]);
    await ratedFirst('s', { a: 1, b: 2, c: 1, d: 2, e: 3, f: 1, g: 2 });
    await rate('s', { a: 2, b: 2, c: 4, d: 3, e: 3 });
    expect(await lastedIn()).toMatchObject({ alone: { n: 5 } });
    expect((await lastedIn())?.joined).toBeUndefined();
  });

  it('joins five of ten', async () => {
    await held('s', 'abcdefghij', [2, 3, 4, 4, 3, 3, 2, 2, 4, 3]);
    await ratedFirst('s', { a: 1, b: 2, c: 1, d: 2, e: 3, f: 1, g: 2, h: 1, i: 1, j: 2 });
    await rate('s', { a: 2, b: 2, c: 4, d: 3, e: 3 });
    expect(await lastedIn()).toMatchObject({ joined: { n: 5 } });
  });

  it('counts what is left of several sessions together, later alone, when nothing more can come', async () => {
    await held('s1', 'abc', [2, 3, 4]);
    await held('s2', 'def', [2, 3, 4]);
    await rate('s1', { a: 2, b: 3, c: 4 });
    await rate('s2', { d: 2, e: 3 });
    await followUp('s2', 'f', 'practitioner', 'asked');
    expect((await lastedIn())?.alone).toBeUndefined();
    await followUp('s2', 'f', 'practitioner', 'no-answer');
    expect((await lastedIn())?.alone).toMatchObject({ n: 5 });
  });

  it('says how many stand how, by round, however few', async () => {
    await held('s', 'ab', [2, 3]);
    await followUp('s', 'a', 'practitioner', 'declined');
    await followUp('s', 'b', 'practitioner', 'answered');
    await followUp('s', 'a', 'supervisor', 'moved');
    await followUp('s', 'b', 'supervisor', 'planned');
    expect((await look()).rounds).toMatchObject([
      { to: 'practitioner', due: 2, standing: { declined: 1, answered: 1 }, when: { after: '3 months', default: true } },
      { to: 'supervisor', due: 1, standing: { moved: 1, planned: 1 }, why: expect.stringContaining('Appendix 3') },
    ]);
  });

  it('releases nothing where nobody looks', async () => {
    await held('s', 'abcde', [2, 3, 4, 4, 3]);
    await rate('s', { a: 2, b: 2, c: 4, d: 3, e: 3 });
    const { lasted, practitioners } = await write((tx) => roundsReport(tx, partition, 'c', pack));
    expect(lasted.flatMap(({ joined, alone }) => joined ?? alone ?? [])).toEqual([]);
    expect(practitioners.waiting).toBe(5);
  });
});

describe('what line managers saw', () => {
  const impact = async () => (await look()).managers.figures[0]?.cell;

  it('is shown of five of them', async () => {
    await held('s', 'abcde', [2, 3, 4, 4, 3]);
    await saw('s', [
      ['a', 'v', 1],
      ['b', 'w', 2],
      ['c', 'x', 3],
      ['d', 'y', 3],
      ['e', 'z', 4],
    ]);
    expect(await impact()).toMatchObject({ n: 5, values: { after: { sum: 13 } } });
  });

  it('is not shown of four, however many of their people each has said something of', async () => {
    await held('s', 'abcdefg', [2, 3, 4, 4, 3, 2, 2]);
    const seven: [string, string, number][] = [
      ['a', 'v', 1],
      ['b', 'v', 2],
      ['c', 'w', 3],
      ['d', 'x', 3],
      ['e', 'x', 4],
      ['f', 'y', 2],
      ['g', 'y', 1],
    ];
    await saw('s', seven);
    expect(await impact()).toBeUndefined();
  });

  it('of four at one session and one at another is counted together', async () => {
    await held('s', 'abcd', [2, 3, 4, 4]);
    await held('t', 'ef', [2, 3]);
    await saw('s', [
      ['a', 'v', 1],
      ['b', 'w', 2],
      ['c', 'x', 3],
      ['d', 'y', 3],
    ]);
    await saw('t', [['e', 'y', 4]]);
    expect(await impact()).toBeUndefined();
    await saw('t', [['f', 'z', 4]]);
    expect(await impact()).toMatchObject({ n: 6 });
  });
});
