import { describe, expect, it } from 'vitest';
import { briefings, reads, showLeft, showReaders } from '../../../src/briefing/index.ts';
import { sentBatch, withdrawalBatch } from '../../../src/briefing/sent.ts';
import type { Told } from '../../../src/cards/index.ts';
import type { Intent } from '../../../src/outbox/index.ts';
import { change } from '../../../src/outbox/intent.ts';
import { persons, type Scene } from '../../../src/people/index.ts';
import type { Transaction } from '../../../src/store/index.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { briefingOf } from '../sent-briefing.ts';

const here = withStore();
const own = partnership('own');
const olga = { id: 'olga', roles: [] };
const at = '2026-07-01T09:00:00.000Z';

const asOfficer = <T>(work: (scene: Scene) => Promise<T>): Promise<T> =>
  here.store.transaction((tx) => work(sceneOf(tx, own, olga, { officer: true })));

const write = (count: number, one: (tx: Transaction, nth: string) => Promise<void>): Promise<void> =>
  here.store.transaction(async (tx) => {
    for (let i = 0; i < count; i++) await one(tx, String(i).padStart(4, '0'));
  });

/** All rows, page after page, as whoever types "more" sees them. */
const throughAll = async (show: (data: Readonly<Record<string, string>>) => Promise<Told>): Promise<string[]> => {
  const rows: string[] = [];
  for (let data: Readonly<Record<string, string>> | undefined = {}; data; ) {
    const { view, offers = [] } = await show(data);
    if (view.card !== 'listing') throw new Error(view.card);
    rows.push(...view.model.rows.map(({ number, theirTitle }) => `${number}${theirTitle}`));
    data = offers.find(({ say }) => say === 'more')?.data;
  }
  return rows;
};

const put = (more: Parameters<typeof briefingOf>[1]): Promise<void> =>
  here.store.transaction((tx) => tx.put(briefings, own.id, briefingOf('olga', more)));

const sent = (nth: string, batch: string, state: Intent['state'], kind: Intent['kind']): Intent => ({
  id: `${at}/${state}-${nth}`,
  key: `${batch}/${state}/${nth}`,
  kind,
  to: { person: `p${nth}` },
  about: 'b1',
  batch,
  due: at,
  until: at,
  state,
  attempts: [],
});

describe('who has read a briefing that said that they are named', () => {
  it('is listed page after page, each once', async () => {
    await put({ state: 'sent', readers: 'named' });
    await write(40, async (tx, nth) => {
      await tx.put(persons, own.id, { id: `p${nth}`, name: `Reader ${nth}`, roles: [] });
      await tx.put(reads, own.id, { id: `b1/p${nth}`, briefing: 'b1', person: `p${nth}`, at });
    });
    const rows = await throughAll((data) =>
      asOfficer((scene) => showReaders(scene, 'b1', Number(data['from'] ?? 0), data['after'])),
    );
    expect(rows).toEqual(Array.from({ length: 40 }, (_, i) => `${i + 1}. Reader ${String(i).padStart(4, '0')}`));
  });
});

describe('how many have not read it', () => {
  it('is said to be about right, where it went to more than can be looked at in a turn', async () => {
    await put({ state: 'sent' });
    await write(1_050, (tx, nth) =>
      change(tx, own.id, undefined, sent(nth, sentBatch({ id: 'b1' }), 'delivered', 'briefing-person')),
    );
    const { view } = await asOfficer((scene) => showReaders(scene, 'b1'));
    expect(view.card === 'listing' && view.model.intro).toMatch(/about 1,050 people have not said so yet/);
  });
});

describe('where a withdrawal came to nothing', () => {
  it('is listed across all that can go wrong, page after page, each once', async () => {
    await put({ state: 'withdrawn' });
    const batch = withdrawalBatch({ id: 'b1' });
    for (const state of ['refused', 'unknown', 'ended', 'delivered'] as const)
      await write(10, (tx, nth) => change(tx, own.id, undefined, sent(nth, batch, state, 'briefing-update')));
    const rows = await throughAll((data) =>
      asOfficer((scene) => showLeft(scene, 'b1', Number(data['from'] ?? 0), data['after'])),
    );
    expect(rows.map((row) => row.split('.')[0])).toEqual(Array.from({ length: 30 }, (_, i) => String(i + 1)));
  });

  it('is listed for officers only', async () => {
    await put({ state: 'withdrawn' });
    const told = here.store.transaction((tx) => showLeft(sceneOf(tx, own, olga), 'b1'));
    await expect(told).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
