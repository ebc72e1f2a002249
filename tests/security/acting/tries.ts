import { collections } from '../../../src/collections.ts';
import type { Field } from '../../../src/entry/index.ts';
import { SignpostError } from '../../../src/errors.ts';
import type { Scene } from '../../../src/people/index.ts';
import type { Store, Stored, Transaction } from '../../../src/store/index.ts';
import { commands, forms, presses } from '../../../src/teams/desk.ts';

/** One way in, with what an attacker puts into it. */
export interface Try {
  name: string;
  run: (scene: Scene) => Promise<unknown>;
}

/** Whatever is looked for in it, it holds `value`; a version is a number. */
const holding = (value: string, version = 1): Record<string, unknown> =>
  new Proxy<Record<string, unknown>>(
    {},
    { get: (_, key) => (key === 'version' ? version : typeof key === 'string' ? value : undefined), has: () => true },
  );

const idsOf = (value: string): Record<string, string> =>
  new Proxy<Record<string, string>>({}, { get: (_, key) => (typeof key === 'string' ? value : undefined), has: () => true });

/** Something that the field takes, `value` wherever it fits. */
const filled = (field: Field, value: string): string => {
  switch (field.kind) {
    case 'date':
      return '2026-08-03';
    case 'time':
      return '10:00';
    case 'number':
      return String(field.min);
    case 'choice':
      return field.choices[0]?.value ?? value;
    default:
      return value;
  }
};

const formTries = (value: string): Try[] =>
  Object.entries(forms).flatMap(([name, kind]): Try[] => [
    { name: `draw the form ${name} about ${value}`, run: (scene) => kind.form(scene, idsOf(value), {}) },
    { name: `see what came of the form ${name}, ${value}`, run: (scene) => kind.shown(scene, idsOf(value), value) },
    {
      name: `fill in the form ${name} about ${value}`,
      run: async (scene) => {
        const form = await kind.form(scene, idsOf(value), {}).catch(() => undefined);
        const values = Object.fromEntries((form?.fields ?? []).map((field) => [field.id, filled(field, value)]));
        const given = form ? values : idsOf(value);
        const problems = await kind.done(scene, idsOf(value), given, `${value}-ref`);
        return problems.length > 0 ? problems : kind.shown(scene, idsOf(value), `${value}-ref`);
      },
    },
  ]);

const pressTries = (value: string, version?: number): Try[] =>
  Object.entries(presses).map(([verb, route]) => ({
    name: `press ${verb} with ${value}`,
    run: (scene) => route.run(scene, holding(value, version)),
  }));

const typedTries = (value: string): Try[] =>
  Object.entries(commands).map(([command, route]) => ({
    name: `type ${command} ${value}`,
    run: (scene) => route.run(scene, value),
  }));

/** Every way in that there is, with this value wherever one may be put. */
export const triesWith = (value: string, version?: number): Try[] => [
  ...pressTries(value, version),
  ...typedTries(value),
  ...formTries(value),
];

export interface Change {
  collection: string;
  partition: string;
  before: Stored | undefined;
  after: Stored | undefined;
}

export interface Came {
  /** What was answered, as it goes out; the code of an error. */
  answer: string;
  changes: Change[];
  /** The partitions that were read or written. */
  partitions: Set<string>;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The transaction, with a list of what is done in it. */
const watched = (tx: Transaction, changes: Change[], partitions: Set<string>): Transaction => ({
  get(collection, partition, id) {
    partitions.add(partition);
    return tx.get(collection, partition, id);
  },
  find(collection, partition, index, key, page) {
    partitions.add(partition);
    return tx.find(collection, partition, index, key, page);
  },
  count(collection, partition, index, key) {
    partitions.add(partition);
    return tx.count(collection, partition, index, key);
  },
  holding(collection, partition, texts) {
    partitions.add(partition);
    return tx.holding(collection, partition, texts);
  },
  async put(collection, partition, record) {
    partitions.add(partition);
    const before = await tx.get(collection, partition, record.id);
    await tx.put(collection, partition, record);
    const after = await tx.get(collection, partition, record.id);
    if (!same(before, after)) changes.push({ collection: collection.name, partition, before, after });
  },
  async remove(collection, partition, id) {
    partitions.add(partition);
    const before = await tx.get(collection, partition, id);
    await tx.remove(collection, partition, id);
    if (before) changes.push({ collection: collection.name, partition, before, after: undefined });
  },
});

const undone = Symbol('undone');

/**
 * Runs some tries one after another in a transaction of which nothing stays, and says what came of the last. What has changed nothing
 * leaves all as it was, so it is the last: the same once more would be the same.
 */
export const cameOf = async (
  store: Store,
  sceneIn: (tx: Transaction, nth: number) => Promise<Scene>,
  tries: readonly Try[],
): Promise<Came> => {
  let came: Came = { answer: '', changes: [], partitions: new Set() };
  await store
    .transaction(async (tx) => {
      for (const [nth, { run }] of tries.entries()) {
        const changes: Change[] = [];
        const partitions = new Set<string>();
        const scene = await sceneIn(tx, nth);
        const answer = await run({ ...scene, tx: watched(tx, changes, partitions) }).catch((error: unknown) => {
          if (error instanceof SignpostError && error.family === 'input') return error.message;
          throw error;
        });
        came = { answer: JSON.stringify(answer) ?? '', changes, partitions };
        if (changes.length === 0) break;
      }
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return came;
};

/** Whose a changed record is: everybody who owned it before or after. */
export const ownersOf = ({ collection, before, after }: Change): (string | undefined)[] => {
  const declared = collections.find(({ name }) => name === collection);
  return [before, after].flatMap((record) => (record ? [declared?.owner(record)] : []));
};
