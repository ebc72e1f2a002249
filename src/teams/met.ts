import type { Clock } from '../clock.ts';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import { accountId, accounts, emailsAmong, mayAskEmails, type Partnership } from '../people/index.ts';
import { recognise } from '../profile/index.ts';
import type { AnyCollection, Store } from '../store/index.ts';
import type { Incoming } from './incoming.ts';

/** What Teams says of somebody in their own chat with the bot that may be an e-mail; rejects when Teams does not say. */
export type EmailsOf = (chat: { serviceUrl: string; conversation: string }, user: string) => Promise<readonly unknown[]>;

interface Parts {
  store: Store;
  clock: Clock;
  log: Log;
  collections: readonly AnyCollection[];
  partnershipOf: (tenant: string) => Partnership | undefined;
  emailsOf: EmailsOf;
}

export interface Recogniser {
  /** Somebody has been answered in their own chat: what is still to be found out about their account is found out now. */
  met(who: Incoming): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

const day = 24 * 60 * 60_000;

/** Asks Teams, after the answer and never in a turn, what the e-mails of an account are: once a month at most. */
export const recogniser = ({ store, clock, log, collections, partnershipOf, emailsOf }: Parts): Recogniser => {
  /** When an account may be looked at again, in milliseconds of the calendar. */
  const next = new Map<string, number>();
  const underWay = new Set<Promise<void>>();

  const look = async (partition: string, id: string, { serviceUrl, conversation, user }: Incoming): Promise<void> => {
    const known = await store.transaction((tx) => tx.get(accounts, partition, id));
    if (!known || !mayAskEmails(known, clock.now())) return;
    const said = await emailsOf({ serviceUrl, conversation }, user).catch(() => undefined);
    await store.transaction((tx) => recognise({ tx, partition, now: clock.now(), collections }, id, said && emailsAmong(said)));
  };

  return {
    met(who) {
      const partition = partnershipOf(who.tenant)?.id;
      if (!who.personal || who.objectId === undefined || partition === undefined) return;
      const id = accountId({ tenant: who.tenant, objectId: who.objectId });
      const now = clock.now().getTime();
      if (now < (next.get(id) ?? 0)) return;
      next.set(id, now + day);
      const looking = look(partition, id, who).catch((error: unknown) =>
        log.warn(
          { code: error instanceof SignpostError ? error.code : 'met', partition },
          'nothing was found out about an account',
        ),
      );
      underWay.add(looking);
      void looking.then(() => underWay.delete(looking));
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};
