import { setTimeout as pause } from 'node:timers/promises';
import type { KeptBot } from '../simulate/kept-bot.ts';
import type { Office } from './orders.ts';

/** When the bot was killed and when one listened again, in milliseconds since 1970. */
export interface Dead {
  from: number;
  to: number;
}

const now = (): number => performance.timeOrigin + performance.now();

/**
 * Has a briefing sent, kills the bot with SIGKILL when Teams has seen so many requests for it, starts another, and waits until nothing
 * is left to be sent.
 */
export const sendThroughDeath = async (
  { office, bot, calendar }: { office: Office; bot: KeptBot; calendar: () => Date },
  { id, title }: { id: string; title: string },
  dieAt: number,
): Promise<Dead> => {
  await office.begin(title);
  for (let waited = 0; (await office.seen(id)) < dieAt; waited++) {
    if (waited > 60_000) throw new TypeError(`of "${title}" too little was sent`);
    await pause(20);
  }
  const from = now();
  bot.kill('again');
  await bot.up();
  const to = now();
  await bot.settle(calendar());
  return { from, to };
};
