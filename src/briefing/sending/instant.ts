import { dateOf, meant } from '../../calendar/index.ts';
import { dayInWords } from '../../entry/index.ts';
import type { Briefing } from '../briefing.ts';
import { words } from './words.ts';

/** What the clocks of `zone` show at that instant, and which time that is: "14:05 BST". */
export const clockTime = (instant: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(instant);

const nameOfTime = (instant: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short', hour: 'numeric' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

/** An instant as people in `zone` say it: "Tuesday 14 July 2026 at 09:00 (BST)". */
export const instantInWords = (instant: Date, zone: string): string =>
  words.at(dayInWords(dateOf(instant, zone)), clockTime(instant, zone), nameOfTime(instant, zone));

/** When it is to go, and what the clocks do that night where they change over it. */
export const whenInWords = ({ day, time, at }: NonNullable<Briefing['when']>, zone: string): string => {
  const { first, last, jumped } = meant(day, time, zone);
  const said = instantInWords(new Date(at), zone);
  if (jumped) return words.jumped(said, time);
  return first < last ? words.twice(said, time) : said;
};
