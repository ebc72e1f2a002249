import { type Framework, openQuestions, type Question, type RawAnswers, readAnswers } from '../pathway/index.ts';
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

export interface FormResult {
  answers: RawAnswers;
  unsure: string[];
  /** "None of these" was ticked and something else as well: what the person meant there is not known, and not in `answers`. */
  contradictory: boolean;
}

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
  const lists = questions.filter((q) => q.kind !== 'yes-no').map((q) => readInput(q, split(submitted[inputOf(q)])));
  const parts = [readTicks(questions, split(submitted[tickList])), ...lists];
  return {
    answers: Object.assign({}, ...parts.map((p) => p.answers)),
    unsure: parts.flatMap((p) => p.unsure),
    contradictory: parts.some((p) => p.contradictory),
  };
};

const nothing: FormResult = { answers: {}, unsure: [], contradictory: false };

/** The yes/no questions, which share one tick list. */
const readTicks = (questions: readonly Question[], ticks: string[]): FormResult => {
  const listed = questions.filter((q) => q.kind === 'yes-no').map((q) => q.id);
  const yes = listed.filter((id) => ticks.includes(id));
  if (ticks.includes(noneOfThese) && yes.length > 0) return { ...nothing, contradictory: true };
  const answered = (ids: string[], answer: string): RawAnswers => Object.fromEntries(ids.map((id) => [id, answer]));
  const rest = listed.filter((id) => !yes.includes(id));
  if (ticks.includes(notSure)) return { ...nothing, answers: answered(yes, 'yes'), unsure: rest };
  if (yes.length === 0 && !ticks.includes(noneOfThese)) return nothing;
  return { ...nothing, answers: { ...answered(yes, 'yes'), ...answered(rest, 'no') } };
};

const readInput = (question: Question, values: string[]): FormResult => {
  const chosen = known(question, values);
  if (question.kind === 'many') {
    if (values.includes(noneOfThese) && chosen.length > 0) return { ...nothing, contradictory: true };
    if (values.includes(noneOfThese) || chosen.length > 0) return { ...nothing, answers: { [question.id]: chosen } };
  } else if (chosen[0] !== undefined) return { ...nothing, answers: { [question.id]: chosen[0] } };
  return values.includes(notSure) ? { ...nothing, unsure: [question.id] } : nothing;
};
