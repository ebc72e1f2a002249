import { inputError } from '../errors.ts';
import { atoms, groupsIn } from './framework.ts';
import { type Condition, type Pack, pack, type Question } from './pack.ts';
import { type Problem, problemOf, problemText } from './problem.ts';

/**
 * Parses a pack and checks that everything it names exists.
 * @throws input error `bad-pack`: one sentence with the file, the path in it, and what was expected.
 */
export const checkPack = (file: string, json: unknown, shared: Question[]): Pack => {
  const parsed = pack.safeParse(json);
  const refuse = (problem: Problem) => inputError('bad-pack', problemText(file, problem));
  if (!parsed.success) throw refuse(problemOf(parsed.error));
  const problem = firstProblem(parsed.data, shared);
  if (problem) throw refuse(problem);
  return parsed.data;
};

const firstProblem = (p: Pack, shared: Question[]): Problem | undefined =>
  duplicates(p) ?? questionProblems(p, shared) ?? trainingProblems(p) ?? courseProblems(p) ?? ruleProblems(p, shared);

const duplicates = (p: Pack): Problem | undefined => {
  for (const part of ['groups', 'questions', 'training', 'courses', 'rules', 'notes'] as const) {
    const seen = new Set<string>();
    for (const [i, entry] of p[part].entries()) {
      if (seen.has(entry.id))
        return { path: [part, i, 'id'], message: `"${entry.id}" stands twice; expected ids that are unique` };
      seen.add(entry.id);
    }
  }
  return undefined;
};

const questionProblems = (p: Pack, shared: Question[]): Problem | undefined => {
  const groups = p.groups.map((g) => g.id);
  for (const [i, q] of p.questions.entries()) {
    const original = shared.find((s) => s.id === q.id);
    const values = (question: Question) => question.values.map((v) => v.value).join(', ');
    if (original && (values(original) !== values(q) || original.kind !== q.kind)) {
      return { path: ['questions', i, 'values'], message: `expected the values of the shared question: ${values(original)}` };
    }
    if (q.id === 'groups')
      return { path: ['questions', i, 'id'], message: 'expected another id: "groups" names groups given straight' };
    if (q.kind === 'yes-no' && values(q) !== 'yes, no') {
      return { path: ['questions', i, 'values'], message: 'expected the values yes and no, in this order' };
    }
    for (const [j, v] of q.values.entries()) {
      if (q.values.findIndex((other) => other.value === v.value) !== j) {
        return {
          path: ['questions', i, 'values', j, 'value'],
          message: `"${v.value}" stands twice; expected values that are unique`,
        };
      }
      const unknown = v.places.find((g) => !groups.includes(g));
      if (unknown)
        return {
          path: ['questions', i, 'values', j, 'places'],
          message: `unknown group "${unknown}"; expected any of ${groups.join(', ')}`,
        };
    }
    const inner = q.askedWhen && conditionProblem(p, shared, q.askedWhen, ['questions', i, 'askedWhen']);
    if (inner) return inner;
    if (q.askedWhen && reaches(p, q.id, q.askedWhen)) {
      return {
        path: ['questions', i, 'askedWhen'],
        message: 'goes round in a circle; expected to depend on other questions only',
      };
    }
  }
  const missing =
    groups.length > 0 && shared.find((s) => s.values.some((v) => v.places.length > 0) && !p.questions.some((q) => q.id === s.id));
  if (missing) return { path: ['questions'], message: `expected the pack's own wording of "${missing.id}", since it has groups` };
  return undefined;
};

/** Whether a gate leads back to its own question. */
const reaches = (p: Pack, target: string, condition: Condition, seen = new Set<string>()): boolean =>
  atoms(condition).some((a) => {
    if (a === 'everyone') return false;
    const on =
      'answer' in a
        ? [a.answer]
        : p.questions.filter((q) => q.values.some((v) => v.places.some((g) => a.group.includes(g)))).map((q) => q.id);
    return on.some((id) => {
      if (id === target) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      const gate = p.questions.find((q) => q.id === id)?.askedWhen;
      return gate !== undefined && reaches(p, target, gate, seen);
    });
  });

