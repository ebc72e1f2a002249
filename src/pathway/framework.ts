import { fault } from '../errors.ts';
import type { Condition, Group, Pack, Question, Rule, Training } from './pack.ts';
import type { Roles } from './roles/known.ts';

/** A pack made ready to be asked: the shared questions merged in, and everything that is looked up by id indexed once. */
export interface Framework {
  readonly pack: Pack;
  /** In the order they are asked: the shared ones, in the pack's wording where it has one, then the pack's own. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly groups: ReadonlyMap<string, Group>;
  /** For each group, the questions that may place somebody in it, and the values that do. */
  readonly placing: ReadonlyMap<string, readonly Placing[]>;
  readonly training: ReadonlyMap<string, Training>;
  /** The rules that bring each training. */
  readonly rulesFor: ReadonlyMap<string, readonly Rule[]>;
  /** The trainings that each training comes before. */
  readonly dependents: ReadonlyMap<string, readonly string[]>;
  /** Every group that `groups` may name: the pack's own, or, where a strategy has none, those of Working Together 2010. */
  readonly knownGroups: readonly string[];
  /** What job titles are matched against, the same for all frameworks; read and indexed when it is first asked for. */
  readonly roles: () => Roles;
}

export interface Placing {
  question: string;
  values: readonly string[];
}

const placingIn = (questions: readonly Question[]): Map<string, Placing[]> => {
  const groups = new Set(questions.flatMap((q) => q.values.flatMap((v) => v.places)));
  const valuesFor = (q: Question, group: string) => q.values.filter((v) => v.places.includes(group)).map((v) => v.value);
  return new Map(
    [...groups].map((group) => [
      group,
      questions.map((q) => ({ question: q.id, values: valuesFor(q, group) })).filter(({ values }) => values.length > 0),
    ]),
  );
};

const noRoles = (): Roles => {
  throw fault('no-roles', 'Titles cannot be matched for a framework that was loaded by itself; expected loadFrameworks.');
};

const inOrder = (own: Question[], shared: Question[]): Question[] => {
  const ownIds = new Set(own.map((q) => q.id));
  const sharedIds = new Set(shared.map((q) => q.id));
  const reworded = own.filter((q) => sharedIds.has(q.id));
  const added = own.filter((q) => !sharedIds.has(q.id));
  return [...reworded, ...shared.filter((q) => !ownIds.has(q.id)), ...added];
};

/** Indexes a pack; `shared` are the questions every framework accepts. Both must have passed `checkPack`. */
export const framework = (pack: Pack, shared: Question[], roles: () => Roles = noRoles): Framework => {
  const rulesFor = new Map<string, Rule[]>(pack.training.map((t) => [t.id, []]));
  for (const rule of pack.rules) for (const id of rule.brings) rulesFor.get(id)?.push(rule);
  const dependents = new Map<string, string[]>(pack.training.map((t) => [t.id, []]));
  for (const t of pack.training) for (const p of t.prerequisites) dependents.get(p.training)?.push(t.id);
  const questions = inOrder(pack.questions, shared);
  const sharedGroups = new Set(shared.flatMap((q) => q.values.flatMap((v) => v.places)));
  return {
    pack,
    questions: new Map(questions.map((q) => [q.id, q])),
    groups: new Map(pack.groups.map((g) => [g.id, g])),
    placing: placingIn(questions),
    training: new Map(pack.training.map((t) => [t.id, t])),
    rulesFor,
    dependents,
    knownGroups: pack.groups.length > 0 ? pack.groups.map((g) => g.id) : [...sharedGroups].sort(),
    roles,
  };
};

/** Every part of a condition that is not itself made of parts. */
export const atoms = (condition: Condition): Exclude<Condition, { all: Condition[] } | { any: Condition[] }>[] => {
  if (condition === 'everyone') return [condition];
  if ('all' in condition) return condition.all.flatMap(atoms);
  if ('any' in condition) return condition.any.flatMap(atoms);
  return [condition];
};

/** The groups that a condition names, wherever in it. */
export const groupsIn = (condition: Condition): string[] =>
  atoms(condition).flatMap((a) => (a !== 'everyone' && 'group' in a ? a.group : []));
