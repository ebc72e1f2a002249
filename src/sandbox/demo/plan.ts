import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { projectRoot } from '../../root.ts';

const person = z.strictObject({
  key: z.string(),
  /** Whoever sits at that window; their name and e-mail are the window's. */
  persona: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  sector: z.string(),
  agency: z.string(),
  role: z.strictObject({ title: z.string(), answers: z.record(z.string(), z.string()) }).optional(),
  /** Who has confirmed to be their line manager. */
  supervisor: z.string().optional(),
});
export type PlannedPerson = z.infer<typeof person>;

const session = z.strictObject({
  /** Which of the courses, those that fit the first person's role first; or the one that the partnership has added. */
  course: z.union([z.number().int(), z.literal('own')]),
  /** Days from today; moved to a working day. */
  day: z.number().int(),
  from: z.string(),
  to: z.string(),
  place: z.string().optional(),
  link: z.string().optional(),
  places: z.number().int(),
  trainers: z.string().optional(),
  before: z.string().optional(),
  /** Who is on the list, and as what. */
  register: z.record(z.string(), z.enum(['expected', 'present', 'part', 'absent', 'excused'])),
  closed: z.literal(true).optional(),
});
export type PlannedSession = z.infer<typeof session>;

const record = z.strictObject({
  person: z.string(),
  /** Which of the trainings of the strategy it counts as. */
  training: z.number().int(),
  title: z.string(),
  provider: z.string(),
  days: z.number().int(),
  confirmedBy: z.string().optional(),
});
export type PlannedRecord = z.infer<typeof record>;

const plan = z.strictObject({
  people: z.array(person).min(1),
  /** A course of the partnership's own, as its form has it. */
  course: z.record(z.string(), z.string()),
  sessions: z.array(session),
  records: z.array(record),
});
export type Plan = z.infer<typeof plan>;

/** What the demonstration partnership begins with: days counted from today, courses by their place in whatever strategy it has. */
export const readPlan = (): Plan =>
  plan.parse(JSON.parse(readFileSync(join(projectRoot, 'data', 'demo', 'partnership.json'), 'utf8')));
