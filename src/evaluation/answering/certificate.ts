import { attendances, type Session } from '../../training/index.ts';
import { lacks } from '../certificate/lacks.ts';
import type { Evaluation } from '../evaluation.ts';
import { packOf } from '../known.ts';
import type { Scenery } from './scenery.ts';

/** Whether somebody can have a certificate now, or once they have answered; undefined where there is none for them. */
export const certificateNow = async (
  { tx, partition, now, partnership, frameworks }: Scenery,
  { id, state }: Evaluation,
  session: Session | undefined,
): Promise<'now' | 'once-answered' | undefined> => {
  if (!session || lacks(session, await tx.get(attendances, partition, id), now)) return undefined;
  const follows = packOf({ frameworks }, partnership)?.evaluation.certificate.after === 'evaluation';
  return follows && state !== 'answered' ? 'once-answered' : 'now';
};
