import { systemClock } from '../../src/clock.ts';
import { claim } from '../../src/outbox/claim.ts';
import { pacer } from '../../src/outbox/index.ts';
import { nextOf } from '../../src/outbox/intent.ts';
import { putBack } from '../../src/outbox/settle.ts';
import { meet } from '../../src/people/index.ts';
import type { Store } from '../../src/store/index.ts';
import { plainly } from '../../tests/outbox/plainly.ts';
import { aim, figure, median, type Section, table } from '../report.ts';
import { partition, temporaryStore, wantAll } from './outbox.ts';

const sizes = [1_000, 10_000, 100_000];
const passes = 300;
const people = 500;
const clock = systemClock();
const before = new Date('2026-06-30T09:00:00Z');
const due = new Date('2026-07-01T09:00:00Z');
const after = new Date('2026-07-01T09:00:01Z');

const filled = async (waiting: number): Promise<Store> => {
  const store = await temporaryStore();
  const at = { serviceUrl: 'http://127.0.0.1/', bot: 'b' };
  const ids = await store.transaction(async (tx) => {
    const met = [];
    for (let n = 0; n < people; n++)
      met.push((await meet(tx, partition, { ...at, tenant: 't', objectId: `o-${n}`, user: `u-${n}`, chat: `c-${n}` })).id);
    return met;
  });
  const wanted = Array.from({ length: waiting }, (_, n) => ({
    kind: 'digest' as const,
    key: `k-${n}`,
    about: `a-${n}`,
    to: { person: ids[n % people] ?? '' },
    due,
    until: new Date('2026-07-08T09:00:00Z'),
  }));
  await wantAll(store, wanted);
  return store;
};

/** One look at `now`, as the sender makes it: claims ten where so many are due. Gives them back, and says how long it took. */
const look = async (store: Store, now: Date): Promise<number> => {
  const begun = performance.now();
  const { claimed } = await store.transaction((tx) => {
    const elapsed = clock.elapsed();
    const lease = { by: 'bench', until: elapsed + 60_000 };
    const plan = pacer(1_000, []).plan(elapsed, []);
    const hours = (at: Date) => at;
    return claim(tx, { partition, officers: [], hours, drawers: plainly, lease, room: 10, turn: 0, now, elapsed, plan });
  });
  const took = performance.now() - begun;
  if (claimed.length !== (now < due ? 0 : 10)) throw new TypeError(`${claimed.length} were claimed`);
  for (const each of claimed) await store.transaction((tx) => putBack(tx, each, nextOf(each.intent)));
  return took;
};

/** What a look for what is due costs beside more and more that waits. */
export const waiting = async (): Promise<Pick<Section, 'text' | 'plots'>> => {
  const stores: { store: Store; idle: number[]; busy: number[] }[] = [];
  for (const size of sizes) stores.push({ store: await filled(size), idle: [], busy: [] });
  // The first looks wait for the indexes, and do not count.
  for (let n = -20; n < passes; n++)
    for (const { store, idle, busy } of stores) {
      const took = [await look(store, before), await look(store, after)];
      if (n >= 0) idle.push(took[0] ?? 0);
      if (n >= 0) busy.push(took[1] ?? 0);
    }
  for (const { store } of stores) await store.close();
  const ratio = (of: 'idle' | 'busy') => median(stores.at(-1)?.[of] ?? []) / median(stores[0]?.[of] ?? []);
  const worst = Math.max(ratio('idle'), ratio('busy'));
  const text = [
    '### What a look for what is due costs',
    `The median of ${passes} looks, the stores in turn. Claiming is ten intents found, drawn and on disk as claimed.`,
    table(
      ['waiting', 'nothing due, ms', 'ten claimed, ms'],
      stores.map(({ idle, busy }, i) => [(sizes[i] ?? 0).toLocaleString('en-GB'), figure(median(idle)), figure(median(busy))]),
    ),
    aim(
      'the same beside 100,000 that wait as beside 1,000 (at most 1.5 times)',
      `${figure(ratio('idle'))} times with nothing due, ${figure(ratio('busy'))} times claiming ten`,
      worst <= 1.5,
    ),
  ].join('\n\n');
  return { text, plots: {} };
};
