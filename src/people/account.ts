import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';
import { conversations, placeId } from './conversation.ts';
import { wordsOf } from './name.ts';
import { type Person, persons } from './person.ts';

/** A Teams account as a verified activity names it. */
export interface Caller {
  tenant: string;
  /** The Entra object id: who acts. */
  objectId: string;
  /** What Teams calls them for this bot. */
  user: string;
  /** As Teams shows it; events of Teams' own bring none. */
  name?: string | undefined;
  /** Where they are answered, and as which bot. */
  serviceUrl: string;
  bot: string;
  /** Their own chat with the bot, where that is where they act. */
  chat?: string | undefined;
}

/** Why no message reaches an account: it has removed the bot, or a send was refused. */
export const lossReasons = ['removed', 'not-installed', 'blocked', 'gone', 'forbidden-by-admin'] as const;
export type Loss = (typeof lossReasons)[number];

const instant = z.iso.datetime();

const account = z.strictObject({
  id: z.string(),
  tenant: z.string(),
  objectId: z.string(),
  person: z.string(),
  user: z.string().optional(),
  name: z.string().optional(),
  serviceUrl: z.string().optional(),
  bot: z.string().optional(),
  chat: z.string().optional(),
  /** Work e-mails as Teams reports them for this account, in lower case; never what somebody typed. */
  emails: z.array(z.string()).optional(),
  /** When Teams was last asked for them. */
  emailsAsked: instant.optional(),
  /** Until they act in their own chat again. */
  unreachable: z.strictObject({ why: z.enum(lossReasons), since: instant }).optional(),
  /** The notice, by its time, in which officers were last told that this account is unreachable. */
  toldIn: instant.optional(),
});
export type Account = z.infer<typeof account>;

export const accounts: Collection<Account> = {
  name: 'accounts',
  schema: account,
  indexes: {
    person: (a) => [a.person],
    toldIn: (a) => (a.toldIn === undefined || !a.unreachable ? [] : [a.toldIn]),
    words: (a) => wordsOf(a.name),
    email: (a) => a.emails ?? [],
    unasked: (a) => (a.emailsAsked === undefined && a.chat !== undefined && !a.unreachable ? ['in-chat'] : []),
  },
  owner: (a) => a.person,
  naming: { by: ['person'], as: (a, _, to) => ({ ...a, person: to }) },
  kept: 'as long as the person',
  onErasure: 'delete',
  takes: ({ tenant, chat }) =>
    chat === undefined ? [] : [{ collection: conversations.name, id: placeId({ tenant, conversation: chat }) }],
};

export const accountId = (who: Pick<Caller, 'tenant' | 'objectId'>): string => `${who.tenant}/${who.objectId}`;

/** The account as it is after an activity; whoever acts in their own chat can be reached there again. */
const after = ({ unreachable, ...known }: Account, { name, chat, ...caller }: Caller): Account => ({
  ...known,
  ...caller,
  ...(name === undefined ? {} : { name }),
  ...(chat === undefined ? {} : { chat }),
  ...(unreachable && chat === undefined ? { unreachable } : {}),
});

/**
 * The person behind an account; one who has not been met before is given an opaque id of ours and kept. Where the account is
 * reached is kept from every activity, and written only when something has changed.
 */
export const meet = async (tx: Transaction, partition: string, caller: Caller): Promise<Person> => {
  const id = accountId(caller);
  const known = await tx.get(accounts, partition, id);
  const person = known && (await tx.get(persons, partition, known.person));
  const met: Person = person ?? { id: randomUUID(), roles: [] };
  if (!person) await tx.put(persons, partition, met);
  const { tenant, objectId } = caller;
  const now = after({ ...known, id, tenant, objectId, person: met.id }, caller);
  if (!isDeepStrictEqual(known, now)) await tx.put(accounts, partition, now);
  return met;
};

/** What Teams calls the person, once each. */
export const namesOf = async (tx: Transaction, partition: string, person: string): Promise<string[]> => [
  ...new Set((await tx.find(accounts, partition, 'person', person)).flatMap(({ name }) => name ?? [])),
];
