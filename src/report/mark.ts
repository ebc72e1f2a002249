import { type Pack, sourceText } from '../pathway/index.ts';
import type { CourseReport } from './course.ts';
import { figureOf } from './figure.ts';

/** Why a course is marked for redevelopment: what people gained in its quiz, and what the strategy asks for. */
export interface Mark {
  gain: number;
  spread: number;
  n: number;
  /** Questions of the quiz. */
  of: number;
  least: number;
  /** How the strategy's figure was read. */
  taken: string;
  source: string;
}

/** The mark of a course whose mean gain in its quiz, where that is shown, is under what its strategy asks for. */
export const markOf = ({ figures, quiz }: Pick<CourseReport, 'figures' | 'quiz'>, pack: Pack | undefined): Mark | undefined => {
  const asks = pack?.evaluation.gain;
  const found = figures.find(({ question }) => question.id === quiz);
  const gain = found?.cell && figureOf(found.cell, 'gain');
  if (!asks || !found?.cell || !gain || gain.mean >= asks.least) return undefined;
  const { least, taken, source } = asks;
  const place = sourceText(source === 'default' ? source : { document: pack.document, section: source });
  return { gain: gain.mean, spread: gain.spread, n: found.cell.n, of: found.question.of, least, taken, source: place };
};
