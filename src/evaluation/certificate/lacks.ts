import type { Transaction } from '../../store/port.ts';
import { type Attendance, attendanceId, type Session } from '../../training/index.ts';
import { evaluations } from '../evaluation.ts';

/** What a certificate waits for, or cannot be for want of. */
export type Lack = 'cancelled' | 'not-over' | 'not-there' | 'answers';

/** What keeps a certificate of this session from being valid at that moment, as the register now says; undefined where nothing does. */
export const lacks = (
  session: Pick<Session, 'state' | 'ends'>,
  line: Pick<Attendance, 'state'> | undefined,
  now: Date,
): Exclude<Lack, 'answers'> | undefined => {
  if (session.state === 'cancelled') return 'cancelled';
  if (now < new Date(session.ends)) return 'not-over';
  return line?.state === 'present' ? undefined : 'not-there';
};

/**
 * Whether somebody has answered what they were asked about a session. Whoever was never asked waits for nothing, nor does anybody once
 * the link between them and their answers is destroyed: from then on nobody can say.
 */
export const hasAnswered = async (tx: Transaction, partition: string, session: string, person: string): Promise<boolean> => {
  const asked = await tx.get(evaluations, partition, attendanceId(session, person));
  return asked === undefined || asked.state === 'answered';
};
