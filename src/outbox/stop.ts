import { type Person, reachPerson, removed, stopMessages } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { end, type Intent, intents, keyOf, type Recipient } from './intent.ts';
import { kinds } from './kinds.ts';
import { tellOfUnreachable, type Whose } from './unreachable.ts';

/** Ends all that waits for somebody and is meant by `which`. Returns how many there were. */
const endWaiting = async (
  tx: Transaction,
  partition: string,
  to: Recipient | { tenant: string; team: string },
  why: string,
  which: (intent: Intent) => boolean = () => true,
): Promise<number> => {
  let ended = 0;
  let after: string | undefined;
  for (;;) {
    const page = await tx.find(intents, partition, 'waitingFor', keyOf(to), after === undefined ? {} : { after });
    for (const intent of page.filter(which)) {
      await end(tx, partition, intent, why);
      ended++;
    }
    after = page.at(-1)?.id;
    if (after === undefined) return ended;
  }
};

/** The person wants nothing but answers: all else that waits for them ends, and nothing more is sent until they turn it on again. */
export const stop = async (tx: Transaction, partition: string, person: Person, now: Date): Promise<void> => {
  await stopMessages(tx, partition, person, now);
  await endWaiting(tx, partition, { person: person.id }, 'stopped', ({ kind }) => !kinds[kind].answersOwnAct);
};

/** Somebody removed the bot from their account: what waits for them ends where no other account of theirs is left. */
export const endForRemoved = async (
  tx: Transaction,
  whose: Whose,
  who: { tenant: string; objectId: string },
  now: Date,
): Promise<void> => {
  const person = await removed(tx, whose.partition, who, now);
  if (person === undefined || (await reachPerson(tx, whose.partition, person))) return;
  if ((await endWaiting(tx, whose.partition, { person }, 'unreachable')) > 0) await tellOfUnreachable(tx, whose, person, now);
};

const stillToReach: readonly Intent['state'][] = ['waiting', 'held', 'claimed'];

/** Somebody is erased: whatever was still to reach them ends, what is held or in hand included, so that progress stays true. */
export const endForErased = async (tx: Transaction, partition: string, person: string): Promise<void> => {
  for (let after = ''; ; ) {
    const page = await tx.find(intents, partition, 'person', person, after === '' ? {} : { after });
    for (const intent of page) if (stillToReach.includes(intent.state)) await end(tx, partition, intent, 'erased');
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
};

/** The bot was removed from a team: the posts that wait for its channels end. */
export const endForTeam = async (tx: Transaction, partition: string, team: { tenant: string; team: string }): Promise<void> => {
  await endWaiting(tx, partition, team, 'unreachable');
};
