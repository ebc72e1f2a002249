import { type Attendance, type Session, wasThere } from '../../training/index.ts';
import type { Evaluation } from '../evaluation.ts';

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
  if (evaluation.state !== 'before' || !hasBegun || !line || !wasThere(line)) return evaluation;
  return { ...evaluation, state: 'asked', version: evaluation.version + 1 };
};
