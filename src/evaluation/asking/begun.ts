import { type Attendance, type Session, wasThere } from '../../training/index.ts';
import type { Evaluation } from '../evaluation.ts';

/** From what is asked before on to how it was. */
export const asked = (evaluation: Evaluation): Evaluation => ({ ...evaluation, state: 'asked', version: evaluation.version + 1 });

/**
 * As it stands at that moment for somebody who was marked before the session began, as whoever signs in at the door is: until then
 * they can answer what is asked before, from then on how it was. Pure.
 */
export const asBegun = (
  evaluation: Evaluation,
  session: Session | undefined,
  line: Attendance | undefined,
  now: Date,
): Evaluation => {
  const hasBegun = session?.state === 'planned' && now >= new Date(session.starts);
  const isIn = line !== undefined && wasThere(line);
  return evaluation.state === 'before' && hasBegun && isIn ? asked(evaluation) : evaluation;
};
