import { afterEach, beforeEach } from 'vitest';
import { collections } from '../../src/collections.ts';
import { type DateOrder, type ImportKind, type Line, perform, readFile, rehearse, type Who } from '../../src/import/index.ts';
import { openJsonStore, type Store } from '../../src/store/index.ts';
import { frameworks } from '../pathway/packs.ts';
import { partnership } from '../people/scenes.ts';
import { storedIn } from '../store/on-disk.ts';
import { temporaryFolder } from '../store/temporary.ts';

export const who: Who = {
  partition: 'p',
  partnership: partnership('p'),
  frameworks,
  by: 'command-line',
  now: new Date('2027-09-01T09:00:00Z'),
};

const all = async (lines: AsyncGenerator<Line[]>): Promise<Line[]> => {
  const found: Line[] = [];
  for await (const part of lines) found.push(...part);
  return found;
};

/** A file as somebody would save it. */
export const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

export const fileOf = (kind: ImportKind, text: string, order?: DateOrder) => readFile(kind, Buffer.from(text), order);

/** What a line comes to, shortly: `2 new`, or `3 problem: why`. */
export const inShort = ({ row, is, text }: Line): string => (is === 'problem' ? `${row} problem: ${text}` : `${row} ${is}`);

type Held = Record<string, { partition: string; record: Record<string, unknown> & { id: string } }[]>;

/** A store of its own, and what an import does to it. */
export interface Importing {
  readonly store: Store;
  /** Imports a text, and gives what became of each row. */
  run(kind: ImportKind, text: string, id?: string): Promise<Line[]>;
  rehearse(kind: ImportKind, text: string): Promise<Line[]>;
  records(collection: string): Held[string][number]['record'][];
  /** All that is on the disk but what an import keeps of itself, to the byte. */
  held(): string;
  dispose(): Promise<void>;
}

export const openImporting = async (options: { runTwice?: () => boolean } = {}): Promise<Importing> => {
  const { folder, dispose } = await temporaryFolder();
  const store = await openJsonStore(folder, collections, { watched: true, ...options });
  const read = (): Held => {
    const text = storedIn(folder);
    return text === '' ? {} : JSON.parse(text).collections;
  };
  return {
    store,
    run: async (kind, text, id = 'i1') => all(perform(store, who, await fileOf(kind, text), id)),
    rehearse: async (kind, text) => all(rehearse(store, who, await fileOf(kind, text))),
    records: (collection) => (read()[collection] ?? []).map(({ record }) => record),
    held: () =>
      Object.entries(read())
        .filter(([name]) => !name.startsWith('import'))
        .flatMap(([name, entries]) => entries.map((entry) => `${name} ${JSON.stringify(entry)}`))
        .sort()
        .join('\n'),
    async dispose() {
      await store.close();
      await dispose();
    },
  };
};

/** For each test a store of its own. */
export const withImporting = (): { readonly here: Importing } => {
  let here: Importing;
  beforeEach(async () => {
    here = await openImporting();
  });
  afterEach(() => here.dispose());
  return {
    get here() {
      return here;
    },
  };
};
