import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctPlaces, placedKey } from '../../../src/briefing/after/places.ts';
import { reminderBatch, sentBatch } from '../../../src/briefing/sent.ts';
import { pageSize } from '../../../src/briefing/task.ts';
import { type Intent, intents } from '../../../src/outbox/index.ts';
import { change } from '../../../src/outbox/intent.ts';
import type { Transaction } from '../../../src/store/index.ts';
import { frameworks } from '../../pathway/packs.ts';
import { partnership, withStore } from '../../people/scenes.ts';
import { briefingOf } from '../sent-briefing.ts';

const here = withStore();
const seed = 20261122;
const now = new Date('2026-07-01T09:00:00Z');
const one = briefingOf('olga', { state: 'sending', edition: 2 });

/** As it was when the word was given, and where its sender takes it between any two pages. */
const anyIntent = fc.record({
  was: fc.constantFrom('waiting', 'claimed', 'delivered', 'unknown', 'refused' as const),
  moves: fc.nat(6),
  becomes: fc.constantFrom('delivered', 'unknown', 'refused' as const),
  isReminder: fc.boolean(),
});
type Sent = { was: Intent['state']; moves: number; becomes: Intent['state']; isReminder: boolean };

const intentOf = ({ was, isReminder }: Sent, i: number): Intent => {
  const batch = isReminder ? reminderBatch(one) : sentBatch(one);
  const kind = isReminder ? 'briefing-reminder' : 'briefing-person';
  const times = { due: now.toISOString(), until: '2026-07-09T09:00:00.000Z' };
  const to = { person: `p${i}` };
  return {
    id: `${now.toISOString()}/${i}`,
    key: `${batch}/person/p${i}`,
    kind,
    to,
    about: one.id,
    batch,
    ...times,
    state: was,
    attempts: [],
  };
};

const next = (sent: Sent, state: Intent['state']): Intent['state'] =>
  state === 'waiting' ? 'claimed' : state === 'claimed' ? sent.becomes : state;

/** The keys of what was put in order, over all pages, while the sender goes on between them. */
const corrected = async (partition: string, all: readonly Sent[]): Promise<string[]> => {
  const within = <T>(work: (tx: Transaction) => Promise<T>) => here.store.transaction(work);
  const written = all.map(intentOf);
  await within(async (tx) => {
    for (const intent of written) await change(tx, partition, undefined, intent);
  });
  let after: string | undefined;
  for (let page = 0; page === 0 || after !== undefined; page++) {
    const work = { partition, partnership: partnership(partition), frameworks, now };
    // A page may be run again.
    for (let twice = 0; twice < 2; twice++) {
      const from = after;
      const to = await within((tx) => correctPlaces({ ...work, tx }, one, from, () => undefined));
      if (twice === 1) after = to;
    }
    await within(async (tx) => {
      for (const [i, sent] of all.entries()) {
        const intent = sent.moves === page % 7 && (await tx.get(intents, partition, written[i]?.id ?? ''));
        if (intent) await change(tx, partition, intent, { ...intent, state: next(sent, intent.state) });
      }
    });
  }
  const updates = await within((tx) => tx.find(intents, partition, 'person', 'p0', { limit: 10 }));
  const found = [...updates];
  for (let i = 1; i < all.length; i++)
    found.push(...(await within((tx) => tx.find(intents, partition, 'person', `p${i}`, { limit: 10 }))));
  return found.filter(({ kind }) => kind === 'briefing-update').map(placedKey);
};

describe('what is put in order when a briefing is corrected', () => {
  it('is every place that was drawn before, once, wherever its sending stands meanwhile', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyIntent, { maxLength: 12 }), async (all) => {
        const found = await corrected(`p${run++}`, all);
        const before = all.flatMap((sent, i) =>
          ['claimed', 'delivered', 'unknown'].includes(sent.was) ? [intentOf(sent, i).key] : [],
        );
        const refused = all.flatMap((sent, i) =>
          sent.was === 'claimed' && sent.becomes === 'refused' ? [intentOf(sent, i).key] : [],
        );
        expect(found.filter((key) => before.includes(key) && !refused.includes(key)).sort()).toEqual(
          before.filter((key) => !refused.includes(key)).sort(),
        );
        expect(new Set(found).size).toBe(found.length);
        const never = all.flatMap((sent, i) => (sent.was === 'refused' ? [intentOf(sent, i).key] : []));
        expect(found.filter((key) => never.includes(key))).toEqual([]);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('is all of it also where it is more than a page', async () => {
    const all = Array.from(
      { length: pageSize + 5 },
      (): Sent => ({ was: 'delivered', moves: 0, becomes: 'delivered', isReminder: false }),
    );
    expect(await corrected('many', all)).toHaveLength(pageSize + 5);
  });
});
