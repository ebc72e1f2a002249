import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDotEnv } from '../config/files.ts';
import { inputError } from '../errors.ts';

/** What the environment, or `.env`, sets; undefined when it is blank. */
export const setting = (name: string): string | undefined =>
  process.env[name]?.trim() || readDotEnv(process.cwd())[name]?.trim() || undefined;

/** The store's folder: the one that is asked for, or else the one in the settings. */
export const storeFolder = (asked: string | undefined): string => resolve(asked ?? setting('SIGNPOST_STORE') ?? 'data/store');

/** The same, where there is a store already. @throws input error `no-store` */
export const storeThere = (asked: string | undefined): string => {
  const folder = storeFolder(asked);
  if (!existsSync(folder)) throw inputError('no-store', `There is no store in ${folder}: name its folder with --store.`);
  return folder;
};
