import { type Draw, type Drawers, type Intent, intentOf, type Recipient } from '../outbox/index.ts';
import { worryOf } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { attendanceId, attendances, sessionOf } from '../training/index.ts';
import { formCard } from './answering/card.ts';
import { drawContact } from './answering/contact.ts';
import { receipt } from './answering/receipt.ts';
import { canAnswer } from './answering/scenery.ts';
import { answersOf } from './asking/ask.ts';
import { asBegun } from './asking/begun.ts';
import { drawRegisterMissing } from './asking/register-missing.ts';
import { isStillAsked } from './asking/withdraw.ts';
import { type Evaluation, evaluations } from './evaluation.ts';
import { type Known, whoseIn } from './known.ts';
import { questionnaires } from './questionnaire.ts';
import { drawOutcomes } from './supervision/outcomes.ts';

/**
 * The evaluation and round of it that `session/person/round` names, of whoever the message goes to: they may have been somebody else
 * when it was written, and have turned out to be the same.
 */
const roundIn = async (tx: Transaction, partition: string, about: string, to: Recipient): Promise<Evaluation | undefined> => {
  const [session = '', , round] = about.split('/');
  const found = 'person' in to ? await tx.get(evaluations, partition, attendanceId(session, to.person)) : undefined;
  return String(found?.round) === round ? found : undefined;
};

/** Whether they have been sent it, or are to be, under the name that they have by now. */
const isSentAnyway = async (tx: Transaction, partition: string, { kind, key }: Intent, { id, round }: Evaluation) => {
  const own = `${kind}/${id}/${round}`;
  return key !== own && (await intentOf(tx, partition, own)) !== undefined;
};

type States = readonly Evaluation['state'][];

const scenery = async (known: Known, tx: Transaction, partition: string, now: Date, evaluation: Evaluation) => {
  const whose = whoseIn(known, partition);
  const put = await tx.get(questionnaires, partition, evaluation.questionnaire);
  if (!whose || !put) return undefined;
  const where = { tx, partition, now, partnership: whose, worry: worryOf(whose), frameworks: known.frameworks };
  return { where, about: { evaluation, put, response: await answersOf(where, evaluation) } };
};

/** The form, as it is when it goes; nothing once it is not needed any more. */
const form =
  (known: Known, states: States): Draw =>
  async (tx, partition, intent) => {
    const found = await roundIn(tx, partition, intent.about, intent.to);
    if (!found || (await isSentAnyway(tx, partition, intent, found))) return undefined;
    const now = new Date(intent.due);
    const session = await sessionOf(tx, partition, found.session);
    const line = await tx.get(attendances, partition, found.id);
    const evaluation = asBegun(found, session, line, now);
    if (!states.includes(evaluation.state)) return undefined;
    // An import may have changed the register meanwhile.
    if (!session || !isStillAsked(evaluation, session, line) || !canAnswer(evaluation, session, now)) return undefined;
    const drawing = await scenery(known, tx, partition, now, evaluation);
    if (!drawing) return undefined;
    const { view, carried } = await formCard(drawing.where, { ...drawing.about, wrong: [] });
    return { view, ...(carried && { carried }) };
  };

/** What a card that is closed says from then on, in the place where it was sent. */
const closed =
  (known: Known): Draw =>
  async (tx, partition, intent) => {
    const [of = '', ...rest] = intent.about.split('/');
    const about = rest.join('/');
    const evaluation = await roundIn(tx, partition, about, intent.to);
    const { conversation, activity } = (await intentOf(tx, partition, `${of}/${about}`))?.sent ?? {};
    if (!evaluation || conversation === undefined || activity === undefined) return undefined;
    const drawing = await scenery(known, tx, partition, new Date(intent.due), evaluation);
    return drawing && { ...(await receipt(drawing.where, drawing.about)), instead: { conversation, activity } };
  };

/** How the messages that ask, and that put in order what was asked, are drawn. */
export const evaluationDrawers = (known: Known): Drawers => ({
  'evaluation-before': form(known, ['before']),
  evaluation: form(known, ['asked', 'draft']),
  'evaluation-reminder': form(known, ['asked', 'draft']),
  'evaluation-closed': closed(known),
  'register-missing': drawRegisterMissing,
  outcomes: drawOutcomes(known),
  'wants-contact': drawContact,
});
