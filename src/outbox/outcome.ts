/** Why the platform did not take a message. */
export type Refusal =
  | 'not-installed'
  | 'blocked'
  | 'gone'
  | 'forbidden-by-admin'
  | 'message-gone'
  | 'too-big'
  | 'not-registered'
  | 'wrong-host'
  | 'bad-request';

/** What the wire showed of a request that was not accepted. */
export type Failure =
  /** An answer that is no 2xx; `retryAfter` in milliseconds. */
  | { answered: true; status: number; body: string; retryAfter?: number }
  /** No whole answer. `unsent`: nothing of it can have left this machine. */
  | { answered: false; why: 'timeout' | 'reset' | 'unsent' };

/**
 * What became of one request. `not-now` alone says that nothing happened and that asking again is right; of an `unknown` nobody
 * can tell whether the message is there, so it is never repeated blindly.
 */
export type Outcome =
  | { is: 'delivered'; conversation?: string; activity?: string }
  | { is: 'refused'; why: Refusal; code: string }
  | { is: 'unknown'; code: string }
  | { is: 'not-now'; code: string; after?: number };

/** The platform's own words for its refusals, wherever in the body they stand: the envelope is not always the documented one. */
const named: readonly (readonly [name: string, why: Refusal])[] = [
  ['BotDisabledByAdmin', 'forbidden-by-admin'],
  ['NotEnoughPermissions', 'forbidden-by-admin'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotNotInConversationRoster', 'not-installed'],
  ['ForbiddenOperationException', 'not-installed'],
  ['InvalidBotApiHost', 'wrong-host'],
  ['ActivityNotFoundInConversation', 'message-gone'],
  ['ConversationNotFound', 'gone'],
  ['MessageSizeTooBig', 'too-big'],
  ['BotNotRegistered', 'not-registered'],
];

/** What a status means where the body says nothing that is known. A redirect is not followed: a token goes where it was meant to. */
const byStatus = (status: number): Refusal => {
  if (status < 400) return 'wrong-host';
  if (status === 401) return 'not-registered';
  if (status === 403) return 'not-installed';
  if (status === 404) return 'gone';
  return status === 413 ? 'too-big' : 'bad-request';
};

/** Statuses after which what was asked for may have been done all the same; whoever cannot do it (501) has not. */
const isAmbiguous = (status: number): boolean => (status >= 500 && status !== 501) || status === 408;

const answered = ({ status, body, retryAfter }: Extract<Failure, { answered: true }>): Outcome => {
  if (status === 429 || status === 412)
    return { is: 'not-now', code: `${status}`, ...(retryAfter === undefined ? {} : { after: retryAfter }) };
  if (isAmbiguous(status)) return { is: 'unknown', code: `${status}` };
  const [name, why] = named.find(([word]) => body.includes(word)) ?? [undefined, byStatus(status)];
  return { is: 'refused', why, code: name === undefined ? `${status}` : `${status} ${name}` };
};

/** Sorts what the wire showed. */
export const outcomeOf = (failure: Failure): Outcome => {
  if (failure.answered) return answered(failure);
  return failure.why === 'unsent' ? { is: 'not-now', code: 'unsent' } : { is: 'unknown', code: failure.why };
};

const lost: readonly Refusal[] = ['not-installed', 'blocked', 'gone', 'forbidden-by-admin'];

export type Unreachable = 'not-installed' | 'blocked' | 'gone' | 'forbidden-by-admin';

/** Whether a refusal is about whom it was for, who is then not to be tried again until they come back. */
export const isUnreachable = (why: Refusal): why is Unreachable => lost.includes(why);
