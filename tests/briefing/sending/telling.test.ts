import { beforeEach, describe, expect, it } from 'vitest';
import { briefings } from '../../../src/briefing/briefing.ts';
import { telling } from '../../../src/briefing/sending/telling.ts';
import { watched } from '../../../src/briefing/sending/watch.ts';
import { type Intent, intents } from '../../../src/outbox/intent.ts';
import { tallies } from '../../../src/outbox/tally.ts';
import { withBot } from '../../fakes/bot.ts';
import { now as asItIs, briefingOf, partition } from '../sent-briefing.ts';

const here = withBot();
const none = { waiting: 0, held: 0, claimed: 0, delivered: 0, refused: 0, unknown: 0, ended: 0 };

/** A store that the bot itself has let go of, so that nobody sends meanwhile; elapsed time is moved by hand. */
let elapsed = 0;
let tell: () => Promise<void>;

const put = async (delivered: number, more: object = {}) =>
  here.store.transaction(async (tx) => {
    const one = await tx.get(briefings, partition, 'b1');
    if (one) await tx.put(briefings, partition, { ...one, ...more });
    await tx.put(tallies, partition, { id: 'briefing/b1', counts: { ...none, delivered, waiting: 10 - delivered } });
  });

const cards = (): Promise<Intent[]> => here.store.transaction((tx) => tx.find(intents, partition, 'person', 'olga'));

/** What became of every card that was written so far. */
const become = async (state: 'delivered' | 'refused') =>
  here.store.transaction(async (tx) => {
    for (const card of await tx.find(intents, partition, 'person', 'olga'))
      if (card.state !== 'delivered')
        await tx.put(intents, partition, { ...card, state, sent: { conversation: 'chat', activity: 'first' } });
  });

beforeEach(async () => {
  elapsed = 0;
  // In the future, so that the bot leaves them alone.
  const later = new Date('2026-08-01T09:00:00Z');
  const clock = { now: () => new Date(later.getTime() + elapsed), elapsed: () => elapsed };
  await here.store.transaction(async (tx) => {
    // Paused is looked at by nobody else as long as something is left.
    const one = briefingOf('olga', { state: 'paused', sender: 'olga' });
    await tx.put(briefings, partition, await watched(tx, partition, one, later));
  });
  await put(0);
  const telled = telling({ store: here.store, clock, wake: () => undefined });
  tell = () => telled(partition, 'b1');
});

describe('the card that shows how a briefing goes', () => {
  it('is followed by none as long as nobody knows where it is', async () => {
    await tell();
    expect(await cards()).toHaveLength(1);
  });

  it('is followed by another when the counts have changed, and not sooner than after five seconds', async () => {
    await become('delivered');
    await tell();
    expect(await cards()).toHaveLength(2);
    await become('delivered');
    await put(3);
    elapsed = 4_999;
    await tell();
    expect(await cards()).toHaveLength(2);
    elapsed = 5_000;
    await tell();
    expect(await cards()).toHaveLength(3);
    await become('delivered');
    elapsed = 60_000;
    await tell();
    expect(await cards()).toHaveLength(3);
  });

  it('is followed by no other while one is on its way', async () => {
    await become('delivered');
    await tell();
    await put(3);
    elapsed = 6_000;
    await tell();
    expect(await cards()).toHaveLength(2);
  });

  it('is followed by a last one at the end, at once, and once', async () => {
    await become('delivered');
    await put(10, { state: 'sent', ended: '2026-08-01T09:00:00.000Z' });
    await tell();
    await tell();
    expect((await cards()).map(({ key }) => key.split('/').at(-1)).sort()).toEqual(['0', 'end']);
    expect(await asItIs(here)).not.toHaveProperty('watching');
  });

  it('is followed by nothing more where it is gone', async () => {
    await become('delivered');
    await tell();
    await become('refused');
    await put(4);
    elapsed = 10_000;
    await tell();
    expect(await cards()).toHaveLength(2);
    expect(await asItIs(here)).not.toHaveProperty('watching');
  });
});
