import { button, plain, type Told } from '../../cards/index.ts';
import { type Draw, intentOf } from '../../outbox/index.ts';
import type { Partnership } from '../../people/index.ts';
import { type Briefing, briefingOf, isUnderWay } from '../briefing.ts';
import type { Here } from './facts.ts';
import { ledgerWords } from './ledger-words.ts';
import { firstOf } from './watch.ts';
import { waysOf } from './ways.ts';
import { words } from './words.ts';

const { progress: says } = words;

const headingOf = ({ state, title }: Briefing): string => {
  const heading = state in says.heading ? says.heading[state as keyof typeof says.heading] : says.heading.sent;
  return heading(plain(title, 120));
};

/** How a briefing goes, as it is now, with what can be done. */
export const progressTold = async (here: Here, one: Briefing, viewer: string, notice: string | null = null): Promise<Told> => {
  const { facts, actions, offers } = await waysOf(here, one, viewer);
  const back = { briefing: one.id };
  return {
    view: {
      card: 'detail',
      model: {
        heading: headingOf(one),
        notice,
        facts,
        parts: [],
        typing: isUnderWay(one) ? says.typing.going : says.typing.over,
        actions: [...actions, button(ledgerWords.ledger.back, 'briefing-show', back)],
      },
    },
    offers: [...offers, { say: 'back', verb: 'briefing-show', data: back }],
  };
};

/**
 * The card that shows how a briefing goes: the first of a run is a message of its own, the others take its place; where nobody knows
 * where that is, there are none.
 */
export const drawProgress =
  (partnershipOf: (partition: string) => Partnership | undefined): Draw =>
  async (tx, partition, { about, to, key, due }) => {
    const one = await briefingOf(tx, partition, about);
    const partnership = partnershipOf(partition);
    if (!one || !partnership || !('person' in to)) return undefined;
    const { view } = await progressTold({ tx, partition, partnership, now: new Date(due) }, one, to.person);
    if (firstOf(key) === key) return { view };
    const { conversation, activity } = (await intentOf(tx, partition, firstOf(key)))?.sent ?? {};
    return conversation === undefined || activity === undefined ? undefined : { view, instead: { conversation, activity } };
  };
