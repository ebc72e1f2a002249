import { z } from 'zod/v4';
import type { Collection } from '../../src/store/index.ts';

const place = z.strictObject({
  id: z.string(),
  session: z.string(),
  person: z.string(),
  state: z.enum(['booked', 'waiting', 'cancelled']),
  note: z.string(),
  at: z.iso.datetime(),
  changes: z.int(),
});
export type Place = z.infer<typeof place>;

/** Like the larger collections of the bot: found by session and by person, and under one key that all of them share. */
export const places: Collection<Place> = {
  name: 'places',
  schema: place,
  indexes: { session: (p) => [p.session], person: (p) => [p.person], state: (p) => [p.state] },
  owner: (p) => p.person,
  kept: 'for the benchmark',
  onErasure: 'delete',
};

export const partition = 'somerset';

/** The ids are scattered, as UUIDs are. */
export const idOf = (n: number): string =>
  `${((n * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}-4c3b-4d2a-9f10-${String(n).padStart(12, '0')}`;

export const placeOf = (n: number): Place => ({
  id: idOf(n),
  session: `session-${n % 2000}`,
  person: `person-${n % 25_000}`,
  state: n % 50 === 0 ? 'waiting' : 'booked',
  note: `Comes by bus and needs a seat near the door, number ${n}.`,
  at: '2026-09-01T09:30:00.000Z',
  changes: 0,
});
