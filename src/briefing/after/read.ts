import type { Told } from '../../cards/index.ts';
import type { Recipient } from '../../outbox/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { isPreview, pressedPreview } from '../drafting/preview.ts';
import { cardFor, withdrawnCard } from './cards.ts';
import { putRead } from './reads.ts';
import { words } from './words.ts';
import { yourBriefing } from './yours.ts';

type Sent = Readonly<Record<string, unknown>>;
type Channel = Exclude<Recipient, { person: string }>;

/** "I have read this", in their own chat: counted once, and the card is as it is for them now. Nothing is counted of a preview, or after a withdrawal. */
export const readBriefing = async (scene: Scene, sent: Sent): Promise<Told> => {
  const { tx, partition, partnership, actor, now } = scene;
  allow(actor, 'read-briefing');
  if (isPreview(sent)) return pressedPreview(scene, sent['briefing']);
  const person = actor.person.id;
  const one = await yourBriefing(scene, sent['briefing'], { person });
  if (one.state === 'withdrawn') return withdrawnCard(one);
  await putRead(tx, partition, one, person, now);
  return cardFor(tx, partition, one, partnership.name, person);
};

/** The same in a channel: a line that only they see, since the card there is everybody's. */
export const readInChannel = async (scene: Scene, sent: Sent, channel: Channel): Promise<string> => {
  const { tx, partition, actor, now } = scene;
  allow(actor, 'read-briefing');
  if (isPreview(sent)) return words.reader.preview;
  const one = await yourBriefing(scene, sent['briefing'], channel);
  if (one.state === 'withdrawn') return words.reader.withdrawn;
  return (await putRead(tx, partition, one, actor.person.id, now)) ? words.reader.thanks : words.reader.again;
};
