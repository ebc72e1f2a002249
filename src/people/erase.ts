import { inputError } from '../errors.ts';
import { type Everything, naming, recordsNaming } from './join.ts';
import { persons } from './person.ts';

/** Stands in the place of somebody whose name is gone. */
const nobody = 'erased';

/**
 * Destroys what is kept about a person: every record of theirs, and every record of others' that names them, as its collection says;
 * what the partnership keeps of its own goes on without them. What hangs on a record, such as answers that only a link leads to, goes
 * with it.
 * @throws input error `no-person` where there is nobody of that id
 */
export const erase = async (all: Everything, who: string): Promise<void> => {
  const { tx, partition, collections } = all;
  if (!(await tx.get(persons, partition, who))) throw inputError('no-person', 'There is nobody of that id. Nothing has changed.');
  const known = new Map(collections.map((collection) => [collection.name, collection]));
  for (const collection of naming(collections))
    for (const record of await recordsNaming(all, collection, who)) {
      for (const { collection: of, id } of collection.takes?.(record) ?? []) {
        const taken = known.get(of);
        if (taken) await tx.remove(taken, partition, id);
      }
      await tx.remove(collection, partition, record.id);
      const rest = collection.onErasure === 'keep-without-person' ? collection.naming.as(record, who, nobody) : undefined;
      if (rest) await tx.put(collection, partition, rest);
    }
  await tx.remove(persons, partition, who);
};
