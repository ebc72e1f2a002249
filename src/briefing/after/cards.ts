import { plain } from '../../cards/index.ts';
import type { Drawn } from '../../outbox/index.ts';
import type { Transaction } from '../../store/port.ts';
import type { Briefing } from '../briefing.ts';
import { briefingCard } from '../card.ts';
import { hasRead } from './reads.ts';
import { words } from './words.ts';

const { reader } = words;

type BriefingView = Extract<Drawn['view'], { card: 'briefing' }>;

/** The card of a briefing with some of it said otherwise. */
export const changedCard = (drawn: Drawn, said: Partial<BriefingView['model']>): Drawn =>
  drawn.view.card === 'briefing' ? { ...drawn, view: { card: 'briefing', model: { ...drawn.view.model, ...said } } } : drawn;

/** A briefing as it is for somebody: without the button, once they have said that they have read it. */
export const cardFor = async (
  tx: Transaction,
  partition: string,
  one: Briefing,
  partnership: string,
  person: string | undefined,
): Promise<Drawn> => {
  const card = briefingCard(one, partnership);
  const isRead = person !== undefined && (await hasRead(tx, partition, one, person));
  return isRead ? changedCard(card, { actions: [], reading: reader.read }) : card;
};

/** What takes the place of a briefing that was withdrawn. */
export const withdrawnCard = (one: Briefing): Drawn => ({
  view: {
    card: 'detail',
    model: {
      heading: plain(one.title),
      notice: reader.withdrawn,
      facts: one.ground === undefined ? [] : [{ title: reader.ground, theirValue: plain(one.ground, 400) }],
      parts: [],
      typing: reader.please,
      actions: [],
    },
  },
});
