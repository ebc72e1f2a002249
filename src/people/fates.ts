import { isDeepStrictEqual } from 'node:util';
import { inputError } from '../errors.ts';
import type { AnyCollection } from '../store/index.ts';
import type { Stored } from '../store/port.ts';
import { blot, isMarked } from './blot.ts';
import { type Everything, isNamedIn } from './join.ts';
import { type KnownAs, knownAs } from './known-as.ts';
import { type Declared, packedIn, packedWithin } from './packed.ts';
import { persons } from './person.ts';

/** What becomes of a record when somebody is erased: what is left of it without them, or nothing. */
export interface Fate {
  collection: AnyCollection;
  record: Stored;
  left: Stored | undefined;
}

interface By {
  declared: Declared;
  known: KnownAs;
}

/** Whether a record goes with them: it is theirs, or about them, or between them and somebody else. */
const goes = (collection: AnyCollection, record: Stored, { ids, marks }: KnownAs): boolean => {
  if ([record.id, ...(collection.about?.(record) ?? [])].some((id) => isMarked(id, marks))) return true;
  if (collection.onErasure !== 'delete') return false;
  return ids.some((id) => collection.owner(record) === id || isNamedIn(collection, record, id));
};

const valueWithout = (value: unknown, marks: readonly string[], by: By): unknown => {
  if (typeof value === 'string') return blot(value, marks);
  // Of several persons, such as the trainers of a session, they go.
  if (Array.isArray(value)) return value.flatMap((one) => (by.known.ids.includes(one) ? [] : [valueWithout(one, marks, by)]));
  return typeof value === 'object' && value !== null ? objectWithout(value, () => marks, by) : value;
};

const objectWithout = (value: object, marksIn: (field: string) => readonly string[], by: By): object =>
  Object.fromEntries(
    Object.entries(value).flatMap(([field, one]): [string, unknown][] => {
      const marks = marksIn(field);
      if (isMarked(field, marks)) return [];
      const packed = packedIn(value, one, by.declared);
      if (!packed) return [[field, valueWithout(one, marks, by)]];
      const left = leftOf(packed.collection, packed.record, by);
      if (!left) return [];
      return [[field, isDeepStrictEqual(left, packed.record) ? one : JSON.stringify(left)]];
    }),
  );

/** What is left of a record without them. */
const leftOf = (collection: AnyCollection, record: Stored, by: By): Stored | undefined => {
  const { marks, names } = by.known;
  if (goes(collection, record, by.known)) return undefined;
  const marksIn = (field: string) => (collection.quotes?.includes(field) ? [...marks, ...names] : marks);
  return collection.schema.parse(objectWithout(record, marksIn, by));
};

/**
 * What becomes of every record that would be another, or none, without somebody.
 * @throws input error `no-person` where there is nobody of that id
 */
export const fatesOf = async (all: Everything, who: string): Promise<Fate[]> => {
  const { tx, partition, collections } = all;
  if (!(await tx.get(persons, partition, who))) throw inputError('no-person', 'There is nobody of that id. Nothing has changed.');
  const known = await knownAs(all, who);
  const declared = new Map(collections.map((collection) => [collection.name, collection]));
  const found: Fate[] = [];
  for (const collection of collections)
    for (const record of await tx.holding(collection, partition, [...known.marks, ...(collection.quotes ? known.names : [])]))
      found.push({ collection, record, left: leftOf(collection, record, { declared, known }) });
  const fates = new Map(
    found.filter(({ record, left }) => !isDeepStrictEqual(record, left)).map((fate) => [keyOf(fate), fate] as const),
  );
  for (const { collection: name, id } of found.flatMap((fate) => takenWith(fate, { declared, known }))) {
    const collection = declared.get(name);
    const record = collection && (await tx.get(collection, partition, id));
    if (record) fates.set(keyOf({ collection, record }), { collection, record, left: undefined });
  }
  return [...fates.values()];
};

/** What goes with a record, and with those that it keeps: two who became one may both have answered. */
const takenWith = (
  { collection, record, left }: Fate,
  { declared, known }: By,
): readonly { collection: string; id: string }[] => {
  const within = packedWithin(record, declared).filter((one) => !left || goes(one.collection, one.record, known));
  return [...(left ? [] : [{ collection, record }]), ...within].flatMap((one) => one.collection.takes?.(one.record) ?? []);
};

const keyOf = ({ collection, record }: Pick<Fate, 'collection' | 'record'>): string => `${collection.name}\n${record.id}`;
