import type { Clock } from '../clock.ts';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import { accountId, accounts, emailsAmong, mayAskEmails, type Partnership } from '../people/index.ts';
import { recognise } from '../profile/index.ts';
import type { AnyCollection, Store } from '../store/index.ts';
import type { Incoming } from './incoming.ts';

/** What Teams says of somebody in their own chat with the bot that may be an e-mail; rejects when Teams does not say. */
export type EmailsOf = (chat: { serviceUrl: string; conversation: string }, user: string) => Promise<readonly unknown[]>;

/** Where an account is asked about: in its own chat. */
type Whereabouts = Pick<Incoming, 'serviceUrl' | 'conversation' | 'user'>;

interface Parts {
  store: Store;
  clock: Clock;
  log: Log;
  collections: readonly AnyCollection[];
  partnerships: readonly Pick<Partnership, 'id'>[];
  partnershipOf: (tenant: string) => Partnership | undefined;
  emailsOf: EmailsOf;
  /** Whether the bot may answer there: the address may have been kept while the settings named other hosts. */
  mayAnswer: (serviceUrl: string) => boolean;
}

export interface Recogniser {
  /** Somebody has been answered in their own chat: what is still to be found out about their account is found out now. */
  met(who: Incoming): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const hour = 60 * 60_000;
const day = 24 * hour;
const atOnce = 200;

/**
 * Asks Teams, after the answer and never in a turn, what the e-mails of an account are: once a month at most. Whom it was not told of,
 * since it ended before or Teams did not say, it asks about when it starts, and each hour: once a day at most.
 */
export const recogniser = (parts: Parts): Recogniser => {
  const { store, clock, log, collections, partnershipOf, emailsOf } = parts;
  /** When an account may be looked at again, in milliseconds of the calendar. */
  const next = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  let closed = false;

  const under = (partition: string, work: Promise<void>): void => {
    const done = work.catch((error: unknown) =>
      log.warn(
        { code: error instanceof SignpostError ? error.code : 'met', partition },
        'nothing was found out about an account',
      ),
    );
    underWay.add(done);
    void done.then(() => underWay.delete(done));
  };

  const look = async (partition: string, id: string, { serviceUrl, conversation, user }: Whereabouts): Promise<void> => {
    const now = clock.now().getTime();
    if (now < (next.get(id) ?? 0)) return;
    next.set(id, now + day);
    const known = await store.transaction((tx) => tx.get(accounts, partition, id));
    if (!known || !mayAskEmails(known, clock.now())) return;
    const said = await emailsOf({ serviceUrl, conversation }, user).catch(() => undefined);
    await store.transaction((tx) => recognise({ tx, partition, now: clock.now(), collections }, id, said && emailsAmong(said)));
  };

  /** Those about whom Teams has never said anything, one after another. */
  const takeUp = async (partition: string): Promise<void> => {
    for (let after: string | undefined; !closed; ) {
      const page = { limit: atOnce, ...(after === undefined ? {} : { after }) };
      const some = await store.transaction((tx) => tx.find(accounts, partition, 'unasked', 'in-chat', page));
      for (const { id, tenant, serviceUrl, chat, user } of some) {
        if (closed || !serviceUrl || !chat || !user) continue;
        if (!parts.mayAnswer(serviceUrl) || partnershipOf(tenant)?.id !== partition) continue;
        await look(partition, id, { serviceUrl, conversation: chat, user });
      }
      if (some.length < atOnce) return;
      after = some.at(-1)?.id;
    }
  };

  const takeUpAll = (): void => {
    for (const { id } of parts.partnerships) under(id, takeUp(id));
  };
  takeUpAll();
  const timer = setInterval(takeUpAll, hour);
  timer.unref();

  const settled = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };

  return {
    met(who) {
      const partition = partnershipOf(who.tenant)?.id;
      if (!who.personal || who.objectId === undefined || partition === undefined) return;
      under(partition, look(partition, accountId({ tenant: who.tenant, objectId: who.objectId }), who));
    },
    settled,
    close() {
      closed = true;
      clearInterval(timer);
      return settled();
    },
  };
};
