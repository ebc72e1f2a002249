import { inputError } from '../../errors.ts';
import type { About, Scene } from '../../people/index.ts';
import { type Session, sessionOf } from '../session.ts';
import { words } from './words.ts';

/** Of whose sessions an act is about, for the table of acts. */
export const aboutSession = ({ trainers }: Pick<Session, 'trainers'>): About => ({ trainers });

/**
 * A session by the id that a card gave.
 * @throws input error `no-session`, which is also what somebody of another partnership is told
 */
export const findSession = async ({ tx, partition }: Scene, id: unknown): Promise<Session> => {
  const found = typeof id === 'string' ? await sessionOf(tx, partition, id) : undefined;
  if (!found) throw inputError('no-session', words.gone);
  return found;
};
