import { button, mainButton, plain, type Told } from '../../cards/index.ts';
import type { Intent } from '../../outbox/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import type { Briefing, BriefingState } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { ledgerPage } from '../ledger-page.ts';
import { question } from '../question.ts';
import { recipientName } from '../recipient.ts';
import { sentBatch } from '../sent.ts';
import { words } from '../words.ts';
import { asShown } from './as-shown.ts';
import { onItsWay } from './begin.ts';
import { change, inTheWay, put, type Sent } from './change.ts';
import { progressIn } from './facts.ts';
import { ledgerWords } from './ledger-words.ts';
import { watched } from './watch.ts';

const { ledger: says, resend } = ledgerWords;

/** Of which somebody can still say that it is to go again. */
export const mayGoAgain: readonly BriefingState[] = ['sending', 'paused', 'sent'];

const whyNot = ({ why }: Intent): string => ledgerWords.why[why ?? ''] ?? ledgerWords.why['unreachable'] ?? '';

/** Who did not get it, and why: refused, and never sent. */
export const listNotDelivered = async (scene: Scene, { briefing, after }: Sent): Promise<Told> => {
  const one = await findBriefing(scene, briefing);
  const { found, next } = await ledgerPage(scene, sentBatch(one), ['refused', 'ended'], after);
  const rows = [];
  for (const intent of found)
    rows.push({
      number: '',
      theirTitle: await recipientName(scene.tx, scene.partition, intent.to),
      text: whyNot(intent),
      more: null,
    });
  const data = asShown(one);
  const ways = [
    ...(found.length > 0 && mayGoAgain.includes(one.state)
      ? [{ action: mainButton(says.resend, 'briefing-resend', data), say: 'send to them again' }]
      : []),
    ...(next === undefined
      ? []
      : [{ action: button(says.more, 'briefing-not-delivered', { ...data, after: next }), say: 'more' }]),
    { action: button(says.back, 'briefing-show', data), say: 'back' },
  ];
  const model = {
    heading: says.notDelivered(plain(one.title, 120)),
    notice: null,
    intro: null,
    rows,
    empty: rows.length === 0 ? says.none : null,
    pick: says.pick,
    choices: [],
    typing: words.orType(ways.map(({ say }) => say)),
    actions: ways.map(({ action }) => action),
  };
  const offers = ways.map(({ action, say }) => ({ say, verb: action.verb, data: action.data }));
  return { view: { card: 'listing', model }, offers };
};

/** How many did not get it. */
const countOf = async (scene: Scene, one: Briefing): Promise<number> => {
  const { counts } = (await progressIn(scene, one)) ?? {};
  return counts ? counts.refused + counts.ended : 0;
};

/** Asks whether it is to go again to those who did not get it. */
export const confirmResend = async (scene: Scene, { briefing, seen }: Sent): Promise<Told> => {
  allow(scene.actor, 'send-briefing');
  const one = await findBriefing(scene, briefing);
  const count = await countOf(scene, one);
  const stop = inTheWay(one, seen, mayGoAgain) ?? (count === 0 ? resend.none : undefined);
  if (stop !== undefined) return showBriefing(scene, one.id, stop);
  const data = asShown(one);
  return question(
    {
      heading: resend.heading(plain(one.title, 120)),
      facts: [{ title: resend.what, theirValue: resend.sure(count) }],
      typing: words.orType(['send again', 'back']),
    },
    { title: resend.yes, say: 'send again', verb: 'briefing-resend-yes', data },
    { title: says.back, say: 'back', verb: 'briefing-show', data },
  );
};

/** On its way again for a task: shown to whoever said so, or to whom it is shown already; while it is paused it stays so. */
export const again = async (scene: Scene, one: Briefing, task: 'resend' | 'send-again'): Promise<void> => {
  const { tx, partition, now, actor } = scene;
  const { state } = one;
  const next = onItsWay(one, 'resent', task, now, actor.person.id);
  if (state !== 'sent') return put(scene, { ...next, state });
  await put(scene, await watched(tx, partition, { ...next, sender: actor.person.id }, now));
};

/** Sends it again to those who did not get it, and to nobody else. */
export const resendNow = (scene: Scene, sent: Sent): Promise<Told> =>
  change(scene, 'send-briefing', sent, mayGoAgain, async (one) => {
    if ((await countOf(scene, one)) === 0) return resend.none;
    await again(scene, one, 'resend');
    return resend.done;
  });
