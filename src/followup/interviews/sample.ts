import { z } from 'zod/v4';
import type { Collection, Transaction } from '../../store/port.ts';

export const sampleKinds = ['telephone', 'focus-group'] as const;
export type SampleKind = (typeof sampleKinds)[number];

/** What became of somebody who was drawn. */
export const outcomes = ['to-do', 'done', 'not-reached', 'declined'] as const;
export type Outcome = (typeof outcomes)[number];

const instant = z.iso.datetime();
const count = z.number().int();
const stratum = z.strictObject({ agency: z.string(), group: z.string(), agreed: count, drawn: count });

/** Learners of a course who were drawn for interviews: how, and what was learned from them; who they are stands in `sampleMembers`. */
const sample = z.strictObject({
  id: z.string(),
  course: z.string(),
  kind: z.enum(sampleKinds),
  /** So many were asked for. */
  size: count,
  seed: z.string(),
  /** Of those who could have been drawn and where they stood: by it one knows whether they are the same still. */
  pool: z.string(),
  strata: z.array(stratum),
  by: z.string(),
  at: instant,
  /** What was learned, in an officer's words: of no one person. */
  learned: z.strictObject({ text: z.string(), by: z.string(), at: instant }).optional(),
  /** What had become of those who are on the list no more. */
  gone: z.strictObject({ done: count, 'not-reached': count, declined: count }).optional(),
});
export type Sample = z.infer<typeof sample>;

export const samples: Collection<Sample> = {
  name: 'samples',
  schema: sample,
  indexes: {
    all: () => ['all'],
    course: (s) => [s.course],
    by: (s) => [s.by, ...(s.learned ? [s.learned.by] : [])],
  },
  owner: () => undefined,
  naming: {
    by: ['by'],
    as(s, from, to) {
      const learned = s.learned?.by === from ? { learned: { ...s.learned, by: to } } : {};
      return { ...s, ...learned, by: s.by === from ? to : s.by };
    },
  },
  kept: 'as long as the partnership keeps its training records',
  onErasure: 'keep-without-person',
  quotes: ['learned'],
};

/** Somebody who was drawn, as long as they agree. */
const member = z.strictObject({
  /** The ids of the sample and of the person, joined by a slash. */
  id: z.string(),
  sample: z.string(),
  person: z.string(),
  /** Where they stand on the list. */
  number: count,
  state: z.enum(outcomes),
  /** Who said so, and when. */
  history: z.array(z.strictObject({ state: z.enum(outcomes), by: z.string(), at: instant })),
});
export type Member = z.infer<typeof member>;

export const memberId = (sample: string, person: string): string => `${sample}/${person}`;

export const sampleMembers: Collection<Member> = {
  name: 'sampleMembers',
  schema: member,
  indexes: { all: () => ['all'], sample: (m) => [m.sample], person: (m) => [m.person] },
  owner: (m) => m.person,
  naming: {
    by: ['person'],
    as: (m, _, to) => ({ ...m, id: memberId(m.sample, to), person: to }),
    over: (mine, theirs) => theirs.state === 'to-do' && mine.state !== 'to-do',
  },
  kept: 'until they agree to be contacted no more: at the latest thirty days after the last time that they are asked about the course',
  onErasure: 'delete',
};

/** So many are drawn at once at most. */
export const mostDrawn = 100;

/** Everybody in a sample, in the order in which they were drawn. */
export const membersOf = async (tx: Transaction, partition: string, id: string): Promise<Member[]> =>
  (await tx.find(sampleMembers, partition, 'sample', id, { limit: mostDrawn })).sort((a, b) => a.number - b.number);

/** The samples of a course. */
export const samplesOf = (tx: Transaction, partition: string, course: string): Promise<Sample[]> =>
  tx.find(samples, partition, 'course', course, { limit: 1_000 });
