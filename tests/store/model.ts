import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store, Transaction } from '../../src/store/index.ts';
import { awkward, type Course, courses } from './courses.ts';
import type { Opened } from './opened.ts';

const seed = Number(process.env['SEED'] ?? 20260401);

/** The store as a Map: partition and id → record. */
type Model = Map<string, { partition: string; record: Course }>;
const place = (...of: [partition: string, id: string]) => JSON.stringify(of);

/** Few, so that the same ones meet again and again. */
const id = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'c') },
  { weight: 1, arbitrary: fc.constantFrom('d', ...awkward) },
);
const key = fc.constantFrom('x', '__proto__', '\ud800');
const partition = fc.constantFrom('p', '__proto__');
const record: fc.Arbitrary<Course> = fc.record(
  { id, title: fc.string({ unit: 'binary' }), note: fc.string(), topics: fc.array(key, { maxLength: 3 }) },
  { requiredKeys: ['id', 'title', 'topics'] },
);
const page = fc.record({ after: id, limit: fc.nat(4) }, { requiredKeys: [] });

const operation = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), partition, record }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), partition, id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('get' as const), partition, id }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('find' as const), partition, key, page }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const transaction = fc.record({
  operations: fc.array(operation, { maxLength: 6 }),
  throws: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const step = fc.record({
  /** They begin at the same moment. */
  transactions: fc.array(transaction, { minLength: 1, maxLength: 5 }),
  twice: fc.boolean(),
  outage: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  afterwards: fc.oneof(
    { weight: 3, arbitrary: fc.constant({ do: 'go on' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('crash' as const),
        when: fc.constantFrom('at once', 'after the first', 'after all'),
        luck: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const under = (model: Model, where: string, key: string, { after, limit = 100 }: { after?: string; limit?: number }): Course[] =>
  [...model.values()]
    .filter((held) => held.partition === where && held.record.topics.includes(key))
    .map((held) => held.record)
    .filter(({ id }) => after === undefined || id > after)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, limit);

/** Does the same to the store and the model, and holds what either shows against the other. */
const perform = async (tx: Transaction, model: Model, op: Operation): Promise<void> => {
  if (op.do === 'put') {
    await tx.put(courses, op.partition, op.record);
    model.set(place(op.partition, op.record.id), op);
  } else if (op.do === 'remove') {
    await tx.remove(courses, op.partition, op.id);
    model.delete(place(op.partition, op.id));
  } else if (op.do === 'get') {
    expect(await tx.get(courses, op.partition, op.id)).toEqual(model.get(place(op.partition, op.id))?.record);
  } else {
    expect(await tx.find(courses, op.partition, 'topic', op.key, op.page)).toEqual(under(model, op.partition, op.key, op.page));
  }
};

const everythingMatches = async (tx: Transaction, model: Model): Promise<void> => {
  for (const { partition: where, record: held } of model.values()) {
    expect(await tx.get(courses, where, held.id)).toEqual(held);
    for (const key of held.topics) expect(await tx.find(courses, where, 'topic', key)).toEqual(under(model, where, key, {}));
  }
};

/** Every transaction that writes counts itself here, so the store itself tells in which order they took effect. */
const counter = { partition: 'counter', id: 'count' };
const count = async (tx: Transaction): Promise<number> =>
  Number((await tx.get(courses, counter.partition, counter.id))?.title ?? '0');

const expected = (error: unknown): boolean =>
  error instanceof Error && (error.message === 'as asked' || ('family' in error && error.family === 'other-side'));

/** Takes the steps with a store and a model side by side; `states[n]` is the model after n transactions. */
const follow = async (open: (options: { runTwice: () => boolean }) => Promise<Opened>, steps: Step[]): Promise<void> => {
  let twice = false;
  const opened = await open({ runTwice: () => twice });
  let { store } = opened;
  const states: Model[] = [new Map()];

  const begin = (on: Store, { operations, throws }: Step['transactions'][number]): Promise<number> =>
    on.transaction(async (tx) => {
      const n = await count(tx);
      const next: Model = new Map(states[n]);
      for (const op of operations) await perform(tx, next, op);
      if (throws) throw new Error('as asked');
      await tx.put(courses, counter.partition, { id: counter.id, title: String(n + 1), topics: [] });
      states[n + 1] = next;
      return n + 1;
    });

  const take = async ({ transactions, outage, afterwards, ...how }: Step): Promise<void> => {
    twice = how.twice;
    const end = outage ? opened.outage() : undefined;
    let acknowledged = 0;
    const attempts = transactions.map(async (one) => {
      try {
        acknowledged = Math.max(acknowledged, await begin(store, one));
      } catch (error) {
        if (!expected(error)) throw error;
      }
    });
    if (afterwards.do === 'crash') {
      if (afterwards.when === 'after the first') await Promise.race(attempts);
      if (afterwards.when === 'after all') await Promise.all(attempts);
      const promised = acknowledged;
      store = await opened.crash(afterwards.luck);
      await Promise.all(attempts);
      const survived = await store.transaction(count);
      expect(survived).toBeGreaterThanOrEqual(promised);
    } else {
      await Promise.all(attempts);
      if (outage && transactions.some(({ throws }) => !throws)) expect(acknowledged).toBe(0);
      await end?.();
      if (afterwards.do === 'reopen') store = await opened.reopen();
    }
    await store.transaction(async (tx) => {
      const n = await count(tx);
      expect(states[n]).toBeDefined();
      await everythingMatches(tx, states[n] ?? new Map());
    });
  };
  try {
    for (const step of steps) await take(step);
  } finally {
    await opened.dispose();
  }
};

/** Random transactions, outages, crashes and reopenings, held against a plain model. */
export const storeModel = (
  name: string,
  open: (options: { runTwice: () => boolean }) => Promise<Opened>,
  numRuns = Number(process.env['RUNS'] ?? 40),
): void => {
  describe(`the store port: ${name}`, () => {
    it(`does what a Map would, through throwing, outages, crashes and reopenings (seed ${seed})`, async () => {
      const steps = fc.array(step, { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(steps, (taken) => follow(open, taken)),
        { seed, numRuns },
      );
    }, 300_000);
  });
};
