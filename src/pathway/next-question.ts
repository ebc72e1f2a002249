import { type Answers, withAnswer } from './answers.ts';
import type { Framework } from './framework.ts';
import { openQuestions } from './open.ts';
import type { Question } from './pack.ts';
import { isAsked } from './place.ts';
import { remembered } from './remembered.ts';

const possible = (question: Question): string[][] => {
  const singles = question.values.map((v) => [v.value]);
  return question.kind === 'many' ? [[], ...singles, question.values.map((v) => v.value)] : singles;
};

/** How many questions stay open after this one, on average over its answers. */
const left = (framework: Framework, answers: Answers, question: Question): number => {
  const counts = possible(question).map((values) => openQuestions(framework, withAnswer(answers, question.id, values)).length);
  return counts.reduce((a, b) => a + b, 0) / counts.length;
};

/** The open questions, those that settle most first. */
const ranked = remembered((framework, answers): readonly Question[] => {
  const open = openQuestions(framework, answers);
  const questions = [...framework.questions.values()].filter((q) => open.includes(q.id));
  const counts = new Map(questions.map((q) => [q, left(framework, answers, q)]));
  return questions.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
});

/**
 * The open question that settles most: the one after which the fewest stay open, on average over its answers; the earlier one
 * of two that settle as much. A question that may turn out not to be this person's waits for the one that decides it.
 * Undefined when nothing more is worth asking. @param except questions that this person could not answer
 */
export const nextQuestion = (framework: Framework, answers: Answers, except: readonly string[] = []): Question | undefined => {
  const questions = ranked(framework, answers).filter((q) => !except.includes(q.id));
  return questions.find((q) => isAsked(framework, answers, q.id) === 'yes') ?? questions[0];
};
