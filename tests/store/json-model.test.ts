import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '../../src/store/index.ts';
import { awkward, type Course, courses } from './courses.ts';
import { temporaryStore } from './temporary.ts';

const seed = 20260401;

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

const step = fc.record({
  operations: fc.array(operation, { maxLength: 8 }),
  ends: fc.oneof(
    { weight: 6, arbitrary: fc.constant('well') },
    { weight: 1, arbitrary: fc.constantFrom('throwing', 'disk full') },
  ),
  twice: fc.boolean(),
  reopens: fc.boolean(),
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
    for (const key of held.topics) {
      expect(await tx.find(courses, where, 'topic', key)).toEqual(under(model, where, key, {}));
    }
  }
};

const expected = (error: unknown): boolean =>
  error instanceof Error && (error.message === 'as asked' || ('code' in error && error.code === 'store-write'));

/** Takes the steps with a store and a model side by side. */
const follow = async (steps: Step[]): Promise<void> => {
  let twice = false;
  const opened = await temporaryStore({ runTwice: () => twice });
  let { store } = opened;
  let model: Model = new Map();
  const take = async ({ operations, ends, ...how }: Step): Promise<void> => {
    twice = how.twice;
    const inTheWay = join(opened.folder, '.store.json.tmp');
    if (ends === 'disk full') await mkdir(inTheWay);
    const attempt = store.transaction(async (tx) => {
      const next: Model = new Map(model);
      for (const op of operations) await perform(tx, next, op);
      if (ends === 'throwing') throw new Error('as asked');
      return next;
    });
    model = await attempt.catch((error: unknown) => {
      if (ends === 'well' || !expected(error)) throw error;
      return model;
    });
    await rm(inTheWay, { recursive: true, force: true });
    if (how.reopens) store = await opened.reopen();
    await store.transaction((tx) => everythingMatches(tx, model));
  };
  try {
    for (const step of steps) await take(step);
  } finally {
    await opened.dispose();
  }
};

describe('the JSON store', () => {
  it(`does what a Map would, through throwing, failing disks and reopening (seed ${seed})`, async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 10 }), follow), { seed, numRuns: 100 });
  }, 60_000);
});
