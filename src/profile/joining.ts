import { want } from '../outbox/index.ts';
import {
  accounts,
  areDifferent,
  type Everything,
  type Joined,
  join,
  part,
  recordChange,
  type Scene,
  supervisionsOf,
} from '../people/index.ts';
import { request, settleNamings } from './supervision/ask.ts';

/** Where two persons are joined or parted, and every collection there is. */
export type Joining = Everything & Pick<Scene, 'now'>;

/** Questions to line managers that still wait are asked under the names that hold now; whoever named them is to hear from them. */
const follow = async (where: Joining, person: string): Promise<void> => {
  const { tx, partition } = where;
  for (const side of ['person', 'supervisor'] as const)
    for (const one of await supervisionsOf(tx, partition, side, person)) if (one.state === 'asked') await request(where, one);
  const theirs = await tx.find(accounts, partition, 'person', person);
  await settleNamings(where, person, [...theirs.map(({ id }) => id), ...theirs.flatMap(({ emails = [] }) => emails)]);
};

/** Two persons are one from now on, and what hung on it goes on. @throws as `join` does */
export const joinPersons = async (where: Joining, kept: string, gone: string, by: string): Promise<void> => {
  await join(where, { kept, gone, by, at: where.now });
  await follow(where, kept);
};

/** They are two again, and are not taken for one by their e-mail. */
export const partPersons = async (where: Joining, joined: Joined, by: string): Promise<void> => {
  const { tx, partition, now } = where;
  await part(where, joined);
  await areDifferent(tx, partition, joined.kept, joined.gone, by, now);
  for (const person of [joined.kept, joined.gone]) await follow(where, person);
};

/** Records what an officer changed about somebody, and tells them. `ref` names it: done twice, it is one. */
export const tellOfChange = async (
  { tx, partition, now }: Pick<Scene, 'tx' | 'partition' | 'now'>,
  change: Parameters<typeof recordChange>[2],
  ref: string,
): Promise<void> => {
  await recordChange(tx, partition, change, now, ref);
  await want(tx, partition, {
    kind: 'person-changed',
    key: `person-changed/${ref}`,
    to: { person: change.person },
    about: ref,
    due: now,
  });
};
