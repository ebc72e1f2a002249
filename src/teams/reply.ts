import type { Activity, TurnContext } from 'botbuilder';
import { outcomeOf } from '../outbox/index.ts';
import { failureOf } from './wire.ts';

/** Somebody waits: no longer than this, in milliseconds, all waits of a reply together. */
const patience = 2_500;
const first = 300;

/**
 * Makes a request of a turn's, and again only where Teams says that nothing has happened and to come back soon: after as long as
 * it asked, or after twice as long each time, while somebody still waits for it.
 */
export const inTime = async <T>(request: () => Promise<T>): Promise<T> => {
  let left = patience;
  for (let step = first; ; step *= 2) {
    try {
      return await request();
    } catch (error) {
      const failure = failureOf(error);
      const outcome = failure && outcomeOf(failure);
      if (outcome?.is !== 'not-now') throw error;
      const wait = Math.max(outcome.after ?? 0, step * (0.5 + Math.random()));
      if (wait > left) throw error;
      left -= wait;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
};

/** Sends a new message as a reply. */
export const reply = (context: TurnContext, message: Partial<Activity>): Promise<unknown> =>
  inTime(() => context.sendActivity(message));
