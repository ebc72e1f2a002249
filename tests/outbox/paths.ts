import type { Intent, Wanted } from '../../src/outbox/index.ts';
import type { Kind } from '../fakes/teams/ledger.ts';
import type { withSender } from './with-sender.ts';

type Here = ReturnType<typeof withSender>;

/** A way that a message takes to somebody who did not just speak, and the request on it that can go wrong. */
export interface Path {
  request: Kind;
  /** Prepares somebody, or a channel, and says whom an intent is for. */
  prepare(here: Here): Promise<Pick<Wanted, 'to' | 'kind'>>;
}

type Name = 'a card in an open chat' | 'the opening of a chat' | 'a card in a chat just opened' | 'a post in a channel';

export const paths: Record<Name, Path> = {
  'a card in an open chat': {
    request: 'send',
    prepare: async (here) => ({ kind: 'evaluation', to: { person: (await here.person()).id } }),
  },
  'the opening of a chat': {
    request: 'createConversation',
    prepare: async (here) => ({ kind: 'evaluation', to: { person: (await here.person('Ann Lee', { chat: false })).id } }),
  },
  'a card in a chat just opened': {
    request: 'send',
    prepare: async (here) => ({ kind: 'evaluation', to: { person: (await here.person('Ann Lee', { chat: false })).id } }),
  },
  'a post in a channel': {
    request: 'createConversation',
    prepare: async (here) => {
      const team = await here.team();
      return { kind: 'briefing', to: { tenant: team.tenant, team: team.id, channel: team.channel('Training').id } };
    },
  },
};

/** Sends one message on a path and says what became of it, how often was asked, and how often it is there. */
export const sendOne = async (
  here: Here,
  path: Path,
  about = 'the message',
): Promise<{ intent: Intent; asked: number; there: number }> => {
  await here.want({ ...(await path.prepare(here)), about });
  await here.start().settled();
  return outcome(here, path, about);
};

export const outcome = async (here: Here, { request }: Path, about: string) => {
  const [intent] = await here.intents(about);
  if (!intent) throw new Error('the intent is lost');
  const posts = here.teams.ledger.filter(({ method }) => method === 'POST');
  const there = posts.filter(({ delivered, body }) => delivered && JSON.stringify(body).includes(about)).length;
  return { intent, asked: posts.filter(({ kind }) => kind === request).length, there };
};
