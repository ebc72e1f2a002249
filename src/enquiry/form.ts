import {
  type Answers,
  type Framework,
  inGroup,
  openQuestions,
  type Question,
  type RawAnswers,
  readAnswers,
} from '../pathway/index.ts';
import type { State } from './enquiry.ts';

/** What the tick list says beside the yes/no questions themselves. */
export const noneOfThese = 'none-of-these';
export const notSure = 'not-sure';

/** What a form card sends back: input id to value; several values joined by commas, as Teams does. */
export type Submitted = Readonly<Record<string, string | undefined>>;

/** The id of a question's own input; all yes/no questions share one tick list. */
export const inputOf = (question: Question): string => `q-${question.id}`;
export const tickList = 'q-yes';
/** The title nearest to what somebody does, where their own says nothing by itself. */
export const nearestTitle = 'q-nearest';

/** The answers a form starts from: what was answered, then what the job title suggests. */
export const prefilled = (state: State): RawAnswers => ({ ...state.proposed, ...state.answers });

/** The questions of the form: those still open, those the title answers (to be confirmed), and those answered before. */
export const formQuestions = (framework: Framework, state: State): Question[] => {
  const filled = prefilled(state);
  const wanted = new Set([...Object.keys(filled), ...openQuestions(framework, readAnswers(framework, filled))]);
  return [...framework.questions.values()].filter((q) => wanted.has(q.id));
};

/** The questions the typed way puts one by one are single; the form of such a question has that question alone. */
export type FormResult = { answers: RawAnswers; unsure: string[] } | { problem: 'both' };

const split = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((v) => v.trim())
    .filter((v) => v !== '');

const known = (question: Question, values: string[]) => values.filter((v) => question.values.some((q) => q.value === v));

/**
 * Reads a submitted form. What was left blank is not "no": it stays open. A tick, or "none of these", settles the whole list,
 * unless "not sure" is ticked too. Values that the form does not offer are ignored, as if they had not been sent.
 */
export const readForm = (questions: readonly Question[], submitted: Submitted): FormResult => {
  const answers: RawAnswers = {};
  const unsure: string[] = [];
  const listed = questions.filter((q) => q.kind === 'yes-no');
  const ticks = split(submitted[tickList]);
  const yes = listed.filter((q) => ticks.includes(q.id));
  if (ticks.includes(noneOfThese) && yes.length > 0) return { problem: 'both' };
  const rest = listed.filter((q) => !yes.includes(q));
  for (const q of yes) answers[q.id] = 'yes';
  if (ticks.includes(notSure)) unsure.push(...rest.map((q) => q.id));
  else if (yes.length > 0 || ticks.includes(noneOfThese)) for (const q of rest) answers[q.id] = 'no';
  for (const q of questions) {
    if (q.kind === 'yes-no') continue;
    const values = split(submitted[inputOf(q)]);
    const chosen = known(q, values);
    if (q.kind === 'many' && values.includes(noneOfThese) && chosen.length > 0) return { problem: 'both' };
    if (q.kind === 'many' && (chosen.length > 0 || values.includes(noneOfThese))) answers[q.id] = chosen;
    else if (q.kind === 'one' && chosen[0] !== undefined) answers[q.id] = chosen[0];
    else if (values.includes(notSure)) unsure.push(q.id);
  }
  return { answers, unsure };
};

/** The groups of these answers with their labels, for showing. */
export const groupsOf = (framework: Framework, answers: Answers) =>
  framework.pack.groups.filter((g) => inGroup(framework, answers, g.id) === 'yes');
