import { join } from 'node:path';
import { SignpostError } from '../../errors.ts';
import type { AnyCollection } from '../any-collection.ts';
import { describe } from './identity.ts';
import { load } from './load.ts';
import type { Loaded } from './loaded.ts';
import { presentHolder } from './lock.ts';
import { migrations } from './migrations.ts';
import { generationName, list } from './names.ts';
import { declare } from './open.ts';
import { toText } from './record.ts';
import { oldestVersion, patiently, readBare } from './recover.ts';
import type { Declared } from './state.ts';

export interface Checked {
  /** A sentence each; none when all is well. */
  problems: string[];
  /** Worth knowing, and no problem. */
  notes: string[];
  /** What the files come to; undefined when they come to nothing sound. */
  holds: { generation: number; seq: number; records: number; journalBytes: number; schemaVersion: number } | undefined;
}

const mostRecords = 20;

/** Looks at every file of the store in `folder` and holds every record against its schema. Changes nothing; a bot may be running. */
export const checkStore = async (folder: string, collections: readonly AnyCollection[]): Promise<Checked> => {
  const checked: Checked = { problems: [], notes: [], holds: undefined };
  const finding = async <T>(look: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof SignpostError)) throw error;
      if (!checked.problems.includes(error.message)) checked.problems.push(error.message);
      return undefined;
    }
  };
  const holder = await finding(() => presentHolder(folder));
  if (holder) checked.notes.push(`It is in use by ${describe(holder)}.`);
  const loaded = await finding(() => patiently(folder, () => readBare(folder, migrations)));
  if (loaded) {
    checked.holds = summary(loaded);
    checked.problems.push(...misfits(loaded, declare(collections)));
    if (loaded.torn && !holder)
      checked.notes.push(
        `${loaded.torn.path} ends with a torn line of ${loaded.torn.bytes} bytes, which was never acknowledged.`,
      );
  }
  // The one before is what there is to go back to; a bot that is running may take it away meanwhile.
  const { generations } = await list(folder);
  for (const from of generations.slice(0, -1)) {
    const before = await finding(() => patiently(folder, () => loadBefore(folder, from)));
    if (before && loaded && before.seq < loaded.seq)
      checked.problems.push(
        `${join(folder, generationName(from))} and the journal since lead to ${before.seq}, not to ${loaded.seq}.`,
      );
  }
  return checked;
};

const loadBefore = async (folder: string, from: number): Promise<Loaded | undefined> =>
  (await list(folder)).generations.includes(from) ? load(folder, { declared: new Map(), steps: migrations, from }) : undefined;

const summary = (loaded: Loaded): NonNullable<Checked['holds']> => ({
  generation: loaded.generation,
  seq: loaded.seq,
  records: [...loaded.shelves.values()]
    .flatMap((partitions) => [...partitions.values()])
    .reduce((sum, { rows }) => sum + rows.size, 0),
  journalBytes: loaded.bytes.journal,
  schemaVersion: oldestVersion(loaded, migrations),
});

const misfits = ({ shelves }: Loaded, declared: Declared): string[] => {
  const found: string[] = [];
  for (const [name, partitions] of shelves) {
    const collection = declared.get(name);
    for (const { rows } of collection ? partitions.values() : []) {
      for (const [id, text] of rows) {
        if (!collection || found.length >= mostRecords) break;
        try {
          toText(collection, JSON.parse(text));
        } catch (error) {
          if (!(error instanceof SignpostError)) throw error;
          found.push(`${error.message} Its id: ${id}.`);
        }
      }
    }
  }
  return found;
};
