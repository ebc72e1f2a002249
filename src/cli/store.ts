import { join, resolve } from 'node:path';
import { systemClock } from '../clock.ts';
import { collections } from '../collections.ts';
import { askHolder, checkStore, makerOf, openJsonStore, restoreStore } from '../store/index.ts';
import { complain, print, printJson } from './output.ts';
import { storeFolder, storeThere } from './setting.ts';

interface Asked {
  /** The store's folder, when it is not the one in the settings. */
  store?: string;
  json?: boolean;
}

/** Says what is wrong with the store; problems go to stderr, a line each, and the exit code is 1. @throws input error `no-store` */
export const check = async (asked: Asked): Promise<void> => {
  const folder = storeThere(asked.store);
  const { problems, notes, holds } = await checkStore(folder, collections);
  if (asked.json) printJson({ sound: problems.length === 0, problems, notes, holds: holds ?? null });
  else {
    if (problems.length === 0 && holds)
      print(
        `The store in ${folder} is sound: ${holds.records} records after ${holds.seq} transactions, schema version ${holds.schemaVersion}.`,
      );
    for (const note of notes) print(note);
    for (const problem of problems) complain(problem);
  }
  if (problems.length > 0) process.exitCode = 1;
};

/** Writes a backup to `to`, or to a file named for the moment in the store's `backups`: by the running bot when there is one. @throws input error `no-store` */
export const backup = async (to: string | undefined, asked: Asked): Promise<void> => {
  const folder = storeThere(asked.store);
  const stamp = systemClock().now().toISOString().replaceAll(':', '-');
  const path = to === undefined ? join(folder, 'backups', `signpost-${stamp}.json`) : resolve(to);
  const done = (await askHolder(folder, 'backup', { to: path }))?.answer ?? (await alone(folder, (store) => store.backUp(path)));
  if (asked.json) printJson(done);
  else print(`The backup is in ${path}.`);
};

/** Goes back to a backup, or to what is sound; what stood there is moved aside. */
export const restore = async (asked: Asked & { from?: string }): Promise<void> => {
  const folder = asked.from === undefined ? storeThere(asked.store) : storeFolder(asked.store);
  const restored = await restoreStore(folder, asked.from === undefined ? undefined : resolve(asked.from));
  if (asked.json) printJson({ restored: restored !== undefined, ...restored });
  else if (!restored)
    print(`The store in ${folder} is sound: there is nothing to restore. To go back to a backup, name it with --from.`);
  else {
    if (restored.damage) print(`What was wrong: ${restored.damage}`);
    print(`The store holds what it held after transaction ${restored.seq}. What stood there before is in ${restored.setAside}.`);
  }
};

/** Brings the files to the schema version of today, as the start of the bot does too. */
export const migrate = async (asked: Asked): Promise<void> => {
  const folder = storeThere(asked.store);
  const { from, to } = await alone(folder, async (store) => store.versions);
  if (asked.json) printJson({ from, to });
  else print(from === to ? `The store in ${folder} has schema version ${to} already.` : `From schema version ${from} to ${to}.`);
};

type Opened = Awaited<ReturnType<typeof openJsonStore>>;

/** Works on the store while no bot does. */
const alone = async <T>(folder: string, work: (store: Opened) => Promise<T>): Promise<T> => {
  const store = await openJsonStore(folder, collections, { madeBy: await makerOf(folder) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
