import { createServer } from 'node:http';
import { type Clock, systemClock } from '../../../src/clock.ts';
import { type Answer, postToBot } from './bot.ts';
import { type Account, createChat } from './chats.ts';
import { listen, serve } from './connector-server.ts';
import { createFaultList, type Match, type Trap } from './fault-list.ts';
import type { Fault } from './faults.ts';
import { countedIds } from './ids.ts';
import type { Entry } from './ledger.ts';
import { createGauge } from './limits.ts';
import { createPerson, type Person } from './person.ts';
import { createTeam } from './team.ts';
import type { Team, World } from './world.ts';

interface PersonOptions {
  readonly name: string;
  readonly tenant?: string;
  readonly aadObjectId?: string;
  /** Made from the name unless given; null for an account without. */
  readonly email?: string | null;
}

interface TeamOptions {
  readonly name: string;
  /** Beside General. */
  readonly channels?: readonly string[];
  readonly members?: readonly Account[];
  readonly tenant?: string;
}

/** Teams, as far as a bot can tell: the connector that it sends to, and the people who write to it. */
export interface FakeTeams {
  readonly serviceUrl: string;
  /** The tenant of everybody for whom no other is given. */
  readonly tenant: string;
  /** Every request of the bot's, in the order they came. */
  readonly ledger: readonly Entry[];
  /** What Teams calls the bot. */
  readonly bot: string;
  /** Where the bot is: whatever people do from now on is posted to `/api/messages` there. */
  connect(botUrl: string): void;
  person(options: PersonOptions): Person;
  team(options: TeamOptions): Team;
  /** Puts the bot where it was put long ago: it hears nothing of it. */
  putBot(where: Account | Team): void;
  /** Makes the next so many (default 1) matching requests go wrong. */
  failNext(match: Match, fault: Fault, times?: number): Trap;
  /** Forgets every request so far, and the messages before the one of this id: for whoever lets it run for years. */
  forget(before: string): void;
  stop(): Promise<void>;
}

const TENANT = '10000000-0000-4000-8000-000000000000';
const BOT = { id: '28:b0700000-0000-4000-8000-000000000000', name: 'Signpost' };

interface FakeTeamsOptions {
  /** Gives the timestamps of what people do. */
  clock?: Clock;
  /** Refuses what breaks a published limit with a 429; otherwise it is only noted in the ledger. */
  strict?: boolean;
}

/** Starts a fake Teams on a port of its own. */
export const startFakeTeams = async ({ clock = systemClock(), strict = false }: FakeTeamsOptions = {}): Promise<FakeTeams> => {
  const faults = createFaultList();
  const ledger: Entry[] = [];
  const server = createServer();
  const serviceUrl = await listen(server);
  const world: World = { serviceUrl, clock, ids: countedIds(), bot: BOT, chats: new Map(), accounts: [], teams: [] };
  serve(server, world, { ledger, faults, gauge: createGauge(), strict });
  let bot: string | undefined;
  const post = async (body: unknown): Promise<Answer> => {
    if (bot === undefined) throw new Error('No bot is connected: call connect(url) first');
    return postToBot(bot, body);
  };

  return {
    serviceUrl,
    tenant: TENANT,
    ledger,
    bot: BOT.id,
    connect(botUrl) {
      bot = botUrl;
    },
    person({ name, tenant = TENANT, aadObjectId = world.ids.guid(), email }) {
      const opaque = world.ids.opaque();
      const made = `${name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '.')}@example.org`;
      const account: Account = {
        id: `29:1${opaque}`,
        name,
        aadObjectId,
        tenant,
        email: email === undefined ? made : (email ?? undefined),
        chat: `a:1${opaque}`,
      };
      const chat = createChat({ id: account.chat, tenant, members: [account], installed: false });
      world.chats.set(chat.id, chat);
      world.accounts.push(account);
      return createPerson(world, account, chat, post);
    },
    team: ({ tenant = TENANT, channels = [], members = [], name }) => createTeam(world, { name, tenant, channels, members }),
    putBot(where) {
      const ids = 'channels' in where ? where.channels.flatMap(({ id, kind }) => (kind === 'standard' ? id : [])) : [where.chat];
      for (const id of ids) {
        const chat = world.chats.get(id);
        if (chat) chat.installed = true;
      }
    },
    failNext: faults.failNext,
    forget(before) {
      ledger.length = 0;
      for (const chat of world.chats.values()) chat.forget(before);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
