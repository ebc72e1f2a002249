import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod/v4';
import { inputError, otherSideError } from '../../errors.ts';
import { disk } from './disk.ts';
import { temporaryName } from './names.ts';

const request = z.object({ to: z.string() });

/** What is asked of a running bot: `to` is an absolute path. */
export const backUpRequest = (args: unknown): z.infer<typeof request> => request.parse(args);

export interface Backup {
  /** The file that it is in. */
  backup: string;
}

/**
 * Copies a generation to `to`, whole or not at all.
 * @throws input error `backup-exists`; other side `store-backup` when it cannot be written there
 */
export const backUp = async (folder: string, to: string, generation: () => Promise<string>): Promise<Backup> => {
  // A name of its own: one that was cut short before, or is under way, is in nobody's way.
  const temporary = join(dirname(to), temporaryName(`${basename(to)}.${randomBytes(4).toString('hex')}`));
  try {
    const from = join(folder, await generation());
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await copyFile(from, temporary, constants.COPYFILE_EXCL);
    await chmod(temporary, 0o600);
    const handle = await open(temporary, 'r+');
    await handle.sync().finally(() => handle.close());
    await link(temporary, to);
    await rm(temporary);
    await disk.syncFolder(dirname(to));
    return { backup: to };
  } catch (cause) {
    await rm(temporary, { force: true });
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')
      throw inputError('backup-exists', `${to} is there already: name another file.`);
    throw otherSideError('store-backup', `The backup could not be written to ${to}: check the space and the folder.`, cause);
  }
};
