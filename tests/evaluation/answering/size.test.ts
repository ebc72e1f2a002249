import { describe, expect, it } from 'vitest';
import { bind, withButtons } from '../../../src/cards/index.ts';
import { formCard } from '../../../src/evaluation/answering/card.ts';
import type { Evaluation } from '../../../src/evaluation/evaluation.ts';
import type { Form } from '../../../src/evaluation/forms/form.ts';
import { putTogether, type Questionnaire } from '../../../src/evaluation/questionnaire.ts';
import { cardFaults } from '../../fakes/card-rules.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { formOf, strategies } from '../forms/forms.ts';

const here = withStore();

const filledUp = (count: number, text: string, length: number) =>
  Array.from({ length: count }, (_, i) => `${i} ${text}`.padEnd(length, ' and so on').slice(0, length));

const quizOf = (count: number, choices: number, [question, choice]: [number, number]) =>
  filledUp(count, 'What would you do first?', question).map((text) => ({
    text,
    choices: filledUp(choices, 'Tell the safeguarding lead', choice),
    right: 0,
  }));

/** The card on which it is asked of somebody who has given `after`, as it goes out. */
const drawn = async (put: Questionnaire, after: Record<string, string> = {}) => {
  const evaluation: Evaluation = {
    id: '8b91b3ea-0abb-438b-8974-fa69aa0239f1/652b4456-8060-46c9-b12f-0da25a0baef0',
    session: '8b91b3ea-0abb-438b-8974-fa69aa0239f1',
    person: 'ann',
    course: 'introduction',
    questionnaire: put.id,
    state: 'asked',
    round: 1,
    version: 1,
    asked: '2026-07-01T08:00:00Z',
    closes: '2026-07-15T23:00:00Z',
  };
  const response = {
    id: 'r',
    session: 's',
    course: 'c',
    questionnaire: put.id,
    before: {},
    remembered: false,
    sent: false,
    revision: 0,
  };
  const told = await here.store.transaction((tx) =>
    formCard(sceneOf(tx, partnership('a'), { id: 'ann', roles: [] }), {
      evaluation,
      put,
      response: { ...response, after },
      wrong: [],
    }),
  );
  const card = withButtons(bind(told.view), 'execute', { ...told.carried });
  if (typeof card !== 'object' || card === null || Array.isArray(card)) return expect.fail('no card');
  expect(cardFaults(card)).toEqual([]);
  const text = JSON.stringify(card);
  return { inputs: text.match(/"type":"Input\./g)?.length ?? 0, asks: text.includes('too many questions for one card') };
};

describe('the card of an evaluation', () => {
  it.each(strategies)('asks all of %s at once, also with twelve statements of a course’s own', async (form) => {
    const put = putTogether(formOf(form), { statements: filledUp(12, 'I know what to do', 90) });
    const inputs = put.questions.reduce((sum, { twice }) => sum + (twice ? 2 : 1), 0);
    expect(await drawn(put)).toEqual({ inputs, asks: false });
  });

  it('asks a course’s six statements and ten quiz questions at once', async () => {
    const own = { statements: filledUp(6, 'I know what to do', 90), quiz: quizOf(10, 4, [90, 50]) };
    expect(await drawn(putTogether(formOf('somerset-course'), own))).toMatchObject({ asks: false });
  });

  it('asks thirty questions with the longest points at once', async () => {
    const points = filledUp(5, 'Very much so', 40);
    const questions: Form['questions'] = filledUp(30, 'How much of it do you use?', 100).map((text, i) => ({
      kind: 'rating',
      id: `question-${i}`,
      text,
      short: 'Use',
      measures: 'reaction',
      asks: [],
      scale: 'points',
      required: true,
    }));
    const form: Form = {
      id: 'long',
      version: 1,
      title: 'Long',
      intro: 'Thirty questions.',
      scales: { points: { points } },
      questions,
    };
    expect(await drawn(putTogether(form, {}))).toEqual({ inputs: 30, asks: false });
  });

  it('asks one thing at a time where it is too much for one card: the longest statements and quiz that there can be', async () => {
    const own = { statements: filledUp(12, 'I know what to do', 200), quiz: quizOf(15, 6, [200, 100]) };
    expect(await drawn(putTogether(formOf('somerset-course'), own))).toEqual({ inputs: 0, asks: true });
  });

  it('asks one thing at a time where what was written makes it too much', async () => {
    const put = putTogether(formOf('somerset-course'), { statements: filledUp(12, 'I know what to do', 90) });
    const texts = put.questions.flatMap(({ id, kind, max = 0 }) => (kind === 'text' ? [[id, '👩'.repeat(max)]] : []));
    expect(await drawn(put, Object.fromEntries(texts))).toEqual({ inputs: 0, asks: true });
  });
});
