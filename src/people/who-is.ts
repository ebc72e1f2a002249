import { inputError } from '../errors.ts';
import type { Transaction } from '../store/port.ts';
import { personsAt } from './find.ts';
import { persons } from './person.ts';

/** A person, and the partition that they are in. */
export interface Whereabouts {
  partition: string;
  person: string;
}

/**
 * Whom an operator means by an id or a work e-mail, among the people of these partitions.
 * @throws input error `no-person`; `several-persons`, with their ids
 */
export const whoIs = async (tx: Transaction, partitions: readonly string[], meant: string): Promise<Whereabouts> => {
  const found: Whereabouts[] = [];
  for (const partition of partitions) {
    const known = await tx.get(persons, partition, meant);
    const ids = meant.includes('@') ? await personsAt(tx, partition, meant) : known ? [known.id] : [];
    found.push(...ids.map((person) => ({ partition, person })));
  }
  const [only, ...others] = found;
  const shown = meant.slice(0, 100);
  if (!only)
    throw inputError(
      'no-person',
      `Nobody here goes by "${shown}": expected an id, as "people" in the chat shows it, or a work e-mail.`,
    );
  if (others.length === 0) return only;
  const ids = found.map(({ person }) => person).join(', ');
  throw inputError('several-persons', `"${shown}" is more than one person: expected the id of one of them (${ids}).`);
};
