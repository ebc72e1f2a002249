import { type Action, button, mainButton, type Offer, type Told } from '../../cards/index.ts';
import { allow, hasStopped, may, type Scene } from '../../people/index.ts';
import { beginDigest, digestOf, digests, endDigest } from './digest.ts';
import { words } from './words.ts';

const most = 1_000;

/** What the digest is, and whether they get it; to officers, which channels do. */
export const showDigest = async (scene: Scene): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'get-digest');
  const getsIt = (await digestOf(tx, partition, { person: actor.person.id })) !== undefined;
  const stopped = getsIt && (await hasStopped(tx, partition, actor.person.id));
  const posts = may(actor, 'post-digest');
  const channels = posts ? (await tx.find(digests, partition, 'channel', 'channel', { limit: most })).length : 0;
  const ways: { say: string; action: Action }[] = [
    getsIt
      ? { say: 'off', action: button(words.off, 'digest-set', { get: 'off' }) }
      : { say: 'on', action: mainButton(words.on, 'digest-set', { get: 'on' }) },
    ...(posts ? [{ say: 'choose', action: button(words.channels, 'digest-channels') }] : []),
  ];
  return {
    view: {
      card: 'detail',
      model: {
        heading: words.about,
        notice: stopped ? words.stopped : null,
        facts: [
          { title: words.what, theirValue: words.whatIsIt },
          { title: words.doYou, theirValue: getsIt ? words.yes : words.no },
          ...(posts ? [{ title: words.channelsWith, theirValue: words.countOf(channels) }] : []),
        ],
        parts: [],
        typing: words.orType(ways.map(({ say }) => say)),
        actions: ways.map(({ action }) => action),
      },
    },
    offers: ways.map(({ say, action: { verb, data } }): Offer => ({ say, verb, data })),
  };
};

/** Switches it `on` or `off` for whoever acts; anything else changes nothing. */
export const setDigest = async (scene: Scene, get: unknown): Promise<Told> => {
  const { tx, partition, actor, now } = scene;
  allow(actor, 'get-digest');
  const to = { person: actor.person.id };
  if (get === 'on') await beginDigest(tx, partition, to, now);
  if (get === 'off') await endDigest(tx, partition, to);
  return showDigest(scene);
};
