import { button, mainButton, type Offer, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { type Intent, intentOf, itIsThere, sendAgain } from '../../outbox/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { type Briefing, briefingOf, noted } from '../briefing.ts';
import { channelLink } from '../channels/named.ts';
import { recipientName } from '../recipient.ts';
import { sentBatch } from '../sent.ts';
import { put, type Sent } from './change.ts';
import { instantInWords } from './instant.ts';
import { ledgerWords } from './ledger-words.ts';
import { mayGoAgain } from './not-delivered.ts';
import { raised } from './raised.ts';
import { listUnknown } from './unknown.ts';
import { words } from './words.ts';

const { decide: says } = ledgerWords;

/** What was sent to one recipient, by the key that a card gave, and the briefing that it was. */
const find = async ({ tx, partition, actor }: Scene, key: unknown): Promise<{ one: Briefing; intent: Intent }> => {
  allow(actor, 'decide-briefing');
  const intent = typeof key === 'string' ? await intentOf(tx, partition, key) : undefined;
  const one = intent && (await briefingOf(tx, partition, intent.about));
  // The key of a message about anything else is the key of nothing here.
  if (!intent || !one || intent.batch !== sentBatch(one)) throw inputError('no-briefing', words.gone);
  return { one, intent };
};

const said = ({ why = '' }: Intent): string => ledgerWords.wire[why] ?? ledgerWords.wireOther(why);

/** One of which nobody knows whether they have it, with where to look. */
export const showUnknown = async (scene: Scene, sent: Sent): Promise<Told> => {
  const { one, intent } = await find(scene, sent['row']);
  if (intent.state !== 'unknown') return listUnknown(scene, { briefing: one.id }, says.settled);
  const { tx, partition, partnership } = scene;
  const { to, attempts, due, key } = intent;
  const url = 'person' in to ? undefined : await channelLink(tx, partition, to);
  const data = { row: key };
  const back = { briefing: one.id };
  const canGoAgain = mayGoAgain.includes(one.state);
  const model = {
    heading: says.heading,
    facts: [
      { title: says.to, theirValue: await recipientName(tx, partition, to) },
      { title: says.tried, theirValue: instantInWords(new Date(attempts.at(-1)?.at ?? due), partnership.timeZone) },
      { title: says.what, theirValue: said(intent) },
      ...('person' in to ? [{ title: says.ask, theirValue: says.askThem }] : []),
    ],
    link: url === undefined ? null : { title: says.link, url },
    typing: canGoAgain ? says.typing : says.typingThere,
    actions: [
      mainButton(says.there, 'briefing-is-there', data),
      ...(canGoAgain ? [button(says.again, 'briefing-send-again', data)] : []),
      button(says.list, 'briefing-unknown', back),
    ],
  };
  const offers: Offer[] = [
    { say: says.say.there, verb: 'briefing-is-there', data },
    ...(canGoAgain ? [{ say: says.say.again, verb: 'briefing-send-again', data }] : []),
    { say: 'back', verb: 'briefing-unknown', data: back },
  ];
  return { view: { card: 'briefing-unknown', model }, offers };
};

/** An officer has looked: it is there. */
export const isThere = async (scene: Scene, sent: Sent): Promise<Told> => {
  const { one, intent } = await find(scene, sent['row']);
  const done = await itIsThere(scene.tx, scene.partition, intent.key);
  return listUnknown(scene, { briefing: one.id }, done ? says.noted : says.settled);
};

/** An officer has looked: it is not there, and goes again. */
export const notThere = async (scene: Scene, sent: Sent): Promise<Told> => {
  const { tx, partition, now, actor } = scene;
  const { one, intent } = await find(scene, sent['row']);
  const isOver = !mayGoAgain.includes(one.state);
  if (isOver || !(await sendAgain(tx, partition, intent.key, now)))
    return listUnknown(scene, { briefing: one.id }, isOver ? words.notNow : says.settled);
  const { ended: _, ...next } = noted(raised(one), 'resent', now, actor.person.id);
  await put(scene, { ...next, state: one.state === 'paused' ? 'paused' : 'sending' });
  return listUnknown(scene, { briefing: one.id }, says.resent);
};
