import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { inputError } from '../../errors.ts';
import { disk } from './disk.ts';
import { whyNotGone } from './gone.ts';
import { describe, type Identity, identity } from './identity.ts';

/** Who holds the store of a folder, and the socket that they answer on. */
const holder = z.object({ ...identity, id: z.string(), socket: z.string() });
export type Holder = z.infer<typeof holder>;

const lockIn = (folder: string): string => join(folder, 'lock');
/** Whoever takes the store over from a holder that is gone puts this beside the lock: one only can. */
const heirOf = (folder: string, { id }: Holder): string => join(folder, `lock.after-${id}`);

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

const read = async (path: string): Promise<Holder | undefined> => {
  try {
    return holder.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw inputError('store-lock', `${path} cannot be read. If no Signpost works on this store, remove it.`);
  }
};

/** Writes `mine` whole under a name of its own, from which it is linked or renamed. */
const prepare = async (folder: string, mine: Holder): Promise<string> => {
  const temporary = join(folder, `lock.${mine.id}.tmp`);
  const file = await disk.create(temporary);
  try {
    await file.write(`${JSON.stringify(mine)}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
  return temporary;
};

/** Puts `mine` at `path`, unless something is there; whether it did. */
const put = async (folder: string, path: string, mine: Holder): Promise<boolean> => {
  const temporary = await prepare(folder, mine);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
};

/** Whoever holds the store of `folder`, or held it last and is gone; undefined when it was let go. */
export const holderOf = async (folder: string): Promise<Holder | undefined> => {
  let found = await read(lockIn(folder));
  for (let heir = found && (await read(heirOf(folder, found))); heir; heir = await read(heirOf(folder, heir))) found = heir;
  return found;
};

/** Whoever holds it and may be at work. */
export const presentHolder = async (folder: string): Promise<Holder | undefined> => {
  const found = await holderOf(folder);
  return found && (await whyNotGone(found)) !== undefined ? found : undefined;
};

export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the store of `folder` for this process. A holder is displaced only when it provably has gone, and by one only however many
 * try: whoever links the file of the heir.
 * @throws input error `store-in-use` that names the holder
 */
export const lock = async (folder: string, me: Identity, socket: string): Promise<Lock> => {
  const mine: Holder = { ...me, id: randomUUID(), socket };
  for (;;) {
    const found = await holderOf(folder);
    const reason = found && (await whyNotGone(found));
    if (found && reason !== undefined) throw inUse(folder, found, reason);
    if (!(await put(folder, found ? heirOf(folder, found) : lockIn(folder), mine))) continue;
    // Another may have become the holder between the look and the link: then the chain from the lock does not end with us.
    if ((await holderOf(folder))?.id === mine.id) {
      if (found) await settle(folder, mine);
      return { release: () => release(folder, mine) };
    }
    if (found) await rm(heirOf(folder, found), { force: true });
  }
};

/** The heir becomes the lock. In this order, so that at every moment somebody can be seen to hold it. */
const settle = async (folder: string, mine: Holder): Promise<void> => {
  const old: string[] = [];
  for (let one = await read(lockIn(folder)); one && one.id !== mine.id; one = await read(heirOf(folder, one)))
    old.push(heirOf(folder, one));
  await rename(await prepare(folder, mine), lockIn(folder));
  for (const path of old) await rm(path, { force: true });
};

const release = async (folder: string, mine: Holder): Promise<void> => {
  if ((await read(lockIn(folder)))?.id === mine.id) await rm(lockIn(folder), { force: true });
};

const inUse = (folder: string, found: Holder, reason: string) =>
  inputError('store-in-use', `The store in ${folder} is in use by ${describe(found)}; ${reason}.`);
