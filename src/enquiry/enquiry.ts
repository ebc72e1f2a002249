import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { RawAnswers } from '../pathway/index.ts';
import type { Collection } from '../store/port.ts';

const answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const state = z.strictObject({
  /** `form`: one card with every open question. `asking`: one question at a time, for those who type. */
  step: z.enum(['title', 'form', 'asking', 'result', 'other', 'compare', 'review']),
  framework: z.string(),
  /** The role in the person's profile that this is about, or that it will become. */
  role: z.string(),
  /** The job in the person's own words. */
  title: z.string().optional(),
  /** Answers that the job title suggests; they count only once the person has confirmed them. */
  proposed: answers,
  answers,
  /** Questions the person could not answer: they stay open and are not put again. */
  unsure: z.array(z.string()),
  /** The framework that the answers are held against, at `compare`. */
  compared: z.string().optional(),
});

/**
 * One person's enquiry after the training their role needs: what has been said so far, kept so that it goes on after a restart.
 * Every change raises `version`; a card carries the version it was drawn from, so a press on an older one is known as such.
 */
const enquiry = z.strictObject({
  /** The person's id: one enquiry a person. */
  id: z.string(),
  /** Opaque name of this run of the enquiry; a new start has a new one. */
  ref: z.string(),
  version: z.number().int(),
  state,
  past: z.array(state),
  /** The activities dealt with last, so that one delivered again does nothing twice. */
  seen: z.array(z.string()),
});

export type State = z.infer<typeof state>;
export type Enquiry = z.infer<typeof enquiry>;

export const enquiries: Collection<Enquiry> = {
  name: 'enquiries',
  schema: enquiry,
  indexes: {},
  owner: (e) => e.id,
  naming: { by: ['id'], as: (e, _, to) => ({ ...e, id: to }) },
  kept: 'until the person cancels it or erases their data',
  onErasure: 'delete',
};

const pastKept = 20;
const seenKept = 20;

/** A fresh state about one role, of which nothing is known yet but what is given. */
export const blank = (framework: string, role: string, known: { title?: string; answers?: RawAnswers } = {}): State => ({
  step: 'title',
  framework,
  role,
  ...(known.title === undefined ? {} : { title: known.title }),
  proposed: {},
  answers: known.answers ?? {},
  unsure: [],
});

export const begin = (person: string, first: State): Enquiry => ({
  id: person,
  ref: randomUUID(),
  version: 1,
  state: first,
  past: [],
  seen: [],
});

/** The enquiry one step on; what was is kept for `back`. */
export const advance = (enquiry: Enquiry, next: State): Enquiry => ({
  ...enquiry,
  version: enquiry.version + 1,
  state: next,
  past: [...enquiry.past, enquiry.state].slice(-pastKept),
});

/** The enquiry one step back; at its beginning it stays where it is. */
export const goBack = (enquiry: Enquiry): Enquiry => {
  const state = enquiry.past.at(-1);
  return state ? { ...enquiry, version: enquiry.version + 1, state, past: enquiry.past.slice(0, -1) } : enquiry;
};

/** The enquiry back where it last was at `step`; one step back if it never was. */
export const goBackTo = (enquiry: Enquiry, step: State['step']): Enquiry => {
  const at = enquiry.past.findLastIndex((s) => s.step === step);
  return goBack(at < 0 ? enquiry : { ...enquiry, past: enquiry.past.slice(0, at + 1) });
};

/** With an activity that has been dealt with; one that came without an id (empty) cannot be known again. */
export const remember = (enquiry: Enquiry, activity: string): Enquiry => ({
  ...enquiry,
  seen: activity === '' ? enquiry.seen : [...enquiry.seen, activity].slice(-seenKept),
});