const trainingProblems = (p: Pack): Problem | undefined => {
  const ids = p.training.map((t) => t.id);
  for (const [i, t] of p.training.entries()) {
    for (const [j, need] of t.prerequisites.entries()) {
      const path = ['training', i, 'prerequisites', j, 'training'];
      if (!ids.includes(need.training))
        return { path, message: `unknown training "${need.training}"; expected any of ${ids.join(', ')}` };
      if (ids.indexOf(need.training) >= i) return { path, message: `expected a training that is listed before "${t.id}"` };
    }
  }
  return undefined;
};

const courseProblems = (p: Pack): Problem | undefined => {
  const trainings = p.training.map((t) => t.id);
  const groups = p.groups.map((g) => g.id);
  for (const [i, course] of p.courses.entries()) {
    for (const field of ['gives', 'suggestedFor', 'needs'] as const) {
      const unknown = course[field].find((t) => !trainings.includes(t));
      if (unknown)
        return {
          path: ['courses', i, field],
          message: `unknown training "${unknown}"; expected any of ${trainings.join(', ')}`,
        };
    }
    const unknown = course.groups.find((g) => !groups.includes(g));
    if (unknown)
      return {
        path: ['courses', i, 'groups'],
        message: `unknown group "${unknown}"; expected any of ${groups.join(', ') || '(this pack has none)'}`,
      };
  }
  return undefined;
};

const ruleProblems = (p: Pack, shared: Question[]): Problem | undefined => {
  const ids = p.training.map((t) => t.id);
  for (const [i, r] of p.rules.entries()) {
    const unknown = r.brings.find((t) => !ids.includes(t));
    if (unknown)
      return { path: ['rules', i, 'brings'], message: `unknown training "${unknown}"; expected any of ${ids.join(', ')}` };
    if ((r.requirement === 'conditional') !== (r.condition !== null)) {
      return {
        path: ['rules', i, 'condition'],
        message: 'expected the condition in words for "conditional", and for nothing else',
      };
    }
    if (r.reason.includes('{group}') && groupsIn(r.when).length === 0) {
      return { path: ['rules', i, 'reason'], message: 'expected no "{group}", since the rule names no group' };
    }
    const inner = conditionProblem(p, shared, r.when, ['rules', i, 'when']);
    if (inner) return inner;
  }
  for (const [i, n] of p.notes.entries()) {
    if ((n.kind === 'contradiction') !== n.readings.length > 1) {
      return { path: ['notes', i, 'readings'], message: 'expected both readings for a contradiction, and none otherwise' };
    }
    const inner = conditionProblem(p, shared, n.when, ['notes', i, 'when']);
    if (inner) return inner;
  }
  for (const [i, t] of p.training.entries()) {
    for (const [j, r] of t.refresh.entries()) {
      const inner = conditionProblem(p, shared, r.when, ['training', i, 'refresh', j, 'when']);
      if (inner) return inner;
    }
  }
  return p.hoursPerYear && conditionProblem(p, shared, p.hoursPerYear.when, ['hoursPerYear', 'when']);
};

const conditionProblem = (p: Pack, shared: Question[], condition: Condition, path: PropertyKey[]): Problem | undefined => {
  for (const atom of atoms(condition)) {
    if (atom === 'everyone') continue;
    if ('group' in atom) {
      const known = p.groups.map((g) => g.id);
      const unknown = atom.group.find((g) => !known.includes(g));
      if (unknown)
        return { path, message: `unknown group "${unknown}"; expected any of ${known.join(', ') || '(this pack has none)'}` };
      continue;
    }
    const question = p.questions.find((q) => q.id === atom.answer) ?? shared.find((q) => q.id === atom.answer);
    if (!question) {
      const known = new Set([...p.questions, ...shared].map((q) => q.id));
      return { path, message: `unknown question "${atom.answer}"; expected any of ${[...known].join(', ')}` };
    }
    const values = question.values.map((v) => v.value);
    const unknown = atom.is.find((v) => !values.includes(v));
    if (unknown) return { path, message: `unknown value "${unknown}" of "${atom.answer}"; expected any of ${values.join(', ')}` };
  }
  return undefined;
};
