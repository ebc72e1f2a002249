import type { Known } from '../../bench/simulate/checks/follow-ups.ts';
import type { Arrival } from '../../bench/simulate/post-room.ts';
import type { Deed } from '../../bench/simulate/three-months.ts';
import type { FollowUp } from '../../src/followup/index.ts';
import type { Intent } from '../../src/outbox/index.ts';

/** A Tuesday in term. */
export const tuesday = new Date('2027-01-12T10:00:00Z');

/** A letter that came to the first of the people, as much else as is given. */
export const arrival = (more: Partial<Arrival> = {}): Arrival => ({
  n: 0,
  at: tuesday,
  kind: 'three-months',
  message: 'm1',
  status: 201,
  about: ['s/ann/practitioner'],
  ...more,
});

export const intent = (more: Partial<Intent> = {}): Intent => ({
  id: `${tuesday.toISOString()}/i`,
  key: 'a letter',
  kind: 'follow-up',
  to: { person: 'ann' },
  about: 'x',
  batch: 'b',
  due: tuesday.toISOString(),
  until: tuesday.toISOString(),
  state: 'delivered',
  attempts: [{ at: tuesday.toISOString(), is: 'delivered', code: 'ok' }],
  sent: { conversation: 'c', activity: 'm1' },
  ...more,
});

export const followUp = (state: FollowUp['state'], more: Partial<FollowUp> = {}): FollowUp => ({
  id: 's/ann/practitioner',
  session: 's',
  course: 'c',
  person: 'ann',
  round: 'practitioner',
  as: 'practitioner',
  state,
  of: 'ann',
  sent: ['2027-01-12'],
  history: [{ state, by: 'signpost', at: '2027-02-16T06:00:00.000Z' }],
  version: 1,
  over: true,
  ...more,
});

export const deed = (is: Deed['is'], more: Partial<Deed> = {}): Deed => ({
  id: 's/ann/practitioner',
  n: 0,
  at: tuesday,
  is,
  answers: { q: '1' },
  acknowledged: true,
  ...more,
});

/** Ann was at a session in autumn, and could be written to all the time; nothing else is known. */
export const known = (more: Partial<Known> = {}): Known => ({
  people: [
    { n: 0, id: 'ann', opens: -1 },
    { n: 1, id: 'sam', opens: -1 },
  ],
  log: [],
  deeds: [],
  runs: [{ id: 's', day: '2026-10-12', state: 'planned', present: new Set([0]) }],
  reaches: new Map(),
  kills: [],
  end: new Date('2027-09-01T00:00:00Z'),
  ...more,
});
