import { DateTime } from 'luxon';
import type { MovableClock } from '../clock.ts';
import { fault, SignpostError } from '../errors.ts';
import { type Move, parseClock, parseWords, targetOf } from './move.ts';

/** What the calendar drives. */
export interface Driven {
  clock: MovableClock;
  /** The instant at which something falls due next; undefined when nothing will. */
  nextDue: () => Promise<Date | undefined>;
  /** Does what is due now, and resolves once all of it is delivered, refused or unknown. */
  settle: () => Promise<void>;
}

/** Rounds of settling without getting any further. */
const patience = 10;

/**
 * Moves the calendar to `target` by way of every instant at which something falls due, and returns the new now.
 * @throws fault `clock-stuck`, when what is due stays due
 */
export const moveClock = async ({ clock, nextDue, settle }: Driven, target: Date): Promise<Date> => {
  await settle();
  let latest = 0;
  let rounds = 0;
  for (let due = await nextDue(); due && due <= target; due = await nextDue()) {
    // Somebody may write what is overdue already just after all was settled; nobody does so again and again.
    rounds = due.getTime() > latest ? 0 : rounds + 1;
    if (rounds > patience) throw fault('clock-stuck', `moving the clock: what fell due at ${due.toISOString()} is still due`);
    latest = Math.max(latest, due.getTime());
    clock.moveTo(due);
    await settle();
  }
  clock.moveTo(target);
  await settle();
  return clock.now();
};

/** The calendar as the sandbox lets people move it: by `POST /sandbox/clock`, and in words from a chat. One move at a time. */
export const sandboxClock = (driven: Driven, zone: string) => {
  let last: Promise<unknown> = Promise.resolve();
  const answered = new Map<string, Promise<string>>();
  const move = (wanted: Move): Promise<Date> => {
    const moved = last.then(() => moveClock(driven, targetOf(wanted, driven.clock.now(), zone)));
    last = moved.catch(() => undefined);
    return moved;
  };
  const told = (now: Date): string =>
    `It is now ${DateTime.fromJSDate(now, { zone }).setLocale('en-GB').toFormat('cccc d LLLL yyyy, HH:mm')}.`;
  const obey = async (words: string): Promise<string> => {
    try {
      return told(await move(parseWords(words.trim())));
    } catch (error) {
      if (error instanceof SignpostError && error.family === 'input') return error.message;
      throw error;
    }
  };
  return {
    posts: { '/sandbox/clock': async (body: unknown) => ({ now: (await move(parseClock(body))).toISOString() }) },
    /**
     * Moves by words and says what day it is then, or what was wrong. The same activity delivered again moves nothing and is
     * answered alike; only a move that failed is tried again.
     */
    moveClock(words: string, activity: string | undefined): Promise<string> {
      if (activity === undefined) return obey(words);
      const answer = answered.get(activity) ?? obey(words);
      answered.set(activity, answer);
      answer.catch(() => answered.delete(activity));
      return answer;
    },
  };
};
