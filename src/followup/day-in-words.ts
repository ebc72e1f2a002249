import { dateOf } from '../calendar/index.ts';
import { dayInWords } from '../entry/index.ts';
import type { Scene } from '../people/index.ts';

/** The day of an instant in the partnership's time zone, as people say it. */
export const dayOf = ({ partnership }: Pick<Scene, 'partnership'>, at: string): string =>
  dayInWords(dateOf(new Date(at), partnership.timeZone));
