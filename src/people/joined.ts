import { z } from 'zod/v4';
import type { Collection } from '../store/port.ts';
import { person } from './person.ts';

/** One record that changed hands, and what it takes to give it back. */
const moved = z.strictObject({
  collection: z.string(),
  /** Where it stands now; absent where it stands no more. */
  now: z.string().optional(),
  /** The record as it was, where it could not be had back from what stands now. JSON. */
  was: z.string().optional(),
  /** The one it took the place of. JSON. */
  stood: z.string().optional(),
});
export type Moved = z.infer<typeof moved>;

/** Two persons who turned out to be one: who said so, when, and all it takes to part them again. */
const joined = z.strictObject({
  id: z.string(),
  kept: z.string(),
  gone: z.string(),
  /** Who joined them: a person, or the e-mail that Teams reported. */
  by: z.string(),
  at: z.iso.datetime(),
  before: z.strictObject({ kept: person, gone: person }),
  moved: z.array(moved),
});
export type Joined = z.infer<typeof joined>;

/** An id made of others, joined by slashes, with `to` in the place of `from`. */
export const renamed = (id: string, from: string, to: string): string =>
  id
    .split('/')
    .map((part) => (part === from ? to : part))
    .join('/');

export const joins: Collection<Joined> = {
  name: 'joins',
  schema: joined,
  indexes: { kept: (j) => [j.kept], gone: (j) => [j.gone] },
  owner: (j) => j.kept,
  naming: {
    by: ['kept'],
    // What came with the one before goes on to the next: its ids are made of theirs.
    as: (j, from, to) => ({
      ...j,
      kept: to,
      moved: j.moved.map((one) => (one.now === undefined ? one : { ...one, now: renamed(one.now, from, to) })),
    }),
  },
  kept: 'as long as the person',
  onErasure: 'delete',
};
