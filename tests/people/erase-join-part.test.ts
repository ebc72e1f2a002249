import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { intents, tallies } from '../../src/outbox/index.ts';
import { join, joins, part } from '../../src/people/index.ts';
import { erasePerson } from '../../src/profile/index.ts';
import { everyone, settleEveryone } from './everyone.ts';
import { withStore } from './scenes.ts';

const here = withStore();
const seed = Number(process.env['SEED'] ?? 20260401);
const who = fc.constantFrom(...everyone);

const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('join' as const), kept: who, gone: who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('part' as const), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), who }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Does it, where it can be done; gives the ids of those who are erased by it. */
const perform = (partition: string, one: Act): Promise<string[]> =>
  here.store
    .transaction(async (tx) => {
      const all = { tx, partition, collections };
      if (one.do === 'join') await join(all, { ...one, by: 'ann.lee@example.org', at: new Date('2026-07-01T09:00:00Z') });
      if (one.do === 'part') {
        const notes = [];
        for (const id of everyone) notes.push(...(await tx.find(joins, partition, 'kept', id)));
        const note = notes[one.which];
        if (note) await part(all, note);
      }
      if (one.do !== 'erase') return [];
      const joined = await tx.find(joins, partition, 'kept', one.who);
      await erasePerson(all, one.who);
      return [one.who, ...joined.map(({ gone }) => gone)];
    })
    .catch((error) => {
      expect(error).toMatchObject({ family: 'input', code: 'no-person' });
      return [];
    });

it(`whoever is erased stays so, whoever is joined and parted before and after (seed ${seed})`, async () => {
  let runs = 0;
  let erasures = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const partition = `run-${++runs}`;
      await here.store.transaction((tx) => settleEveryone(tx, partition));
      const erased: string[] = [];
      for (const one of acts) {
        erased.push(...(await perform(partition, one)));
        await here.store.transaction(async (tx) => {
          for (const collection of collections)
            expect([collection.name, erased.length > 0 ? await tx.holding(collection, partition, erased) : []]).toEqual([
              collection.name,
              [],
            ]);
          const waiting = await tx.find(intents, partition, 'waiting', 'personal');
          expect((await tx.get(tallies, partition, 'the batch'))?.counts.waiting).toBe(waiting.length);
        });
      }
      erasures += erased.length;
    }),
    { seed, numRuns: 60 },
  );
  expect(erasures).toBeGreaterThan(30);
});
