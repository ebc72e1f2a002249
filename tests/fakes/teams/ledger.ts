/** What the bot asked of the connector. `send` is a message, to a conversation or as a reply; typing is counted apart. */
export type Kind =
  | 'createConversation'
  | 'send'
  | 'typing'
  | 'update'
  | 'delete'
  | 'members'
  | 'pagedMembers'
  | 'member'
  | 'team'
  | 'channels'
  | 'unknown';

/** One request of the bot's, as it came and what became of it. */
export interface Entry {
  readonly kind: Kind;
  readonly method: string;
  /** Decoded, from `/v3`, without the query. */
  readonly path: string;
  /** The conversation it names, a channel's thread included; the team for `team` and `channels`; '' when it names none. */
  readonly conversation: string;
  /** The activity or member it names; '' when it names none. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Of the body, in characters of UTF-16. */
  readonly length: number;
  /** When it came: milliseconds, only differences mean anything. */
  readonly at: number;
  /** Whose conversation it is; '' when that is not known. */
  tenant: string;
  /** The chat or channel whose limits it counts for, threads left off; '' for none. */
  place: string;
  /** The published limit that it breaks, if it does. */
  excess: string | undefined;
  /** Whether Teams did what was asked, whatever the answer then was. */
  delivered: boolean;
  /** The status given; undefined as long as there was none. */
  status: number | undefined;
}

const CONVERSATION = '/v3/conversations/([^/]+)';
const ROUTES: readonly (readonly [Kind, method: string, path: RegExp])[] = [
  ['createConversation', 'POST', /^\/v3\/conversations$/],
  ['send', 'POST', new RegExp(`^${CONVERSATION}/activities(?:/([^/]+))?$`)],
  ['update', 'PUT', new RegExp(`^${CONVERSATION}/activities/([^/]+)$`)],
  ['delete', 'DELETE', new RegExp(`^${CONVERSATION}/activities/([^/]+)$`)],
  ['members', 'GET', new RegExp(`^${CONVERSATION}/members$`)],
  ['pagedMembers', 'GET', new RegExp(`^${CONVERSATION}/pagedmembers$`, 'i')],
  ['member', 'GET', new RegExp(`^${CONVERSATION}/members/([^/]+)$`)],
  ['team', 'GET', /^\/v3\/teams\/([^/]+)$/],
  ['channels', 'GET', /^\/v3\/teams\/([^/]+)\/conversations$/],
];

/** Reads a request into an entry that nothing has become of yet. `path` as it came, still encoded. */
export const entryFor = (method: string, path: string, query: URLSearchParams, body: unknown, length: number): Entry => {
  const fate = { delivered: false, status: undefined, tenant: '', place: '', excess: undefined };
  const base = { method, path: decoded(path), query, body, length, at: performance.now(), ...fate };
  for (const [kind, ofMethod, pattern] of ROUTES) {
    const found = method === ofMethod && pattern.exec(path);
    if (!found) continue;
    const [, conversation = '', id = ''] = found;
    const seen = kind === 'send' && isTyping(body) ? 'typing' : kind;
    return { ...base, kind: seen, conversation: decoded(conversation), id: decoded(id) };
  }
  return { ...base, kind: 'unknown', conversation: '', id: '' };
};

/** As it is when it cannot be decoded. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const isTyping = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'type' in body && body.type === 'typing';
