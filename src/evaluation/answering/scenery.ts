import { dateOf } from '../../calendar/index.ts';
import { type Carried, plain } from '../../cards/index.ts';
import type { Framework } from '../../pathway/index.ts';
import type { Partnership } from '../../people/index.ts';
import { type Session, when, where } from '../../training/index.ts';
import { type Evaluation, isOpen } from '../evaluation.ts';
import type { Where } from '../known.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Response } from '../response.ts';
import { words } from './words.ts';

/** Where a card is drawn: in an act of somebody's, or when it is sent. */
export interface Scenery extends Where {
  partnership: Pick<Partnership, 'timeZone' | 'framework'>;
  frameworks: ReadonlyMap<string, Framework>;
  worry: string;
}

/** What somebody is asked, what they have given, and what is said first. */
export interface Asking {
  evaluation: Evaluation;
  put: Questionnaire;
  response: Response;
  notice?: string;
}

/**
 * Whether it can be answered or changed at that moment: what is asked before a session until that begins, whenever it is moved to. Of
 * a session that an import brought and took back, nothing is asked.
 */
export const canAnswer = (evaluation: Evaluation, session: Session | undefined, now: Date): boolean => {
  if (!session) return false;
  return evaluation.state === 'before' ? now < new Date(session.starts) : isOpen(evaluation, now);
};

/** Whether they have given all that is asked of them now. */
export const isGiven = ({ evaluation: { state }, put, response }: Asking): boolean =>
  state === 'answered' ||
  (state === 'before' && put.questions.every(({ id, twice }) => !twice || response.before[id] !== undefined));

/** What comes back with every press on a card about it. */
export const carriedBy = ({ id, version }: Evaluation): Carried => ({ evaluation: id, version, reopens: 'evaluation-change' });

/** The last day on which it can be answered, in the partnership's time zone. */
export const lastDay = ({ closes }: Evaluation, { partnership }: Scenery): string =>
  dateOf(new Date(new Date(closes).getTime() - 1), partnership.timeZone);

/** Which session it is about, when and where it is. */
export const headOf = (session: Session | undefined): { theirTitle: string; theirWhen: string } => {
  if (!session) return { theirTitle: words.aSession, theirWhen: '' };
  const place = session.place === '' ? '' : `, ${where({ place: session.place })}`;
  return { theirTitle: plain(session.title, 200), theirWhen: `${when(session)}${place}` };
};
