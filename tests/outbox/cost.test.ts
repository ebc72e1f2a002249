import { describe, expect, it } from 'vitest';
import { claim } from '../../src/outbox/claim.ts';
import { pacer } from '../../src/outbox/index.ts';
import type { Transaction } from '../../src/store/index.ts';
import { partition, withSender } from './with-sender.ts';

const here = withSender();

/** How many records a transaction reads. */
const counted = (tx: Transaction): { tx: Transaction; read: () => number } => {
  let read = 0;
  return {
    read: () => read,
    tx: {
      ...tx,
      async get(...args) {
        read++;
        return tx.get(...args);
      },
      async find(...args) {
        const found = await tx.find(...args);
        read += found.length;
        return found;
      },
    },
  };
};

const lookFor = async (waiting: number): Promise<{ read: number; claimed: number }> => {
  const { id } = await here.person();
  const wanted = Array.from({ length: waiting }, (_, i) => ({ about: `${waiting}/${i}`, to: { person: id } }));
  await here.want(...wanted.map((one, i) => ({ ...one, kind: i % 2 ? ('digest' as const) : ('evaluation' as const) })));
  return here.store.transaction(async (given) => {
    const { tx, read } = counted(given);
    const [now, elapsed] = [here.clock.now(), here.clock.elapsed()];
    const plan = pacer(1_000, []).plan(elapsed, []);
    const drawers = { evaluation: draw, digest: draw };
    const lease = { by: 'test', until: elapsed + 1_000 };
    const { claimed } = await claim(tx, {
      partition,
      officers: [],
      hours: (at: Date) => at,
      drawers,
      lease,
      room: 10,
      turn: 0,
      now,
      elapsed,
      plan,
    });
    return { read: read(), claimed: claimed.length };
  });
};
const draw = async () => ({ view: { card: 'said' as const, model: { text: '', next: '' } } });

describe('looking for what is due', () => {
  it('reads as many records beside a thousand that wait as beside ten thousand', async () => {
    const few = await lookFor(1_000);
    const many = await lookFor(10_000);
    expect(few.claimed).toBe(10);
    expect(many).toEqual(few);
  }, 60_000);
});
