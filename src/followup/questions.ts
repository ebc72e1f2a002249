import { evaluations, type Known, keepQuestionnaire, putLater, questionnaires } from '../evaluation/index.ts';
import type { Transaction } from '../store/port.ts';
import { attendanceId } from '../training/index.ts';
import { roundsOf, type Whose } from './due.ts';
import type { FollowUp } from './follow-up.ts';

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
  const first = evaluation && (await tx.get(questionnaires, whose.id, evaluation.questionnaire));
  const put = putLater(form, first?.questions.filter(({ kind, twice }) => kind === 'rating' && twice) ?? []);
  await keepQuestionnaire(tx, whose.id, put);
  return put.id;
};
