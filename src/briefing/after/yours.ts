import { inputError } from '../../errors.ts';
import { intents, type Recipient } from '../../outbox/index.ts';
import type { Scene } from '../../people/index.ts';
import { type Briefing, briefingOf } from '../briefing.ts';
import { sentTo } from '../sent.ts';
import { isOut } from './states.ts';
import { words } from './words.ts';

const most = 5_000;

/** What was sent to somebody who turned out to be them is under another key. */
const sentToWhoTheyWere = async ({ tx, partition, actor }: Scene, { id }: Briefing): Promise<boolean> =>
  (await tx.find(intents, partition, 'person', actor.person.id, { limit: most })).some(
    ({ about, kind }) => about === id && (kind === 'briefing-person' || kind === 'briefing-urgent'),
  );

/**
 * A briefing that was sent to whoever acts, or to the channel where they do: a button can be made to carry any id.
 * @throws input error `not-yours` for every other, one that is not there included
 */
export const yourBriefing = async (scene: Scene, id: unknown, to: Recipient): Promise<Briefing> => {
  const { tx, partition } = scene;
  const one = typeof id === 'string' ? await briefingOf(tx, partition, id) : undefined;
  const isThere = one && (isOut(one) || one.state === 'withdrawn');
  if (isThere && ((await sentTo(tx, partition, one, to)) || ('person' in to && (await sentToWhoTheyWere(scene, one)))))
    return one;
  throw inputError('not-yours', words.reader.notYours);
};
