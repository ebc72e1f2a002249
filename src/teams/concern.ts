import type { Told, View } from '../cards/index.ts';
import type { Verdict } from '../concern/index.ts';
import { isNo, isYes } from '../enquiry/index.ts';
import { takeOffer } from '../entry/index.ts';
import { type Partnership, type Scene, worryOf } from '../people/index.ts';
import type { Sent } from './desk/route.ts';
import { words } from './words.ts';

type Unclear = Exclude<Verdict, 'clear'>;

/** What somebody is met with at once who may have written about a real child. */
const met = (verdict: Unclear, worry: string): View =>
  verdict === 'doubt'
    ? { card: 'doubt', model: { worry } }
    : { card: 'concern', model: { worry, allegation: verdict === 'allegation' } };

/** "Is this about a real child now?", as it may be typed; in words that no other card offers. */
const says = { yes: 'yes, a real child', no: 'no, not a real child', once: 'once more, not about a real child' } as const;

/** What the buttons of a card carry, as what is typed in their place does. */
const dataOf = ({ carried = {} }: Told) =>
  Object.fromEntries(Object.entries(carried).map(([key, value]) => [key, String(value)]));

/** That card above the one where they were. */
export const above = (verdict: Unclear, worry: string, told: Told): Told => {
  const data = dataOf(told);
  const asked =
    verdict === 'doubt'
      ? [
          { say: says.yes, verb: 'real-child', data },
          { say: says.no, verb: 'no-child', data },
        ]
      : [];
  return { ...told, above: met(verdict, worry), offers: [...(told.offers ?? []), ...asked] };
};

/** Asks for the same once more: what they wrote was not kept, and is taken as it is when they give it again. */
const onceMore = (told: Told): Told => ({
  ...told,
  above: { card: 'once-more', model: {} },
  offers: [...(told.offers ?? []), { say: says.once, verb: 'once-more' }],
});

/** Their answer to whether it is about a real child now; `where` is the card where they were. */
export const aboutChild = (verb: 'real-child' | 'no-child', worry: string, where: Told): Told => {
  if (verb === 'real-child') return above('concern', worry, where);
  return where.view.card === 'said' ? where : onceMore(where);
};

/** Whether they have just been asked that, and have said no. */
export const hasSaidNo = async (scene: Scene): Promise<boolean> => (await takeOffer(scene, says.once))?.verb === 'once-more';

/** What typed words answer to it, and what the card carried; undefined where they answer something else. */
export const answerTyped = async (
  scene: Scene,
  text: string,
): Promise<{ verb: 'real-child' | 'no-child'; sent: Sent } | undefined> => {
  const answer = isYes(text) ? says.yes : isNo(text) ? says.no : undefined;
  const { verb, data: sent = {} } = (answer && (await takeOffer(scene, answer))) || {};
  return verb === 'real-child' || verb === 'no-child' ? { verb, sent } : undefined;
};

/**
 * Whatever becomes of the turn, a concern is met: also for somebody whom nobody hosts, and while the store is broken.
 */
export const metAnyway = async (verdict: Verdict, partnership: Partnership | undefined, turn: Promise<Told>): Promise<Told> => {
  if (verdict === 'clear' || verdict === 'doubt') return turn;
  const told = await turn.catch((): Told => ({ view: { card: 'said', model: { text: words.trouble, next: words.next } } }));
  return told.above ? told : above(verdict, worryOf(partnership ?? { concernContact: {} }), told);
};
