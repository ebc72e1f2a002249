import { type Answers, withAnswer } from './answers.ts';
import type { Framework } from './framework.ts';
import { type Item, type Recommendation, recommend } from './recommend.ts';

export interface Difference {
  /** The value of the answer that makes the difference. */
  value: string;
  /** What it lists that is not listed now, or lists more strongly. */
  adds: Item[];
}

/** What each answer to an open question would add to what is listed now; answers that add nothing are left out. */
export const whatIf = (
  framework: Framework,
  answers: Answers,
  now: Recommendation,
  question: string,
  today: string,
): Difference[] =>
  (framework.questions.get(question)?.values ?? [])
    .map(({ value }) => {
      const then = recommend(framework, withAnswer(answers, question, [value]), today);
      const adds = then.training.filter((t) => !now.training.some((n) => n.id === t.id && n.requirement === t.requirement));
      return { value, adds };
    })
    .filter((d) => d.adds.length > 0);
