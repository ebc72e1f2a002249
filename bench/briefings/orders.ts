import { z } from 'zod/v4';

/** How many there are of each: channels in a team, and tenants over which people and teams are spread. */
export const size = z.strictObject({ people: z.int(), teams: z.int(), channels: z.int(), tenants: z.int() });
export type Size = z.infer<typeof size>;

interface Account {
  tenant: string;
  objectId: string;
  user: string;
  chat: string;
}

/** Whom there is to send to. */
export interface Town {
  serviceUrl: string;
  bot: string;
  officer: Account;
  people: Account[];
  teams: { tenant: string; team: string; name: string; channels: { id: string; name: string }[] }[];
}

/** What came of one briefing, as Teams has it, the cards that tell the officer apart. */
export interface Arrived {
  /** How often it is there, by the chat or channel. */
  there: Record<string, number>;
  /** Every request that brought it; `at` in milliseconds since 1970, `excess` the published limit that it broke. */
  requests: { at: number; tenant: string; place: string; status: number; excess: string | null }[];
}

/** Teams, as the load sees it. */
export interface Office {
  /** Makes everybody, with the bot in their chats and teams. */
  town(size: Size): Promise<Town>;
  connect(url: string): Promise<void>;
  /** The officer has the briefing of this title sent, as anybody would: by typing. */
  begin(title: string): Promise<void>;
  /** How many requests there have been for a briefing. */
  seen(briefing: string): Promise<number>;
  /** What has become of a briefing that has come to an end; messages that are there are forgotten after that. */
  arrived(briefing: string): Promise<Arrived>;
  stop(): Promise<void>;
}

/** What the process with Teams in it is told. */
export const orders = z.discriminatedUnion('do', [
  z.strictObject({ id: z.int(), do: z.literal('town'), given: size }),
  z.strictObject({ id: z.int(), do: z.enum(['connect', 'begin', 'seen', 'arrived']), given: z.string() }),
]);
export type Order = z.infer<typeof orders>;
