import type { Draw, Drawers, Intent } from '../../outbox/index.ts';
import type { Partnership } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { type Briefing, type BriefingState, briefingOf } from '../briefing.ts';
import { briefingCard } from '../card.ts';
import { sentKey, sentTo } from '../sent.ts';
import { drawAsk } from './ask.ts';
import { drawProgress } from './progress.ts';

/** Ended before they went: what waits is not needed any more. */
const over: readonly BriefingState[] = ['draft', 'cancelled', 'withdrawn'];

/** Of two who became one and whom it was for both, what came with the other is not sent as well. */
const isSentAnyway = async (tx: Transaction, partition: string, one: Briefing, { key, to }: Intent): Promise<boolean> =>
  key !== sentKey(one, to) && (await sentTo(tx, partition, one, to)) !== undefined;

/** A briefing on its way, as it is now: held while it is paused, and not sent once it was cancelled or withdrawn. */
const drawBriefing =
  (nameOf: (partition: string) => string): Draw =>
  async (tx, partition, intent) => {
    const one = await briefingOf(tx, partition, intent.about);
    if (!one || over.includes(one.state) || (await isSentAnyway(tx, partition, one, intent))) return undefined;
    return one.state === 'paused' ? 'hold' : briefingCard(one, nameOf(partition));
  };

/** How the messages about briefings are drawn. */
export const sendingDrawers = ({ partnerships }: { partnerships: readonly Partnership[] }): Drawers => {
  const partnershipOf = (partition: string) => partnerships.find(({ id }) => id === partition);
  const draw = drawBriefing((partition) => partnershipOf(partition)?.name ?? '');
  return {
    briefing: draw,
    'briefing-person': draw,
    'briefing-urgent': draw,
    'briefing-ask': drawAsk(partnershipOf),
    'briefing-progress': drawProgress(partnershipOf),
  };
};
