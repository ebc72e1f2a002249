import { describe, expect, it } from 'vitest';
import { correctionBatch, sentBatch, sentKey } from '../../../src/briefing/sent.ts';
import type { Intent } from '../../../src/outbox/index.ts';
import { change, idAt } from '../../../src/outbox/intent.ts';
import { allDone } from '../../briefing/sending/drafted.ts';
import { idOf, look, partition, sendTo } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../reading.ts';

const here = withBot();

describe('a briefing that is corrected while one of it is in hand, which is then', () => {
  it.each([
    ['refused', '1 of 1 done', false],
    ['ended', '1 of 1 done', false],
    ['unknown', '1 could not be', true],
  ] as const)('%s: it is said to stand uncorrected only where it may', async (state, said, isLeft) => {
    const officer = here.officer();
    const ann = here.person(undefined, 'Ann Lee');
    await ann.say('hello');
    const one = await sendTo(here, officer, {}, { edition: 2, correction: 'The day was missing.' });
    const at = here.clock.now();
    const times = { due: at.toISOString(), until: '2026-07-09T09:00:00.000Z' };
    const to = { person: await idOf(here, ann) };
    const sent: Intent = {
      id: idAt(at),
      key: sentKey(one, to),
      kind: 'briefing-person',
      to,
      about: one.id,
      batch: sentBatch(one),
      ...times,
      state,
      attempts: [],
    };
    const batch = correctionBatch(one);
    const update: Intent = {
      ...sent,
      id: idAt(at),
      key: `${batch}/${sent.key}`,
      kind: 'briefing-update',
      batch,
      state: 'waiting',
    };
    await here.store.transaction(async (tx) => {
      for (const intent of [sent, update]) await change(tx, partition, undefined, intent);
    });
    await allDone(here);
    const { card } = await look(officer);
    expect(read(card)).toContain(said);
    expect(card.buttons.includes('Where it still stands')).toBe(isLeft);
  });
});
