import { describe, expect, it } from 'vitest';
import { type Known, untrueFollowUps } from '../../bench/simulate/checks/follow-ups.ts';
import type { FollowUp } from '../../src/followup/index.ts';
import { arrival, deed, followUp, known, tuesday } from './records.ts';

const supervisions = new Map();
const judged = (one: FollowUp, more: Partial<Known> = {}) => untrueFollowUps(known(more), { followUps: [one], supervisions });
const byAnn = { history: [{ state: 'answered' as const, by: 'ann', at: tuesday.toISOString() }] };
const removed = new Map([[0, [{ at: new Date('2027-02-12T10:00:00Z'), is: 'removed' as const }]]]);
const about = { id: 's/ann/supervisor', round: 'supervisor', as: 'supervisor' as const, of: 'sam' };
const letters = [arrival({ about: ['s/ann/practitioner'] }), arrival({ n: 1, about: ['s/ann/supervisor'] })];

describe('a state that is true is left alone', () => {
  it.each<[string, FollowUp, Partial<Known>]>([
    ['answered', followUp('answered', byAnn), { deeds: [deed('answered')] }],
    ['declined', followUp('declined'), { deeds: [deed('declined')] }],
    ['declined by asking for peace', followUp('declined'), { reaches: new Map([[0, [{ at: tuesday, is: 'stopped' }]]]) }],
    ['no answer, though asked', followUp('no-answer'), { log: letters }],
    ['unknown, and nothing came', followUp('unknown'), {}],
    ['unknown, and it came when the bot was killed', followUp('unknown'), { log: letters, kills: [tuesday] }],
    ['unreachable, having removed the bot', followUp('unreachable'), { reaches: removed }],
    ['left', followUp('left', about), { deeds: [deed('left', { ...about, n: 1 })] }],
    ['on leave to the end', followUp('on-leave', about), { deeds: [deed('on-leave', { ...about, n: 1 })] }],
    ['still open', followUp('asked'), { end: new Date('2027-02-01T00:00:00Z') }],
    ['told', followUp('told', about), { log: letters }],
    ['ended, not having been there', followUp('ended'), { runs: [] }],
  ])('%s', (_, one, more) => {
    expect(judged(one, more).filter((fault) => fault.includes(' is '))).toEqual([]);
  });
});

describe('a state that is not true is found', () => {
  it.each<[string, FollowUp, Partial<Known>, RegExp]>([
    ['answered by nobody', followUp('answered', byAnn), {}, /nobody has answered/],
    ['answered by somebody else', followUp('answered', byAnn), { deeds: [deed('answered', { n: 1 })] }, /and it was 1/],
    ['declined by nobody', followUp('declined'), {}, /nobody has declined/],
    ['no answer, and nobody was asked', followUp('no-answer'), {}, /no letter came/],
    ['no answer, and it was answered', followUp('no-answer'), { log: letters, deeds: [deed('answered')] }, /0 has answered it/],
    ['unknown, and it is known', followUp('unknown'), { log: letters }, /known to have come/],
    ['unreachable, and could be reached', followUp('unreachable'), {}, /could be reached all the time/],
    ['left, and nobody said so', followUp('left', about), {}, /nobody has said so/],
    ['never closed', followUp('asked'), {}, /never closed/],
    ['never asked', followUp('planned'), {}, /never closed/],
    ['on leave, and nobody said so', followUp('on-leave', about), {}, /nobody has said so/],
    ['told nothing', followUp('told', about), {}, /no letter came/],
    ['ended, having been there', followUp('ended'), {}, /they were there/],
  ])('%s', (_, one, more, says) => {
    expect(judged(one, more)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
  });

  it('somebody who was there and is never asked', () => {
    const two = [{ id: 's', day: '2026-10-12', state: 'planned' as const, present: new Set([0, 1]) }];
    expect(judged(followUp('declined'), { deeds: [deed('declined')], runs: two })).toEqual([
      expect.stringMatching(/1 was at s, and the practitioner is never asked/),
    ]);
  });
});
