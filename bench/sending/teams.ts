import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { states } from '../../src/outbox/state.ts';

/** Whom there is to send to. */
export interface Addressees {
  serviceUrl: string;
  bot: string;
  people: { tenant: string; objectId: string; user: string; chat: string }[];
  channels: { tenant: string; team: string; channel: string }[];
}

/** What Teams makes of it all. */
export interface Judgement {
  /** What the intents say that is not so, and the limits that were broken: a sentence each. */
  untruths: string[];
  excess: string[];
  /** Every request, in the order they came; `at` in milliseconds since 1970. */
  requests: { at: number; tenant: string; status: number; about: string }[];
}

export const orders = z.union([
  z.strictObject({ people: z.int(), channels: z.int() }),
  z.strictObject({ judge: z.array(z.strictObject({ about: z.string(), state: z.enum(states) })) }),
]);
type Order = z.infer<typeof orders>;

export const tenants = 4;
/** People and teams are spread over the tenants. */
export const tenantOf = (n: number): string => `${(n % tenants) + 1}0000000-0000-4000-8000-00000000beef`;

/** A fake Teams in a process of its own, so that what it takes is not taken from the sender. */
export const startTeams = (seed: number) => {
  const child = fork(join(import.meta.dirname, 'teams-process.ts'), [String(seed)], { execArgv: ['--import', 'tsx'] });
  const ask = async (order: Order): Promise<unknown> => {
    child.send(order);
    const [answer] = await once(child, 'message');
    return answer;
  };
  return {
    addressees: (people: number, channels: number) => ask({ people, channels }) as Promise<Addressees>,
    judge: (intents: Extract<Order, { judge: unknown }>['judge']) => ask({ judge: intents }) as Promise<Judgement>,
    stop: () => child.kill(),
  };
};
