import { inputError } from '../../errors.ts';
import { type Framework, type Pack, type PackRound, type Problem, problemText } from '../../pathway/index.ts';
import { partOf } from './check-form.ts';
import type { Form } from './form.ts';

/** What is asked only of people who have just been there: it says how it was, or is acted on then. */
const ofSession = ['quiz', 'idea', 'quote', 'may-quote', 'trainer', 'contact', 'sector'];

/** What nothing would come of where it is asked: supervisors are not asked about themselves. */
const unfit: Record<'session' | PackRound['to'], readonly string[]> = {
  session: ['became', 'example', 'may-use-example', 'interview'],
  practitioner: ofSession,
  supervisor: [...ofSession, 'statements', 'became', 'interview'],
};

/** @throws input error `bad-form` for a form that says it is asked by a strategy that is not there; `name` says which form */
export const checkAsks = (name: string, { questions }: Form, frameworks: ReadonlyMap<string, Framework>): void => {
  for (const [i, { asks }] of questions.entries())
    for (const [j, { framework }] of asks.entries()) {
      if (frameworks.has(framework)) continue;
      const message = `unknown framework "${framework}"; expected any of ${[...frameworks.keys()].join(', ')}`;
      throw inputError('bad-form', problemText(name, { path: ['questions', i, 'asks', j, 'framework'], message }));
    }
};

/** What is wrong with a form for those to whom it is put. */
const misfit = (name: string, to: keyof typeof unfit, forms: ReadonlyMap<string, Form>): string | undefined => {
  const form = forms.get(name);
  if (!form) return `unknown form "${name}"; expected any of ${[...forms.keys()].join(', ')}`;
  const part = form.questions.map(partOf).find((one) => unfit[to].includes(one));
  return part && `the form "${name}" has a "${part}"; expected none in the form for a ${to}`;
};

function* roundProblems(rounds: readonly PackRound[], forms: ReadonlyMap<string, Form>): Generator<Problem> {
  for (const [i, { id, to, form }] of rounds.entries()) {
    const path = ['rounds', i];
    if (rounds.findIndex((round) => round.id === id) !== i)
      yield { path: [...path, 'id'], message: `"${id}" stands twice; expected ids that are unique` };
    if (rounds.findIndex((round) => round.to === to) !== i)
      yield { path: [...path, 'to'], message: `a second round for the ${to}; expected one` };
    if (form === null && to === 'supervisor') continue;
    const message = form === null ? 'expected a form: only a supervisor can be told and not asked' : misfit(form, to, forms);
    if (message !== undefined) yield { path: [...path, 'form'], message };
  }
}

function* evaluationProblems({ evaluation }: Pack, forms: ReadonlyMap<string, Form>): Generator<Problem> {
  const { form, gain, rounds } = evaluation;
  const message = misfit(form, 'session', forms);
  if (message !== undefined) yield { path: ['form'], message };
  if (gain && !forms.get(form)?.questions.some(({ kind }) => kind === 'quiz'))
    yield { path: ['gain'], message: `expected a quiz in the form "${form}", since it is a gain in one` };
  yield* roundProblems(rounds, forms);
}

/**
 * Checks that the forms which a pack names, for a session and for what is asked later, are there, suit those to whom they are put,
 * and can give what the pack measures by; `name` says which pack.
 * @throws input error `bad-pack`
 */
export const checkEvaluation = (name: string, pack: Pack, forms: ReadonlyMap<string, Form>): void => {
  const [problem] = evaluationProblems(pack, forms);
  if (problem) throw inputError('bad-pack', problemText(name, { ...problem, path: ['evaluation', ...problem.path] }));
};

/**
 * Checks that forms and packs name what is there.
 * @throws input error `bad-form` or `bad-pack`: one sentence with the form or pack, the path in it, and what was expected.
 */
export const checkForms = (forms: ReadonlyMap<string, Form>, frameworks: ReadonlyMap<string, Framework>): void => {
  for (const form of forms.values()) checkAsks(`form ${form.id}`, form, frameworks);
  for (const { pack } of frameworks.values()) checkEvaluation(`pack ${pack.id}`, pack, forms);
};
