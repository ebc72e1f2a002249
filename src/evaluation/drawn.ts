import { type Draw, type Drawers, intentOf } from '../outbox/index.ts';
import { worryOf } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { formCard } from './answering/card.ts';
import { receipt } from './answering/receipt.ts';
import { answersOf } from './asking/ask.ts';
import { drawRegisterMissing } from './asking/register-missing.ts';
import { type Evaluation, evaluations } from './evaluation.ts';
import { type Known, whoseIn } from './known.ts';
import { questionnaires } from './questionnaire.ts';
import { drawOutcomes } from './supervision/outcomes.ts';

/** An evaluation and which round of it: what an intent of these kinds is about. */
const roundIn = async (tx: Transaction, partition: string, about: string): Promise<Evaluation | undefined> => {
  const at = about.lastIndexOf('/');
  const found = await tx.get(evaluations, partition, about.slice(0, at));
  return found && String(found.round) === about.slice(at + 1) ? found : undefined;
};

type Drawing = (known: Known, isMeant: (evaluation: Evaluation, now: Date) => boolean) => Draw;

const scenery = async (known: Known, tx: Transaction, partition: string, now: Date, evaluation: Evaluation) => {
  const whose = whoseIn(known, partition);
  const put = await tx.get(questionnaires, partition, evaluation.questionnaire);
  if (!whose || !put) return undefined;
  const where = { tx, partition, now, partnership: whose, worry: worryOf(whose), frameworks: known.frameworks };
  return { where, about: { evaluation, put, response: await answersOf(where, evaluation) } };
};

/** The form, as it is when it goes; nothing once it is not needed any more. */
const form: Drawing = (known, isMeant) => async (tx, partition, intent) => {
  const evaluation = await roundIn(tx, partition, intent.about);
  const now = new Date(intent.due);
  const drawing = evaluation && isMeant(evaluation, now) ? await scenery(known, tx, partition, now, evaluation) : undefined;
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
    const evaluation = await roundIn(tx, partition, about);
    const { conversation, activity } = (await intentOf(tx, partition, `${of}/${about}`))?.sent ?? {};
    if (!evaluation || conversation === undefined || activity === undefined) return undefined;
    const drawing = await scenery(known, tx, partition, new Date(intent.due), evaluation);
    return drawing && { ...(await receipt(drawing.where, drawing.about)), instead: { conversation, activity } };
  };

const isOpen = ({ closes }: Evaluation, now: Date): boolean => now < new Date(closes);

/** How the messages that ask, and that put in order what was asked, are drawn. */
export const evaluationDrawers = (known: Known): Drawers => ({
  'evaluation-before': form(known, ({ state }) => state === 'before'),
  evaluation: form(known, (e, now) => ['asked', 'draft'].includes(e.state) && isOpen(e, now)),
  'evaluation-reminder': form(known, (e, now) => ['asked', 'draft'].includes(e.state) && isOpen(e, now)),
  'evaluation-closed': closed(known),
  'register-missing': drawRegisterMissing,
  outcomes: drawOutcomes(known),
});
