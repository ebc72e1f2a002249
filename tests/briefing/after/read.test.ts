import { beforeEach, describe, expect, it } from 'vitest';
import { type Briefing, briefings } from '../../../src/briefing/briefing.ts';
import { readBriefing, readInChannel, reads } from '../../../src/briefing/index.ts';
import { sentBatch, sentKey } from '../../../src/briefing/sent.ts';
import { type Recipient, want } from '../../../src/outbox/index.ts';
import { persons } from '../../../src/people/index.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { briefingOf } from '../sent-briefing.ts';

const here = withStore();
const [own, other] = [partnership('own'), partnership('other')];
const ann = { id: 'ann', roles: [] };
const channel = { tenant: 't', team: '19:team', channel: '19:channel' };

/** A briefing of our own that went to Ann and to a channel. */
const put = (more: Partial<Briefing> = {}): Promise<void> =>
  here.store.transaction(async (tx) => {
    const one = briefingOf('olga', { state: 'sent', ...more });
    await tx.put(persons, own.id, ann);
    await tx.put(briefings, own.id, one);
    const due = new Date('2026-07-01T08:00:00Z');
    const to = async (kind: 'briefing' | 'briefing-person', whom: Recipient) =>
      want(tx, own.id, { kind, key: sentKey(one, whom), to: whom, about: one.id, batch: sentBatch(one), due });
    await to('briefing-person', { person: ann.id });
    await to('briefing', channel);
  });

const press = (sent: Record<string, unknown>, who = ann, whose = own, officer = false) =>
  here.store.transaction(async (tx) => JSON.stringify(await readBriefing(sceneOf(tx, whose, who, { officer }), sent)));
const pressThere = (sent: Record<string, unknown>, where = channel) =>
  here.store.transaction((tx) => readInChannel(sceneOf(tx, own, ann), sent, where));

const counted = () => here.store.transaction((tx) => tx.find(reads, own.id, 'briefing', 'b1'));

describe('“I have read this”', () => {
  beforeEach(() => put());

  it('is counted for whom it was sent to', async () => {
    expect(await press({ briefing: 'b1' })).toContain('You said that you have read this');
    expect(await counted()).toMatchObject([{ id: 'b1/ann', person: 'ann' }]);
  });

  it.each([
    ['no briefing', undefined],
    ['one that is not there', 'b2'],
    ['something that is no id', { $ne: '' }],
    ['a name that everything has', '__proto__'],
  ])('that carries %s is told that it cannot be found', async (_, briefing) => {
    await expect(press({ briefing })).rejects.toMatchObject({ code: 'not-yours' });
    await expect(pressThere({ briefing })).rejects.toMatchObject({ code: 'not-yours' });
    expect(await counted()).toEqual([]);
  });

  it('shows nobody a briefing that was not sent to them, and counts nothing', async () => {
    await expect(press({ briefing: 'b1' }, { id: 'mallory', roles: [] })).rejects.toMatchObject({ code: 'not-yours' });
    await expect(press({ briefing: 'b1' }, ann, other)).rejects.toMatchObject({ code: 'not-yours' });
    await expect(pressThere({ briefing: 'b1' }, { ...channel, channel: '19:elsewhere' })).rejects.toMatchObject({
      code: 'not-yours',
    });
    expect(await counted()).toEqual([]);
  });
});

describe('“I have read this”, of one that is not there to be read', () => {
  it.each(['draft', 'awaiting', 'scheduled', 'overdue'] as const)('shows nothing of one that is %s', async (state) => {
    await put({ state });
    await expect(press({ briefing: 'b1' })).rejects.toMatchObject({ code: 'not-yours' });
    expect(await counted()).toEqual([]);
  });

  it('is answered with the notice once it is withdrawn, and counts nothing', async () => {
    await put({ state: 'withdrawn', ground: 'Another county' });
    const answer = await press({ briefing: 'b1' });
    expect(answer).toMatch(/This briefing was withdrawn.*Another county/);
    expect(answer).not.toContain('Ring the family');
    expect(await pressThere({ briefing: 'b1' })).toBe('This briefing was withdrawn.');
    expect(await counted()).toEqual([]);
  });

  it('says of a preview that it is one, and counts nothing', async () => {
    await put({ state: 'draft' });
    const sent = { briefing: 'b1', preview: 'yes' };
    expect(await press(sent, ann, own, true)).toMatch(/This is a preview/);
    await expect(press(sent)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await pressThere(sent)).toMatch(/This is a preview/);
    expect(await counted()).toEqual([]);
  });
});
