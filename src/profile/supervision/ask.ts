import { want } from '../../outbox/index.ts';
import {
  accounts,
  namingId,
  namings,
  namingsOf,
  reportedAt,
  type Scene,
  type Supervision,
  supervisionId,
  supervisions,
  supervisorsOf,
} from '../../people/index.ts';

type Where = Pick<Scene, 'tx' | 'partition' | 'now'>;

/** Under what somebody who was named is known: an e-mail, or tenant and object id joined by a slash. */
export const keyOf = (account: string, named: string): string =>
  named.includes('@') ? named : `${account.slice(0, account.indexOf('/'))}/${named}`;

/** The one person whom a key means; undefined where nobody has been met by it, or several have. */
export const metBy = async ({ tx, partition }: Where, key: string): Promise<string | undefined> => {
  if (!key.includes('@')) return (await tx.get(accounts, partition, key))?.person;
  const [one, ...others] = await reportedAt(tx, partition, key);
  return others.length === 0 ? one : undefined;
};

/** Whether `of` has confirmed to be the line manager of `manager`: nobody is the line manager of their own. */
export const isTheirReport = async ({ tx, partition }: Where, manager: string, of: string): Promise<boolean> =>
  (await supervisorsOf(tx, partition, manager)).includes(of);

const day = 24 * 60 * 60_000;

/**
 * Asks somebody to confirm that they are a person's line manager; one who has is not asked again. A day later the person is told, should
 * no message reach them.
 */
const ask = async (where: Where, person: string, supervisor: string, named: string, by: string): Promise<void> => {
  const { tx, partition, now } = where;
  const id = supervisionId(person, supervisor);
  const before = await tx.get(supervisions, partition, id);
  if (before?.state === 'confirmed' || before?.state === 'asked') {
    if (before.named !== named) await tx.put(supervisions, partition, { ...before, named });
    return;
  }
  const asked: Supervision = { id, person, supervisor, named, state: 'asked', by, at: now.toISOString() };
  await tx.put(supervisions, partition, asked);
  await request(where, asked);
};

/** Sends the question that waits for an answer; the same question is sent once. */
export const request = async ({ tx, partition, now }: Where, { id, person, supervisor, at }: Supervision): Promise<void> => {
  const round = `${id}/${at}`;
  await want(tx, partition, {
    kind: 'supervision',
    key: `supervision/${round}`,
    to: { person: supervisor },
    about: id,
    due: now,
  });
  const later = new Date(now.getTime() + day);
  await want(tx, partition, { kind: 'supervision-told', key: `unanswered/${round}`, to: { person }, about: id, due: later });
};

/** Somebody was named as a person's line manager: they are asked now, or when they are first met. `key` and `named` as `keyOf` has them. */
export const name = async (where: Where, person: string, key: string, named: string, by: string): Promise<void> => {
  const { tx, partition, now } = where;
  const met = await metBy(where, key);
  if (met !== undefined) return ask(where, person, met, named, by);
  await tx.put(namings, partition, { id: namingId(person, key), person, who: key, named, at: now.toISOString() });
};

/** Somebody is known by these keys from now on: whoever named them so is to hear from them. One's own name, or a report's, is dropped. */
export const settleNamings = async (where: Where, person: string, keys: readonly string[]): Promise<void> => {
  const { tx, partition } = where;
  for (const naming of await namingsOf(tx, partition, keys)) {
    if ((await metBy(where, naming.who)) !== person) continue;
    await tx.remove(namings, partition, naming.id);
    if (naming.person === person || (await isTheirReport(where, person, naming.person))) continue;
    await ask(where, naming.person, person, naming.named, naming.person);
  }
};
