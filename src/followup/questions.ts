import {
  evaluations,
  type Form,
  type Known,
  keepQuestionnaire,
  putLater,
  type Questionnaire,
  questionnaires,
} from '../evaluation/index.ts';
import type { Transaction } from '../store/port.ts';
import { attendanceId } from '../training/index.ts';
import { roundsOf, type Whose } from './due.ts';
import type { FollowUp } from './follow-up.ts';

/** What a form comes to with the statements of a questionnaire: worked out once for all who were asked the same. */
const together = new WeakMap<Form, Map<string, Questionnaire>>();

const put = async (tx: Transaction, partition: string, form: Form, first: string): Promise<Questionnaire> => {
  const of = together.get(form) ?? new Map<string, Questionnaire>();
  together.set(form, of);
  const known = of.get(first);
  if (known) return known;
  const asked = await tx.get(questionnaires, partition, first);
  const fresh = putLater(form, asked?.questions.filter(({ kind, twice }) => kind === 'rating' && twice) ?? []);
  if (asked) of.set(first, fresh);
  return fresh;
};

/**
 * What somebody is asked in a round: its form, with the statements that they rated themselves on at the session. Once it has been put
 * to anybody it stays; undefined where nothing is asked, only told.
 */
export const questionnaireFor = async (
  tx: Transaction,
  known: Known,
  whose: Whose,
  { session, person, round, questionnaire }: FollowUp,
): Promise<string | undefined> => {
  const name = roundsOf(known, whose).get(round)?.form;
  const form = name ? known.forms.get(name) : undefined;
  if (questionnaire !== undefined || !form) return questionnaire;
  const evaluation = await tx.get(evaluations, whose.id, attendanceId(session, person));
  const asked = await put(tx, whose.id, form, evaluation?.questionnaire ?? '');
  await keepQuestionnaire(tx, whose.id, asked);
  return asked.id;
};
