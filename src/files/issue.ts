import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Transaction } from '../store/port.ts';
import { type File, files } from './file.ts';
import { tokenOf } from './token.ts';

/** How long a link works, in milliseconds of the calendar: it is to hold across a restart, which elapsed time does not. */
const tenMinutes = 10 * 60_000;

/**
 * Issues a file to one person, and gives the path of its link: `/files/…` on the bot's own address. The link works once, for ten
 * minutes, for whoever holds it; it goes to nobody but that person, in their own chat.
 */
export const issue = async (
  { secret, clock }: { secret: string; clock: Clock },
  tx: Transaction,
  partition: string,
  person: string,
  { kind, about }: Pick<File, 'kind' | 'about'>,
): Promise<string> => {
  const now = clock.now();
  const id = randomBytes(16).toString('base64url');
  await tx.put(files, partition, { id, person, kind, about, issued: now.toISOString() });
  return `/files/${tokenOf(secret, { partition, id, until: new Date(now.getTime() + tenMinutes) })}`;
};
