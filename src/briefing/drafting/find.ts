import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { type Briefing, briefingOf } from '../briefing.ts';
import { words } from './words.ts';

/**
 * A briefing by the id that a card gave, for officers.
 * @throws input error `no-briefing`, which is also what somebody of another partnership is told
 */
export const findBriefing = async ({ tx, partition, actor }: Scene, id: unknown): Promise<Briefing> => {
  allow(actor, 'see-briefings');
  const found = typeof id === 'string' ? await briefingOf(tx, partition, id) : undefined;
  if (!found) throw inputError('no-briefing', words.gone);
  return found;
};
