import type { Transaction } from '../store/port.ts';
import { type Person, persons } from './person.ts';

/** From now on the person is sent nothing but answers to what they do. */
export const stopMessages = async (tx: Transaction, partition: string, person: Person, now: Date): Promise<void> => {
  if (person.stopped === undefined) await tx.put(persons, partition, { ...person, stopped: now.toISOString() });
};

/** The person is written to again. */
export const resumeMessages = async (tx: Transaction, partition: string, person: Person): Promise<void> => {
  const { stopped, ...rest } = person;
  if (stopped !== undefined) await tx.put(persons, partition, rest);
};

/** Whether the person asked to be sent nothing but answers. */
export const hasStopped = async (tx: Transaction, partition: string, person: string): Promise<boolean> =>
  (await tx.get(persons, partition, person))?.stopped !== undefined;
