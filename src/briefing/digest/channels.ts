import { button, chooseButton, type Offer, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { isSupported, knownChannels } from '../channels/known.ts';
import { type ChannelKey, channelName } from '../channels/named.ts';
import { recipientKey } from '../sent.ts';
import { beginDigest, digests, endDigest } from './digest.ts';
import { words } from './words.ts';

const shown = 10;
const most = 1_000;

interface Listed {
  key: ChannelKey;
  getsIt: boolean;
}

/** The channels that the digest goes to, those that are gone among them; then the others that it can be posted in, by team and name. */
const channelsFor = async (scene: Scene): Promise<Listed[]> => {
  const chosen = (await scene.tx.find(digests, scene.partition, 'channel', 'channel', { limit: most })).flatMap(({ to }) =>
    'person' in to ? [] : [to],
  );
  const ids = new Set(chosen.map(recipientKey));
  const others = (await knownChannels(scene)).filter(
    (one) => isSupported(one) && !one.archived && !ids.has(recipientKey(one.key)),
  );
  return [...chosen.map((key) => ({ key, getsIt: true })), ...others.map(({ key }) => ({ key, getsIt: false }))];
};

/** The channels that get the digest or can: a page from `from` on. */
export const digestChannels = async (scene: Scene, from: number): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'post-digest');
  const all = await channelsFor(scene);
  const page = all.slice(from, from + shown);
  const rows = [];
  for (const [i, { key, getsIt }] of page.entries())
    rows.push({
      number: `${from + i + 1}. `,
      theirTitle: await channelName(tx, partition, key),
      text: getsIt ? words.getsIt : words.doesNot,
      more: null,
    });
  const data = { from: String(from) };
  const next = from + shown < all.length ? [{ title: 'More', say: 'more', data: { from: String(from + shown) } }] : [];
  const choices = page.map(({ key }, i) => ({ title: `${from + i + 1}.`, value: recipientKey(key) }));
  const set = (is: boolean) => page.some(({ getsIt }) => getsIt === is);
  const offers: Offer[] = [
    ...page.map(({ key, getsIt }, i) => ({
      say: String(from + i + 1),
      verb: getsIt ? 'digest-channel-remove' : 'digest-channel-add',
      data: { ...data, row: recipientKey(key) },
    })),
    ...next.map(({ say, data: to }) => ({ say, verb: 'digest-channels', data: to })),
    { say: 'back', verb: 'digest' },
  ];
  return {
    view: {
      card: 'listing',
      model: {
        heading: words.list,
        notice: null,
        intro: words.listIntro,
        rows,
        empty: rows.length === 0 ? words.noChannels : null,
        pick: words.pick,
        choices,
        typing: words.orType([...(rows.length > 0 ? [words.aNumber] : []), ...next.map(({ say }) => say), 'back']),
        actions: [
          ...(set(false) ? [chooseButton(words.add, 'digest-channel-add', data)] : []),
          ...(set(true) ? [{ ...chooseButton(words.remove, 'digest-channel-remove', data), primary: false }] : []),
          ...next.map(({ title, data: to }) => button(title, 'digest-channels', to)),
          button(words.back, 'digest'),
        ],
      },
    },
    offers,
  };
};

/** Of those that are listed, the one that a card named. @throws input error `no-channel` */
const chosen = async (scene: Scene, row: unknown): Promise<ChannelKey> => {
  const one = (await channelsFor(scene)).find(({ key }) => recipientKey(key) === row);
  if (!one) throw inputError('no-channel', words.gone);
  return one.key;
};

/** From now on the digest is posted in a channel. @throws input error `no-channel` */
export const addDigestChannel = async (scene: Scene, row: unknown, from: number): Promise<Told> => {
  allow(scene.actor, 'post-digest');
  await beginDigest(scene.tx, scene.partition, await chosen(scene, row), scene.now);
  return digestChannels(scene, from);
};

/** The digest is posted in a channel no more. @throws input error `no-channel` */
export const removeDigestChannel = async (scene: Scene, row: unknown, from: number): Promise<Told> => {
  allow(scene.actor, 'post-digest');
  await endDigest(scene.tx, scene.partition, await chosen(scene, row));
  return digestChannels(scene, from);
};
