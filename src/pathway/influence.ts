import type { Answers } from './answers.ts';
import { atoms, type Framework } from './framework.ts';
import { type Outcome, outcome } from './outcome.ts';
import type { Condition, Training } from './pack.ts';

/**
 * What decides one training: every question its rules look at, directly or through a gate, and the outcome for every way of
 * answering them. Values that no rule tells apart share a class, so the table is small and is worked out once.
 */
export interface Influence {
  readonly dimensions: readonly Dimension[];
  /** Outcome number by position; the last dimension varies fastest. Equal numbers mean equal outcomes. */
  readonly outcomes: readonly number[];
}

export interface Dimension {
  readonly question: string;
  /** One answer for each class; undefined stands for "not answered". */
  readonly classes: readonly (readonly string[] | undefined)[];
  /** The class that an answer falls into. */
  readonly classOf: (answer: readonly string[] | undefined) => number;
}

/** The sets of values that conditions tell apart, by question. */
type Tested = Map<string, { sets: (readonly string[])[]; gate: boolean }>;

const collect = (framework: Framework, grouped: boolean, condition: Condition, gate: boolean, tested: Tested): void => {
  for (const atom of atoms(condition)) {
    if (atom === 'everyone') continue;
    if ('answer' in atom) addTest(framework, grouped, atom.answer, atom.is, gate, tested);
    else if (!grouped) {
      for (const { question, values } of atom.group.flatMap((g) => framework.placing.get(g) ?? []))
        addTest(framework, grouped, question, values, gate, tested);
    }
  }
};

const addTest = (
  framework: Framework,
  grouped: boolean,
  question: string,
  set: readonly string[],
  gate: boolean,
  tested: Tested,
): void => {
  const entry = tested.get(question) ?? { sets: [], gate: false };
  const known = entry.sets.some((s) => s.join() === set.join());
  if (known && (entry.gate || !gate)) return;
  if (!known) entry.sets.push(set);
  entry.gate ||= gate;
  tested.set(question, entry);
  const askedWhen = framework.questions.get(question)?.askedWhen;
  if (askedWhen) collect(framework, grouped, askedWhen, true, tested);
};

const conditionsOf = (framework: Framework, training: Training): Condition[] => [
  ...training.refresh.map((r) => r.when),
  ...(framework.rulesFor.get(training.id) ?? []).map((r) => r.when),
  ...(framework.dependents.get(training.id) ?? []).flatMap((d) => {
    const next = framework.training.get(d);
    return next ? conditionsOf(framework, { ...next, refresh: [] }) : [];
  }),
];

const dimension = (framework: Framework, question: string, sets: readonly (readonly string[])[], gate: boolean): Dimension => {
  const definition = framework.questions.get(question);
  const values = (definition?.values ?? []).map((v) => v.value);
  const signature = (answer: readonly string[]) => sets.map((s) => (s.some((v) => answer.includes(v)) ? '1' : '0')).join('');
  const bySignature = new Map<string, readonly string[] | undefined>();
  const nothing = sets.map(() => '0').join('');
  // Not answered fires no rule, like an answer that no rule looks at; only a gate tells the two apart.
  bySignature.set(gate ? 'unanswered' : nothing, undefined);
  const keep = (answer: readonly string[]) => {
    const s = signature(answer);
    if (!bySignature.has(s)) bySignature.set(s, answer);
  };
  if (definition?.kind === 'many') {
    const classes = new Map(values.map((v) => [signature([v]), v]));
    classes.delete(nothing);
    keep([]);
    for (let bits = 1; bits < 2 ** classes.size; bits++) keep([...classes.values()].filter((_, i) => bits & (1 << i)));
  } else {
    for (const v of values) keep([v]);
  }
  const order = new Map([...bySignature.keys()].map((s, i) => [s, i]));
  const classOf = (answer: readonly string[] | undefined) =>
    order.get(answer === undefined ? (gate ? 'unanswered' : nothing) : signature(answer)) ?? 0;
  return { question, classes: [...bySignature.values()], classOf };
};

const influenceOn = (framework: Framework, groups: readonly string[] | undefined, training: Training): Influence => {
  const tested: Tested = new Map();
  for (const c of conditionsOf(framework, training)) collect(framework, groups !== undefined, c, false, tested);
  const dimensions = [...tested].map(([question, t]) => dimension(framework, question, t.sets, t.gate));
  const numbers = new Map<string, number>();
  const number = (result: Outcome | undefined) => {
    const key = JSON.stringify(result ?? null);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key) ?? 0;
  };
  const outcomes: number[] = [];
  const given = new Map<string, readonly string[]>();
  const walk = (depth: number): void => {
    const d = dimensions[depth];
    if (!d) {
      outcomes.push(number(outcome(framework, { groups, given }, training)));
      return;
    }
    for (const answer of d.classes) {
      if (answer) given.set(d.question, answer);
      else given.delete(d.question);
      walk(depth + 1);
    }
    given.delete(d.question);
  };
  walk(0);
  return { dimensions, outcomes };
};

const known = new WeakMap<Framework, Map<string, readonly Influence[]>>();

/** The influence tables of a framework; worked out once for each set of groups given straight. */
export const influences = (framework: Framework, answers: Answers): readonly Influence[] => {
  const byGroups = known.get(framework) ?? new Map<string, readonly Influence[]>();
  known.set(framework, byGroups);
  const key = answers.groups?.join() ?? '-';
  const tables = byGroups.get(key) ?? framework.pack.training.map((t) => influenceOn(framework, answers.groups, t));
  byGroups.set(key, tables);
  return tables;
};
