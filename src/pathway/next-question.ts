import { type Answers, withAnswer } from './answers.ts';
import type { Framework } from './framework.ts';
import { openQuestions } from './open.ts';
import type { Question } from './pack.ts';
import { isAsked } from './place.ts';

const possible = (question: Question): string[][] => {
  const singles = question.values.map((v) => [v.value]);
  return question.kind === 'many' ? [[], ...singles, question.values.map((v) => v.value)] : singles;
};

/** How many questions stay open after this one, on average over its answers. */
const left = (framework: Framework, answers: Answers, question: Question): number => {
  const counts = possible(question).map((values) => openQuestions(framework, withAnswer(answers, question.id, values)).length);
  return counts.reduce((a, b) => a + b, 0) / counts.length;
};

/**
 * The open question that settles most: the one after which the fewest stay open, on average over its answers; the earlier one
 * of two that settle as much. A question that may turn out not to be this person's waits for the one that decides it.
 * Undefined when nothing more is worth asking. @param except questions that this person could not answer
 */
export const nextQuestion = (framework: Framework, answers: Answers, except: readonly string[] = []): Question | undefined => {
  const open = openQuestions(framework, answers).filter((q) => !except.includes(q));
  const sure = open.filter((q) => isAsked(framework, answers, q) === 'yes');
  let best: { question: Question; left: number } | undefined;
  for (const id of sure.length > 0 ? sure : open) {
    const question = framework.questions.get(id);
    if (!question) continue;
    const remaining = left(framework, answers, question);
    if (!best || remaining < best.left) best = { question, left: remaining };
  }
  return best?.question;
};
