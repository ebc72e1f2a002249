import { z } from 'zod/v4';
import type { WorkingTime } from '../../src/calendar/index.ts';
import type { Partnership } from '../../src/people/index.ts';

/** What the bot has used so far: milliseconds in writes and syncs, how many syncs there were, milliseconds of its processor time. */
export interface Spent {
  disk: number;
  commits: number;
  cpu: number;
}

const id = z.number();
export type Served = Partnership & WorkingTime;

/** What the bot's process is told to do. */
export const orders = z.discriminatedUnion('do', [
  z.object({
    id,
    do: z.literal('start'),
    folder: z.string(),
    now: z.string(),
    partnership: z.custom<Served>(),
    tenants: z.array(z.string()),
    sendRate: z.number(),
  }),
  z.object({ id, do: z.literal('move'), to: z.string() }),
  z.object({ id, do: z.literal('settle'), to: z.string() }),
  z.object({ id, do: z.literal('close') }),
]);
export type Order = z.infer<typeof orders>;

/** What it says when it has; `id` 0 says that it has loaded. */
export interface Answer {
  id: number;
  port?: number;
  /** When something falls due next. */
  due?: string | undefined;
  spent?: Spent;
}
