import { inputError } from '../../errors.ts';
import { type Problem, problemOf, problemText } from '../../pathway/index.ts';
import { type Form, type FormQuestion, form } from './form.ts';

/** A "yes" to these is acted on. */
const consents = new Set(['may-quote', 'contact', 'may-use-example', 'interview']);

/** What stands once in a form: what is done with it asks for the one. What became of plans is rated and told, each once. */
const once = new Set(['statements', 'quiz', 'sector', 'became', 'example', ...consents]);

/** What is used only with leave, and what gives it. */
const leaves = new Map([
  ['quote', 'may-quote'],
  ['example', 'may-use-example'],
]);

/** What it is in its form: its use, where it has one. */
export const partOf = (question: FormQuestion) => ('use' in question ? question.use : undefined) ?? question.kind;

const scaleOf = (question: FormQuestion) => ('scale' in question ? question.scale : undefined);

/** Where something stands that stood before. */
const again = (values: readonly string[]): number => values.findIndex((value, i) => values.indexOf(value) !== i);

function* choiceProblems(question: FormQuestion): Generator<Problem> {
  if (question.kind !== 'choice') return;
  const values = question.choices.map(({ value }) => value);
  const second = again(values);
  if (second >= 0)
    yield { path: ['choices', second, 'value'], message: `"${values[second]}" stands twice; expected values that are unique` };
  if (consents.has(partOf(question)) && (values.join(', ') !== 'yes, no' || question.many))
    yield { path: ['choices'], message: 'expected the values yes and no, in this order, of which one is chosen' };
}

function* problems({ questions, scales }: Form): Generator<Problem> {
  const ids = questions.map(({ id }) => id);
  const parts: string[] = questions.map(partOf);
  const known = Object.keys(scales);
  for (const [i, question] of questions.entries()) {
    const path = ['questions', i];
    if (ids.indexOf(question.id) !== i)
      yield { path: [...path, 'id'], message: `"${question.id}" stands twice; expected ids that are unique` };
    const part = partOf(question);
    const first = questions.findIndex((other) => partOf(other) === part && other.kind === question.kind);
    if (once.has(part) && first !== i) yield { path, message: `a second "${part}"; expected one in a form` };
    const scale = scaleOf(question);
    if (scale !== undefined && !known.includes(scale))
      yield {
        path: [...path, 'scale'],
        message: `unknown scale "${scale}"; expected any of ${known.join(', ') || '(it has none)'}`,
      };
    const leave = leaves.get(part);
    if (leave !== undefined && !parts.includes(leave))
      yield { path: [...path, 'use'], message: `expected a question with the use "${leave}" in the same form` };
    for (const problem of choiceProblems(question)) yield { ...problem, path: [...path, ...problem.path] };
  }
  const idle = known.find((scale) => !questions.some((question) => scaleOf(question) === scale));
  if (idle !== undefined) yield { path: ['scales', idle], message: 'is not used; expected a question that is answered on it' };
}

/**
 * Parses a form and checks that it hangs together.
 * @throws input error `bad-form`: one sentence with the file, the path in it, and what was expected.
 */
export const checkForm = (file: string, json: unknown): Form => {
  const parsed = form.safeParse(json);
  const refuse = (problem: Problem) => inputError('bad-form', problemText(file, problem));
  if (!parsed.success) throw refuse(problemOf(parsed.error));
  const [problem] = problems(parsed.data);
  if (problem) throw refuse(problem);
  return parsed.data;
};
