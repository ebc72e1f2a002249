import { z } from 'zod/v4';
import { type Card, readCard } from './cards.ts';
import type { Json } from './json.ts';

/** Whoever has a Teams account. */
export interface Account {
  /** For this bot only: `29:…`. */
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly tenant: string;
  /** Also the UPN. Some guests have none. */
  readonly email: string | undefined;
  /** The id of their personal chat with the bot. */
  readonly chat: string;
}

/** A message as it stood when it was shown; one that changes is shown anew. */
export interface Shown {
  readonly id: string;
  /** The conversation as the bot names it, a channel's thread included. */
  readonly conversation: string;
  readonly text?: string;
  readonly card?: Card;
  readonly summary?: string;
  /** True when it took the place of what the message showed before. */
  readonly updated: boolean;
  /** All that the bot sent; for a card that came as the answer to a press, that of the message before. */
  readonly activity: Json;
}

/** A personal chat, or a channel with all its threads. */
export interface Chat {
  readonly id: string;
  readonly tenant: string;
  readonly members: readonly Account[];
  /** Whether the bot is in it. */
  installed: boolean;
  /** Where the chat stands in its history: a mark for `since`. */
  mark(): number;
  /** Everything shown after the mark, in order, updates too. */
  since(mark: number): Shown[];
  /** What stands in the chat now, oldest first. */
  visible(): Shown[];
  show(shown: Shown): void;
  remove(id: string): void;
  /** Forgets its history, and the messages whose ids come before this one. */
  forget(before: string): void;
  /** Calls back after each thing shown, until the returned function is called. */
  watch(watcher: (shown: Shown) => void): () => void;
}

export const createChat = (chat: Pick<Chat, 'id' | 'tenant' | 'members' | 'installed'>): Chat => {
  const history: Shown[] = [];
  const messages = new Map<string, Shown>();
  const watchers = new Set<(shown: Shown) => void>();
  return {
    ...chat,
    mark: () => history.length,
    since: (mark) => history.slice(mark),
    visible: () => [...messages.values()],
    show(shown) {
      history.push(shown);
      messages.set(shown.id, shown);
      for (const watcher of watchers) watcher(shown);
    },
    remove: (id) => void messages.delete(id),
    forget(before) {
      history.length = 0;
      for (const id of messages.keys()) if (id < before) messages.delete(id);
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
};

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

const messageSchema = z.looseObject({
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
});

/** What a message activity shows; throws when it is malformed, shows nothing, or holds more than one card. */
export const contentOf = (activity: Json): Pick<Shown, 'text' | 'card' | 'summary' | 'activity'> => {
  const { text = '', summary, attachments = [] } = messageSchema.parse(activity);
  if (text === '' && attachments.length === 0) throw new Error('a message needs text or an attachment');
  const cards = attachments.filter((attachment) => attachment.contentType === ADAPTIVE).map(({ content }) => readCard(content));
  if (cards.length > 1) throw new Error('this fake shows one card a message');
  const [card] = cards;
  return {
    activity,
    ...(text === '' ? {} : { text }),
    ...(card ? { card } : {}),
    ...(summary === undefined ? {} : { summary }),
  };
};
