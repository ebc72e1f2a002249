import { button, chooseButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { type Briefing, doing, noted } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { ledgerPage } from '../ledger-page.ts';
import { question } from '../question.ts';
import { recipientName } from '../recipient.ts';
import { sentBatch } from '../sent.ts';
import { words } from '../words.ts';
import { asShown } from './as-shown.ts';
import { change, inTheWay, put, type Sent } from './change.ts';
import { progressIn } from './facts.ts';
import { instantInWords } from './instant.ts';
import { ledgerWords } from './ledger-words.ts';
import { again, mayGoAgain } from './not-delivered.ts';
import { raised } from './raised.ts';

const { ledger: says, decide } = ledgerWords;

/** Those of which nobody knows whether they have it: to be looked for one by one, or decided together. */
export const listUnknown = async (scene: Scene, { briefing, after }: Sent, notice: string | null = null): Promise<Told> => {
  allow(scene.actor, 'decide-briefing');
  const one = await findBriefing(scene, briefing);
  const { found, next } = await ledgerPage(scene, sentBatch(one), ['unknown'], after);
  const data = asShown(one);
  const rows = [];
  for (const [i, { to, attempts, due }] of found.entries()) {
    const at = instantInWords(new Date(attempts.at(-1)?.at ?? due), scene.partnership.timeZone);
    rows.push({
      number: `${i + 1}. `,
      theirTitle: await recipientName(scene.tx, scene.partition, to),
      text: `${decide.tried}: ${at}`,
      more: null,
    });
  }
  const isAny = found.length > 0;
  const ways = [
    ...(next === undefined ? [] : [{ action: button(says.more, 'briefing-unknown', { ...data, after: next }), say: 'more' }]),
    ...(isAny ? [{ action: button(says.allThere, 'briefing-all-there', data), say: says.allSay.there }] : []),
    ...(isAny && mayGoAgain.includes(one.state)
      ? [{ action: button(says.allAgain, 'briefing-all-again', data), say: says.allSay.again }]
      : []),
    { action: button(says.back, 'briefing-show', data), say: 'back' },
  ];
  const model = {
    heading: says.unknown(plain(one.title, 120)),
    notice,
    intro: isAny ? says.unknownIntro : null,
    rows,
    empty: isAny ? null : says.none,
    pick: says.pick,
    choices: found.map(({ key }, i) => ({ title: String(i + 1), value: key })),
    typing: words.orType([...(isAny ? ['1'] : []), ...ways.map(({ say }) => say)]),
    actions: [...(isAny ? [chooseButton(says.show, 'briefing-unknown-one')] : []), ...ways.map(({ action }) => action)],
  };
  const offers: Offer[] = [
    ...found.map(({ key }, i) => ({ say: String(i + 1), verb: 'briefing-unknown-one', data: { row: key } })),
    ...ways.map(({ action, say }) => ({ say, verb: action.verb, data: action.data })),
  ];
  return { view: { card: 'listing', model }, offers };
};

type Together = 'is-there' | 'send-again';

const together = { 'is-there': decide.allThere, 'send-again': decide.allAgain } as const;
const verbs = { 'is-there': 'briefing-all-there-yes', 'send-again': 'briefing-all-again-yes' } as const;

const from = (what: Together) => (what === 'is-there' ? ([...mayGoAgain, 'cancelled', 'withdrawn'] as const) : mayGoAgain);

const unknownOf = async (scene: Scene, one: Briefing): Promise<number> => (await progressIn(scene, one))?.counts.unknown ?? 0;

/** Asks whether they are to be decided all together, and says what that means. */
export const confirmTogether = async (scene: Scene, what: Together, { briefing, seen }: Sent): Promise<Told> => {
  allow(scene.actor, 'decide-briefing');
  const one = await findBriefing(scene, briefing);
  const count = await unknownOf(scene, one);
  const stop = inTheWay(one, seen, from(what)) ?? (count === 0 ? decide.none : undefined);
  if (stop !== undefined) return showBriefing(scene, one.id, stop);
  const data = { ...asShown(one), count: String(count) };
  const { heading, sure, yes } = together[what];
  return question(
    {
      heading,
      facts: [{ title: ledgerWords.resend.what, theirValue: sure(count) }],
      typing: words.orType(['yes', 'back']),
    },
    { title: yes, say: 'yes', verb: verbs[what], data },
    { title: says.back, say: 'back', verb: 'briefing-show', data },
  );
};

/** Decides all of them as an officer says, who has looked; nothing where there are others by now than they were told of. */
export const decideTogether = (scene: Scene, what: Together, sent: Sent): Promise<Told> =>
  change(scene, 'decide-briefing', sent, from(what), async (one) => {
    const count = await unknownOf(scene, one);
    if (count === 0) return decide.none;
    if (String(count) !== sent['count']) return decide.others(count);
    if (what === 'send-again') await again(scene, one, 'send-again');
    else await put(scene, doing(noted(raised(one), 'decided', scene.now, scene.actor.person.id), 'is-there'));
    return together[what].done;
  });
