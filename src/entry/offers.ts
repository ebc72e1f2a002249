import { z } from 'zod/v4';
import type { Told } from '../cards/index.ts';
import type { Collection } from '../store/port.ts';
import type { Scene } from './form.ts';

const offer = z.strictObject({
  say: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.string()),
  /** What the words after it are called in the data. */
  rest: z.string().optional(),
});
type Offer = z.infer<typeof offer>;

/** What the last card of somebody's offers to be typed instead of pressed. */
const offered = z.strictObject({
  /** The person's id. */
  id: z.string(),
  offers: z.array(offer),
  /** The activities that took one up, so that each does the same when it is delivered again. */
  taken: z.array(z.strictObject({ activity: z.string(), offer })),
});

export const offers: Collection<z.infer<typeof offered>> = {
  name: 'offers',
  schema: offered,
  indexes: {},
  owner: (o) => o.id,
  naming: { by: ['id'], as: (o, _, to) => ({ ...o, id: to }) },
  kept: 'until the next card',
  onErasure: 'delete',
  quotes: ['offers', 'taken'],
};

const takenKept = 5;

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/(?<![.!])[.!]+$/, '')
    .replace(/\s+/g, ' ');

/** Keeps what a card offers to be typed; what the card before it offered is gone. */
export const keepOffers = async ({ tx, partition, actor }: Scene, told: Told): Promise<void> => {
  const { id } = actor.person;
  const before = await tx.get(offers, partition, id);
  const now = (told.offers ?? []).map(
    ({ say, verb, data = {}, rest }): Offer => ({
      say: plain(say),
      verb,
      data: { ...data },
      ...(rest !== undefined && { rest }),
    }),
  );
  if (now.length > 0 || (before && before.offers.length > 0))
    await tx.put(offers, partition, { id, offers: now, taken: before?.taken ?? [] });
};

/** What is said is what is offered, or begins with it where more may follow. */
const heard = (said: string, { rest, ...offer }: Offer): Offer | undefined => {
  if (offer.say === said) return offer;
  if (rest === undefined || !said.startsWith(`${offer.say} `)) return undefined;
  return { ...offer, data: { ...offer.data, [rest]: said.slice(offer.say.length + 1) } };
};

/** What these words take up of what the last card offered. */
export const takeOffer = async ({ tx, partition, actor, activity }: Scene, text: string): Promise<Offer | undefined> => {
  const last = await tx.get(offers, partition, actor.person.id);
  const before = activity === '' ? undefined : last?.taken.find((one) => one.activity === activity);
  if (before) return before.offer;
  const said = plain(text);
  const takes = last?.offers.flatMap((one) => heard(said, one) ?? []) ?? [];
  const found = takes.find(({ say }) => say === said) ?? takes[0];
  if (last && found) {
    const taken = [...last.taken, { activity, offer: found }].slice(-takenKept);
    await tx.put(offers, partition, { ...last, taken });
  }
  return found;
};
