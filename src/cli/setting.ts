import { resolve } from 'node:path';
import { readDotEnv } from '../config/files.ts';

/** What the environment, or `.env`, sets; undefined when it is blank. */
export const setting = (name: string): string | undefined =>
  process.env[name]?.trim() || readDotEnv(process.cwd())[name]?.trim() || undefined;

/** The store's folder: the one that is asked for, or else the one in the settings. */
export const storeFolder = (asked: string | undefined): string => resolve(asked ?? setting('SIGNPOST_STORE') ?? 'data/store');
