import type { AnyCollection } from '../store/index.ts';
import type { Stored } from '../store/port.ts';
import { fatesOf } from './fates.ts';
import { type Everything, isNamedIn } from './join.ts';
import { type Declared, packedIn } from './packed.ts';

/** Everything that is kept about a person. */
export interface Export {
  person: string;
  /** What is theirs, by collection, as it is kept; without secrets. */
  records: Record<string, object[]>;
  /** How many records of others name them, by collection: what else is in those is others'. */
  namedIn: Record<string, number>;
}

const opened = (value: unknown, declared: Declared): unknown => {
  if (Array.isArray(value)) return value.map((one) => opened(one, declared));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => {
      const packed = packedIn(value, one, declared);
      return [field, packed ? shown(packed.collection, packed.record, declared) : opened(one, declared)];
    }),
  );
};

/** A record as it may be shown: no secrets, and what it holds as JSON opened. */
const shown = (collection: AnyCollection, record: Stored, declared: Declared): object => {
  const open = Object.entries(record).filter(([field]) => !collection.secrets?.includes(field));
  return Object(opened(Object.fromEntries(open), declared));
};

/**
 * Everything that is kept about a person, their answers included as long as a link leads to them. It is what erasing them would touch.
 * @throws input error `no-person` where there is nobody of that id
 */
export const exportOf = async (all: Everything, who: string): Promise<Export> => {
  const declared = new Map(all.collections.map((collection) => [collection.name, collection]));
  const records: Export['records'] = {};
  const namedIn: Export['namedIn'] = {};
  for (const { collection, record, left } of await fatesOf(all, who)) {
    const { name } = collection;
    if (left && !isNamedIn(collection, record, who)) namedIn[name] = (namedIn[name] ?? 0) + 1;
    else records[name] = [...(records[name] ?? []), shown(collection, record, declared)];
  }
  return { person: who, records, namedIn };
};
