import { z } from 'zod/v4';
import { duration, id, source, words } from './pack-words.ts';

/** What is asked some time after a session, of whoever was there or of their line manager. */
const round = z.strictObject({
  id,
  to: z.enum(['practitioner', 'supervisor']),
  /** How long after the session. */
  after: duration,
  /** Which form; null where they are only told that it is asked of somebody of theirs, and may report to the partnership. */
  form: id.nullable(),
  /** Where the document asks it of them, and where it says when. */
  source,
  afterSource: source,
});
export type PackRound = z.infer<typeof round>;

/** For a strategy that does not say: three months, of both. */
const rounds: PackRound[] = [
  {
    id: 'practitioner',
    to: 'practitioner',
    after: 'P3M',
    form: 'impact-practitioner',
    source: 'default',
    afterSource: 'default',
  },
  { id: 'supervisor', to: 'supervisor', after: 'P3M', form: 'impact-supervisor', source: 'default', afterSource: 'default' },
];

/**
 * What a strategy asks after its training, of whom and when. Which questions those are, the forms in `data/forms` say. Where a
 * document is silent the source is `default`.
 */
export const evaluation = z.strictObject({
  /** The form that whoever was there gets: its id, of `data/forms`. */
  form: id,
  source,
  /**
   * When what is measured twice is asked the first time: when somebody is put on the list, on the day before it begins, or at the
   * end together with the second time.
   */
  before: z.strictObject({ when: z.enum(['listed', 'day', 'with-after']), source }),
  /** How long after the session it can be answered and changed. */
  closes: z.strictObject({ after: duration, source }),
  /** The mean gain in a quiz under which a course is marked for redevelopment; `taken`: how the document's figure was read. */
  gain: z.strictObject({ least: z.number().positive(), taken: words, source }).optional(),
  /** What a certificate follows. */
  certificate: z.strictObject({ after: z.enum(['attendance', 'evaluation']), source }),
  /** What a line manager is given for the next supervision, beside what was to be learned. */
  supervision: z.strictObject({ questions: z.array(words).min(2).max(3), source }).optional(),
  /** How soon the trainers get what people thought of their session. */
  trainers: z.strictObject({ within: duration, source }),
  /** What is asked later on, of one round for the people who were there and one for their line managers at most. */
  rounds: z.array(round).max(2).default(rounds),
});
export type PackEvaluation = z.infer<typeof evaluation>;

/** For a strategy that says nothing of evaluation. */
export const silent: PackEvaluation = {
  form: 'general',
  source: 'default',
  before: { when: 'with-after', source: 'default' },
  closes: { after: 'P14D', source: 'default' },
  certificate: { after: 'attendance', source: 'default' },
  trainers: { within: 'P7D', source: 'default' },
  rounds,
};
