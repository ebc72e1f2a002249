import { plain, type Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import type { Briefing, BriefingState } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { warningsOf } from '../drafting/warnings.ts';
import { question } from '../question.ts';
import { needsApproval } from './approval.ts';
import { asShown } from './as-shown.ts';
import { begun } from './begin.ts';
import { change, inTheWay, put, type Sent } from './change.ts';
import { watched } from './watch.ts';
import { isForNobody, whomInWords, whomNow } from './whom.ts';
import { words } from './words.ts';

const { confirm: says } = words;

/** From where it can be sent. */
const before: readonly BriefingState[] = ['draft', 'scheduled', 'overdue'];

/** Why it cannot go now, whoever asks. */
const hindrance = async (scene: Scene, one: Briefing): Promise<string | undefined> => {
  if (needsApproval(scene.partnership, one)) return words.needsApproval;
  return (await isForNobody(scene, one)) ? words.nobody : undefined;
};

/** Asks whether it is to go now, and says to whom and when they get it. */
export const confirmSend = async (scene: Scene, { briefing, seen }: Sent): Promise<Told> => {
  allow(scene.actor, 'send-briefing');
  const one = await findBriefing(scene, briefing);
  const stop = inTheWay(one, seen, before) ?? (await hindrance(scene, one));
  if (stop !== undefined) return showBriefing(scene, one.id, stop);
  const whom = await whomNow(scene, one);
  const data = asShown(one);
  const facts = [
    { title: says.to, theirValue: whomInWords(whom) },
    ...(whom.gone > 0 ? [{ title: says.gone, theirValue: says.goneChannels(whom.gone) }] : []),
    ...(whom.people === 'none' ? [] : [{ title: says.hours, theirValue: one.urgency === 'urgent' ? says.urgent : says.working }]),
  ];
  const warnings = await warningsOf(scene, one);
  return question(
    {
      heading: says.heading(plain(one.title)),
      facts,
      parts: warnings.length > 0 ? [{ title: says.check, theirLines: warnings }] : [],
      typing: says.typing,
    },
    { title: says.yes, say: 'send it', verb: 'briefing-send-yes', data },
    { title: says.no, say: 'not now', verb: 'briefing-show', data },
  );
};

/** Sends it now. */
export const sendNow = (scene: Scene, sent: Sent): Promise<Told> =>
  change(scene, 'send-briefing', sent, before, async (one) => {
    const stop = await hindrance(scene, one);
    if (stop !== undefined) return stop;
    const { tx, partition, now, actor } = scene;
    const { when: _, ...rest } = one;
    await put(scene, await watched(tx, partition, { ...begun(rest, now, actor.person.id), sender: actor.person.id }, now));
    return words.begun;
  });
