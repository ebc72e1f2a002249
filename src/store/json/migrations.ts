import { newer } from './trouble.ts';

/** Takes a record of `collection` from one version to the next; undefined drops it. */
export type Migration = (collection: string, record: unknown) => unknown;

/**
 * What changed from each schema version to the next: the first takes version 1 to 2, and so on. Add to the end, change none, and
 * keep a store of the version before in `tests/store/fixtures`.
 * 1: one file, `store.json`. 2: generations and a journal; records as they were.
 */
export const migrations: readonly Migration[] = [(_collection, record) => record];

/** The version that this Signpost writes. */
export const versionAfter = (steps: readonly Migration[]): number => steps.length + 1;

/**
 * What brings the text of a record of `path`, written by schema version `version`, to the present one; undefined when it is there.
 * @throws input error `store-newer`
 */
export const migrationFrom = (path: string, version: number, steps: readonly Migration[]): TextMigration | undefined => {
  const present = versionAfter(steps);
  if (version > present) throw newer(path, version, present);
  if (version === present) return undefined;
  return (collection, text) => {
    const start: unknown = JSON.parse(text);
    const record = steps.slice(version - 1).reduce((now, step) => (now === undefined ? now : step(collection, now)), start);
    return record === undefined ? undefined : JSON.stringify(record);
  };
};

export type TextMigration = (collection: string, text: string) => string | undefined;
