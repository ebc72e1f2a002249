import { plain } from '../../cards/index.ts';
import { accounts, persons, type Scene, supervisorsOf } from '../../people/index.ts';
import { shownName } from '../supervision/cards.ts';
import { agencyName, sectorName } from '../work.ts';

/** What an officer sees of somebody: no roles, no training, nothing that they answered. */
export interface Summary {
  id: string;
  name: string;
  agency: string;
  sector: string;
  emails: string[];
  supervisors: string[];
  accounts: { id: string; name: string; emails: string[] }[];
}

/** Undefined for somebody who is not there. */
export const summaryOf = async (scene: Scene, id: string): Promise<Summary | undefined> => {
  const { tx, partition } = scene;
  const person = await tx.get(persons, partition, id);
  if (!person) return undefined;
  const theirs = await tx.find(accounts, partition, 'person', id);
  const supervisors = [];
  for (const one of await supervisorsOf(tx, partition, id)) supervisors.push(await shownName(tx, partition, one));
  return {
    id,
    name: await shownName(tx, partition, id),
    agency: plain(agencyName(scene, person.agency), 120),
    sector: sectorName(scene, person.sector),
    emails: [...new Set([...theirs.flatMap(({ emails = [] }) => emails), ...(person.emails ?? [])])],
    supervisors,
    accounts: theirs.map((one) => ({ id: one.id, name: plain(one.name ?? '', 80), emails: one.emails ?? [] })),
  };
};
