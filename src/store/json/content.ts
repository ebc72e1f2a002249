import { z } from 'zod/v4';
import { inputError, SignpostError } from '../../errors.ts';
import type { AnyCollection } from '../any-collection.ts';
import { toRow } from './row.ts';
import { emptyShelf, ensure, place, type Shelf, type Shelves } from './shelf.ts';

const schemaVersion = 1;

const madeBy = z.enum(['production', 'sandbox']);
export type MadeBy = z.infer<typeof madeBy>;

const entry = z.strictObject({ partition: z.string(), record: z.unknown() });
const versioned = z.object({ schemaVersion: z.int().positive() });
const shape = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  madeBy,
  collections: z.record(z.string(), z.array(entry)),
});

/** What `store.json` holds. */
export interface Content {
  madeBy: MadeBy;
  shelves: Shelves;
  /** Collections that this process was not given: name → entries as JSON. They are written back as they were. */
  others: Map<string, string[]>;
}

export const emptyContent = (maker: MadeBy): Content => ({ madeBy: maker, shelves: new Map(), others: new Map() });

/** One entry a line, for people and for `diff`. */
export const formatContent = ({ madeBy: maker, shelves, others }: Content): string => {
  const declared = [...shelves].map(([name, partitions]): [string, string[]] => [name, [...partitions].flatMap(entriesOf)]);
  const lists = [...declared, ...others].map(
    ([name, entries]) => `    ${JSON.stringify(name)}: [${entries.map((line) => `\n      ${line}`).join(',')}\n    ]`,
  );
  const head = `  "schemaVersion": ${schemaVersion},\n  "madeBy": ${JSON.stringify(maker)},\n`;
  return `{\n${head}  "collections": {\n${lists.join(',\n')}\n  }\n}\n`;
};

const entriesOf = ([partition, shelf]: [string, Shelf]): string[] =>
  [...shelf.rows.values()].map((row) => `{"partition":${JSON.stringify(partition)},"record":${row.text}}`);

/** Reads the text of `file`, all of it or not at all: what is not understood is an input error that names the file. */
export const parseContent = (file: string, collections: readonly AnyCollection[], text: string): Content => {
  const unreadable = (why: string) =>
    inputError('store-unreadable', `${file} ${why}. It was left as it is: restore it from a backup, or move it away.`);
  const json = parseJson(text);
  if (json === undefined) throw unreadable('is not JSON');
  const version = versioned.safeParse(json).data?.schemaVersion;
  if (version !== undefined && version > schemaVersion) {
    const versions = `schemaVersion ${version}, and this version of Signpost reads ${schemaVersion}`;
    throw inputError('store-newer', `${file} has ${versions}. It was left as it is: use the newer Signpost that wrote it.`);
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw unreadable(`is not a Signpost store (at ${parsed.error.issues[0]?.path.join('.') || 'the top'})`);

  const content = emptyContent(parsed.data.madeBy);
  for (const [name, entries] of Object.entries(parsed.data.collections)) {
    const collection = collections.find((declared) => declared.name === name);
    if (!collection)
      content.others.set(
        name,
        entries.map((line) => JSON.stringify(line)),
      );
    else for (const row of rowsOf(collection, entries, unreadable)) add(content.shelves, row, unreadable);
  }
  return content;
};

type Refuse = (why: string) => SignpostError;
type Entries = z.infer<typeof entry>[];

/** In the order of their ids, so that the sorted lists of the indexes only grow at their ends. */
const rowsOf = (collection: AnyCollection, entries: Entries, unreadable: Refuse) =>
  entries
    .map(({ partition, record }) => ({ collection: collection.name, partition, ...rowOf(collection, record, unreadable) }))
    .sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));

const rowOf = (collection: AnyCollection, record: unknown, unreadable: Refuse) => {
  try {
    return toRow(collection, record);
  } catch (error) {
    throw error instanceof SignpostError ? unreadable(`does not fit this version. ${error.message.replace(/\.$/, '')}`) : error;
  }
};

const add = (shelves: Shelves, { collection, partition, id, row }: ReturnType<typeof rowsOf>[number], unreadable: Refuse) => {
  const before = place(ensure(shelves, collection, partition, emptyShelf), id, row);
  if (before) throw unreadable(`holds a record of the collection "${collection}" twice (${JSON.stringify(id)})`);
};

/** Undefined, which no JSON text gives, when it is not JSON. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
