import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '../../src/store/index.ts';
import { eachByItself, emptyStage, onStage, rehearse } from '../../src/store/rehearsal.ts';
import { type Course, courses } from './courses.ts';
import { temporaryStore } from './temporary.ts';

const seed = 20260801;

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__');
const topic = fc.constantFrom('x', 'y');
const course: fc.Arbitrary<Course> = fc.record({ id, title: fc.string(), topics: fc.array(topic, { maxLength: 2 }) });
const page = fc.record({ after: id, limit: fc.integer({ min: 1, max: 4 }) }, { requiredKeys: [] });

type Step = (tx: Transaction) => Promise<unknown>;
const partition = fc.constantFrom('p', 'q');

const write: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(partition, course).map(
    ([p, one]): Step =>
      (tx) =>
        tx.put(courses, p, one),
  ),
  fc.tuple(partition, id).map(
    ([p, which]): Step =>
      (tx) =>
        tx.remove(courses, p, which),
  ),
);
const look: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(partition, id).map(
    ([p, which]): Step =>
      (tx) =>
        tx.get(courses, p, which),
  ),
  fc.tuple(partition, topic, page).map(
    ([p, key, of]): Step =>
      (tx) =>
        tx.find(courses, p, 'topic', key, of),
  ),
  fc.tuple(partition, topic).map(
    ([p, key]): Step =>
      (tx) =>
        tx.count(courses, p, 'topic', key),
  ),
  fc.tuple(partition, topic).map(
    ([p, key]): Step =>
      (tx) =>
        tx.holding(courses, p, [key]),
  ),
);
const steps = fc.array(fc.oneof(write, look), { maxLength: 12 });

const inTurn = (all: readonly Step[]) => async (tx: Transaction) => {
  const seen: unknown[] = [];
  for (const step of all) seen.push(await step(tx));
  return seen;
};

const everything = inTurn(
  ['p', 'q'].flatMap((p) =>
    ['x', 'y'].map(
      (key): Step =>
        (tx) =>
          tx.find(courses, p, 'topic', key, { limit: 100 }),
    ),
  ),
);

describe(`a rehearsal (seed ${seed})`, { timeout: 60_000 }, () => {
  it('sees what a store would that it was done in, and does nothing to the one that it reads', async () => {
    const law = async (before: Step[], parts: Step[][]) => {
      let count = 0;
      const read = await temporaryStore({ runTwice: () => ++count % 2 === 0 });
      const done = await temporaryStore();
      try {
        for (const { store } of [read, done]) await store.transaction(inTurn(before));
        const untouched = await read.store.transaction(everything);
        const stage = emptyStage();
        for (const part of parts)
          expect(await rehearse(read.store, stage, inTurn(part))).toEqual(await done.store.transaction(inTurn(part)));
        expect(await everything(onStage(eachByItself(read.store), stage))).toEqual(await done.store.transaction(everything));
        expect(await read.store.transaction(everything)).toEqual(untouched);
      } finally {
        await read.dispose();
        await done.dispose();
      }
    };
    await fc.assert(fc.asyncProperty(steps, fc.array(steps, { maxLength: 4 }), law), { seed, numRuns: 60 });
  });

  it('of what fails leaves nothing on the stage', async () => {
    const { store, dispose } = await temporaryStore();
    const stage = emptyStage();
    const failing = rehearse(store, stage, async (tx) => {
      await tx.put(courses, 'p', { id: 'a', title: 'A', topics: [] });
      throw new Error('as the test wants it');
    });
    await expect(failing).rejects.toThrow('as the test wants it');
    expect(await rehearse(store, stage, (tx) => tx.get(courses, 'p', 'a'))).toBeUndefined();
    await dispose();
  });
});
