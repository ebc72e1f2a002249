import type { Draw, Drawers } from '../../outbox/index.ts';
import type { Partnership } from '../../people/index.ts';
import { type BriefingState, briefingOf } from '../briefing.ts';
import { briefingCard } from '../card.ts';
import { drawAsk } from './ask.ts';
import { drawProgress } from './progress.ts';

/** Ended before they went: what waits is not needed any more. */
const over: readonly BriefingState[] = ['draft', 'cancelled', 'withdrawn'];

/** A briefing on its way, as it is now: held while it is paused, and not sent once it was cancelled or withdrawn. */
const drawBriefing =
  (nameOf: (partition: string) => string): Draw =>
  async (tx, partition, { about }) => {
    const one = await briefingOf(tx, partition, about);
    if (!one || over.includes(one.state)) return undefined;
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
