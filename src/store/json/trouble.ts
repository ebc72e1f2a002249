import { inputError, otherSideError, SignpostError } from '../../errors.ts';

/** What can be wrong with the files of a store: one sentence each, which names the file and says what to do. */

export const damaged = (path: string, why: string): SignpostError =>
  inputError(
    'store-damaged',
    `${path} ${why}. Nothing was changed. "signpost store check" says what is wrong, "signpost store restore" goes back to what is sound.`,
  );

export const isDamage = (error: unknown): error is SignpostError =>
  error instanceof SignpostError && error.code === 'store-damaged';

export const newer = (path: string, version: number, known: number): SignpostError =>
  inputError(
    'store-newer',
    `${path} has schemaVersion ${version}, and this version of Signpost reads ${known}. It was left as it is: use the newer Signpost that wrote it.`,
  );

export const doesNotFit = (folder: string, why: string): SignpostError =>
  inputError(
    'store-record',
    `A record in ${folder} does not fit this version of Signpost. ${why} Nothing was changed: use the Signpost that wrote it.`,
  );

export const cannotWrite = (folder: string, cause?: unknown): SignpostError =>
  otherSideError(
    'store-write',
    `${folder} cannot be written: check the space on the disk and who owns the folder. Nothing of this was kept.`,
    cause,
  );

export const cannotRead = (folder: string, cause: unknown): SignpostError =>
  otherSideError('store-open', `${folder} cannot be read: check that the folder and its files are ours to use.`, cause);

/** What the log says of an error: its code, which may be the system's, or its name. */
export const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error && typeof error.code === 'string' ? error.code : error.name) : 'unknown';
