import { DateTime } from 'luxon';
import type { Transaction } from '../../store/port.ts';
import { sessions } from '../session.ts';
import { dayInWords } from '../words.ts';

/** How far those weeks are looked for in which there is something: half a year. */
const farthest = 26;

const mondayOf = (week: string): DateTime => DateTime.fromISO(`${week}-1`, { zone: 'utc' });

const stepped = (week: string, steps: number): string => mondayOf(week).plus({ weeks: steps }).toFormat("kkkk-'W'WW");

export const isWeek = (text: string): boolean => /^\d{4}-W\d{2}$/.test(text) && mondayOf(text).isValid;

export const weekInWords = (week: string): string => `the week of ${dayInWords(mondayOf(week).toISODate() ?? '')}`;

/** The first week with a session in it, from so many weeks after `week` on, forwards or backwards; that week itself where there is none. */
export const weekWithSessions = async (tx: Transaction, partition: string, week: string, from: -1 | 0 | 1): Promise<string> => {
  const way = from < 0 ? -1 : 1;
  for (let step = Math.abs(from); step <= farthest; step++) {
    const one = stepped(week, step * way);
    if ((await tx.find(sessions, partition, 'week', one, { limit: 1 })).length > 0) return one;
  }
  return stepped(week, from);
};
