import { evaluations } from '../../evaluation/index.ts';
import type { Collection, Stored, Transaction } from '../../store/port.ts';
import { followUps } from '../follow-up.ts';

/** That somebody who was at a session of a course has agreed to be contacted about it. */
export interface Agreement {
  course: string;
  session: string;
  person: string;
}

/** What has not been sent agrees to nothing. */
const isSent = ({ state }: { state: string }): boolean => state === 'answered';

const pageOf = 1_000;

const allUnder = async <R extends Stored>(
  tx: Transaction,
  partition: string,
  collection: Collection<R>,
  index: string,
): Promise<R[]> => {
  const all: R[] = [];
  for (let after: string | undefined; ; after = all.at(-1)?.id) {
    const page = await tx.find(collection, partition, index, 'all', {
      limit: pageOf,
      ...(after === undefined ? {} : { after }),
    });
    all.push(...page);
    if (page.length < pageOf) return all;
  }
};

/** Everybody who agrees at this moment, by course; somebody who agreed twice is there twice. */
export const agreements = async (tx: Transaction, partition: string): Promise<Map<string, Agreement[]>> => {
  const all = new Map<string, Agreement[]>();
  const found = [
    ...(await allUnder(tx, partition, evaluations, 'contact')),
    ...(await allUnder(tx, partition, followUps, 'interview')),
  ];
  for (const { course, session, person } of found.filter(isSent))
    all.set(course, [...(all.get(course) ?? []), { course, session, person }]);
  return all;
};

/** Whether somebody agrees at this moment to be contacted about a course. */
export const agrees = async (tx: Transaction, partition: string, person: string, course: string): Promise<boolean> => {
  const of = { limit: pageOf };
  const given = (await tx.find(evaluations, partition, 'person', person, of)).filter(({ contact }) => contact);
  const later = (await tx.find(followUps, partition, 'person', person, of)).filter(({ interview }) => interview);
  return [...given, ...later].some((one) => one.course === course && isSent(one));
};
