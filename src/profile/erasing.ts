import { z } from 'zod/v4';
import { inputError } from '../errors.ts';
import { endForErased } from '../outbox/index.ts';
import { type Erased, type Everything, erase, type Partnership, type Whereabouts, whoIs } from '../people/index.ts';
import type { AnyCollection, JsonStore } from '../store/index.ts';

/** Erases a person: what waits for them is ended first. @throws as `erase` does */
export const erasePerson = async (all: Everything, who: string): Promise<Erased> => {
  await endForErased(all.tx, all.partition, who);
  return erase(all, who);
};

/** What erasing works with. */
export interface Erasing {
  store: Pick<JsonStore, 'transaction' | 'forget'>;
  partnerships: readonly Pick<Partnership, 'id'>[];
  collections: readonly AnyCollection[];
}

/** An erasure as the command line asks for it. */
const asked = z.strictObject({ who: z.string(), partnership: z.string().optional() });

/** The partitions of the partnership that is named, or of all. @throws input error `no-partnership` */
export const partitionsOf = (partnerships: Erasing['partnerships'], named: string | undefined): string[] => {
  const ids = partnerships.map(({ id }) => id);
  if (named === undefined) return ids;
  if (ids.includes(named)) return [named];
  throw inputError('no-partnership', `--partnership: expected one of ${ids.join(', ')}, not "${named.slice(0, 40)}".`);
};

/**
 * Erases whoever is meant, and builds the store's files anew, so that none holds them; should that fail, which `rewritten` says, they are
 * gone all the same, and from the files when those are built the next time but one.
 * @throws input error as `whoIs` and `partitionsOf`
 */
export const eraseAsked = async (
  { store, partnerships, collections }: Erasing,
  { who, partnership }: z.infer<typeof asked>,
): Promise<Whereabouts & { counts: Erased; rewritten: boolean }> => {
  const partitions = partitionsOf(partnerships, partnership);
  const done = await store.transaction(async (tx) => {
    const { partition, person } = await whoIs(tx, partitions, who);
    return { partition, person, counts: await erasePerson({ tx, partition, collections }, person) };
  });
  const rewritten = await store.forget().then(
    () => true,
    () => false,
  );
  return { ...done, rewritten };
};

/** Lets a running bot be asked to erase somebody. */
export const answerErasures = (store: Erasing['store'] & Pick<JsonStore, 'answer'>, by: Omit<Erasing, 'store'>): void =>
  store.answer('person-erase', (args) => eraseAsked({ ...by, store }, asked.parse(args)));
