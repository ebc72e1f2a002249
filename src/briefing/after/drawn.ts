import { button, plain } from '../../cards/index.ts';
import { type Draw, type Drawers, type Intent, intentOf } from '../../outbox/index.ts';
import type { Partnership } from '../../people/index.ts';
import { briefingOf } from '../briefing.ts';
import { personName } from '../recipient.ts';
import { cardFor, changedCard, withdrawnCard } from './cards.ts';
import { lastWord, placedKey } from './places.ts';
import { hasRead } from './reads.ts';
import { words } from './words.ts';

type NameOf = (partition: string) => string;

/** Whether anything of it may be there. */
const isPosted = ({ state }: Intent): boolean => state === 'delivered' || state === 'unknown' || state === 'claimed';

/**
 * Puts one place in order by the last word on the briefing, whichever it was when it was written: what an earlier word wanted is not
 * needed any more. Where nothing was posted there is nothing to be done: what still goes there goes in order. Nothing is drawn where
 * nobody knows whether or where it arrived.
 */
const drawUpdate =
  (called: NameOf): Draw =>
  async (tx, partition, { about, batch, key, to }) => {
    const one = await briefingOf(tx, partition, about);
    const placed = await intentOf(tx, partition, placedKey({ batch, key }));
    if (!one || !placed || lastWord(one) !== batch) return undefined;
    if (placed.state !== 'delivered') return isPosted(placed) ? undefined : 'done';
    const { conversation, activity } = placed.sent ?? {};
    if (conversation === undefined || activity === undefined) return undefined;
    const instead = { conversation, activity };
    if (one.state === 'withdrawn') return { ...withdrawnCard(one), instead, takesBack: true };
    return { ...(await cardFor(tx, partition, one, called(partition), 'person' in to ? to.person : undefined)), instead };
  };

/** Reminds one person, unless they have read it by now or it was withdrawn. */
const drawReminder =
  (called: NameOf): Draw =>
  async (tx, partition, { about, to }) => {
    const one = await briefingOf(tx, partition, about);
    if (!one || one.state === 'withdrawn' || !('person' in to)) return undefined;
    if (await hasRead(tx, partition, one, to.person)) return undefined;
    const card = await cardFor(tx, partition, one, called(partition), to.person);
    return changedCard(card, { urgency: words.reader.remind, typing: words.reader.once });
  };

/** Tells an officer what another has done without them. */
const drawTold: Draw = async (tx, partition, { about }) => {
  const one = await briefingOf(tx, partition, about);
  const last = one?.history.findLast(({ what }) => what === 'corrected' || what === 'withdrawn');
  if (!one || !last) return undefined;
  const who = await personName(tx, partition, last.by ?? '', words.told.somebody);
  const said = last.what === 'withdrawn' ? one.ground : one.correction;
  const title = last.what === 'withdrawn' ? words.facts.ground : words.facts.was;
  return {
    view: {
      card: 'detail',
      model: {
        heading: plain(one.title),
        notice: last.what === 'withdrawn' ? words.told.withdrawn(who) : words.told.corrected(who),
        facts: said === undefined ? [] : [{ title, theirValue: plain(said, 400) }],
        parts: [],
        typing: words.told.typing,
        actions: [button(words.see, 'briefing-show', { briefing: one.id })],
      },
    },
  };
};

/** How what follows a briefing is drawn. */
export const afterDrawers = ({ partnerships }: { partnerships: readonly Partnership[] }): Drawers => {
  const called: NameOf = (partition) => partnerships.find(({ id }) => id === partition)?.name ?? '';
  return { 'briefing-update': drawUpdate(called), 'briefing-reminder': drawReminder(called), 'briefing-told': drawTold };
};
