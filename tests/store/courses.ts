import { z } from 'zod/v4';
import type { Collection } from '../../src/store/port.ts';

const course = z.strictObject({
  id: z.string(),
  title: z.string(),
  note: z.string().optional(),
  topics: z.array(z.string()).default([]),
});
export type Course = z.infer<typeof course>;

const common: Omit<Collection<Course>, 'name'> = {
  schema: course,
  // `t` begins as `topic` does, so that a store which runs name and key together is found out.
  indexes: { t: ({ title }) => [title], topic: ({ topics }) => topics, note: ({ note }) => (note === undefined ? [] : [note]) },
  owner: () => undefined,
  kept: 'for the test',
  onErasure: 'delete',
};

/** The collection that the tests of the store work on. */
export const courses: Collection<Course> = { name: 'courses', ...common };

/** One that the store is not told of. */
export const strangers: Collection<Course> = { name: 'strangers', ...common };

/** Strings that have broken a store before. */
export const awkward = [
  '',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'a/b',
  '["a"',
  '\u0000',
  '🙂',
  '\ud800',
  ' ',
  '\\"',
  '\n',
];
