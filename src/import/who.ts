import { type Agency, addPerson, nameOf, type Person, persons, personsAt, personsCalled } from '../people/index.ts';
import type { Cells } from './columns.ts';
import { type Outcome, problem, type Row } from './outcome.ts';

type AgencyOf = NonNullable<Person['agency']>;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The partnership's own agency of this name, or the name as it stands. */
export const agencyNamed = (agencies: readonly Agency[], name: string): AgencyOf => {
  const known = agencies.find((agency) => same(agency.name, name) || same(agency.id, name));
  return known ? { id: known.id } : { name };
};

export const nameIn = ({ name, first, last }: Cells): string | undefined =>
  name ?? ([first, last].filter(Boolean).join(' ') || undefined);

const isEmail = (email: string): boolean => /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,5}$/.test(email);

const inAgency = async (row: Row, ids: readonly string[], agency: AgencyOf | undefined): Promise<string[]> => {
  if (!agency) return [...ids];
  const kept: string[] = [];
  for (const id of ids) {
    const known = (await row.tx.get(persons, row.partition, id))?.agency;
    if (!known || JSON.stringify(known) === JSON.stringify(agency)) kept.push(id);
  }
  return kept;
};

/** Whoever a row names: known, not known yet, or not to be told from others. */
export type Meant = { person: Person } | { fresh: Pick<Person, 'name' | 'emails' | 'agency'> } | { wrong: Outcome };

/** By work e-mail; without one by the whole name, within the agency where the row has it. */
export const whoIn = async (row: Row, cells: Cells): Promise<Meant> => {
  const { tx, partition, partnership } = row;
  const email = cells.email?.toLowerCase();
  if (email !== undefined && !isEmail(email)) return { wrong: problem(`"${cells.email}" is no e-mail address.`) };
  const name = nameIn(cells);
  if (email === undefined && name === undefined) return { wrong: problem('There is neither a name nor an e-mail in it.') };
  const agency = cells.agency === undefined ? undefined : agencyNamed(partnership.agencies ?? [], cells.agency);
  const called = email === undefined ? await exactly(row, await personsCalled(tx, partition, name ?? ''), name ?? '') : [];
  const found = email === undefined ? await inAgency(row, called, agency) : await personsAt(tx, partition, email);
  if (found.length > 1) return { wrong: problem('More than one person it could be; expected a work e-mail that settles it.') };
  const person = found[0] === undefined ? undefined : await tx.get(persons, partition, found[0]);
  if (person) return { person };
  return { fresh: { ...(name ? { name } : {}), ...(email ? { emails: [email] } : {}), ...(agency ? { agency } : {}) } };
};

/** "Ann Lee" is not "Ann Lee Brown". */
const exactly = async ({ tx, partition }: Row, ids: readonly string[], name: string): Promise<string[]> => {
  const kept: string[] = [];
  for (const id of ids) if (same(await nameOf(tx, partition, id), name)) kept.push(id);
  return kept;
};

/** Whoever a row names, added where they are not known yet. */
export const meet = (row: Row, meant: Exclude<Meant, { wrong: Outcome }>): Promise<Person> =>
  'person' in meant ? Promise.resolve(meant.person) : addPerson(row.tx, row.partition, { ...meant.fresh, import: row.id });
