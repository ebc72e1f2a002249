import { isEmail } from '../entry/index.ts';
import { type Agency, accounts, addPerson, type Person, persons, personsAt, reportedAt, wordsOf } from '../people/index.ts';
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

export const sameAgency = (one: AgencyOf, other: AgencyOf): boolean =>
  'id' in one ? 'id' in other && one.id === other.id : 'name' in other && same(one.name, other.name);

/** What is to be said of the agency of a row. */
export const agencyNotes = ({ partnership: { agencies = [] } }: Row, { agency }: Cells): string[] =>
  agency === undefined || agencies.length === 0 || 'id' in agencyNamed(agencies, agency)
    ? []
    : [`The agency "${agency}" is not in the partnership’s list; it is kept as it stands.`];

/** Whoever a row names: known, not known yet, or not to be told from others. */
export type Meant = { person: Person } | { fresh: Pick<Person, 'name' | 'emails' | 'agency'> } | { wrong: Outcome };

const several = problem('More than one person it could be; expected a work e-mail that settles it.');
const elsewhere = problem('Somebody of that name is known, but not where they work; expected a work e-mail that settles it.');

const most = 5_000;

/** Those who go by this very name, in Teams or on a list: "Ann Lee" is not "Ann Lee Brown". By the last word, which fewest share. */
const called = async ({ tx, partition }: Row, name: string): Promise<Person[]> => {
  const word = wordsOf(name).at(-1) ?? '';
  const inTeams = await tx.find(accounts, partition, 'words', word, { limit: most });
  const given = await tx.find(persons, partition, 'words', word, { limit: most });
  const found = new Map(given.flatMap((one) => (same(one.name ?? '', name) ? [[one.id, one] as const] : [])));
  for (const account of inTeams) {
    const person = same(account.name ?? '', name) ? await tx.get(persons, partition, account.person) : undefined;
    if (person) found.set(person.id, person);
  }
  return [...found.values()];
};

/** By name, within the agency where the row has one: of somebody who may work there or not, nobody knows whether it is them. */
const byName = async (row: Row, name: string, agency: AgencyOf | undefined): Promise<Person | Outcome | undefined> => {
  const found = await called(row, name);
  const there = agency ? found.filter((one) => one.agency && sameAgency(one.agency, agency)) : found;
  if (there.length > 1) return several;
  return there[0] ?? (found.some((one) => !one.agency) ? elsewhere : undefined);
};

/** By the e-mail that an import or an officer gave, or that Teams reports. */
const byEmail = async ({ tx, partition }: Row, email: string): Promise<Person | Outcome | undefined> => {
  const ids = new Set([...(await personsAt(tx, partition, email)), ...(await reportedAt(tx, partition, email))]);
  const [only] = ids;
  return ids.size > 1 ? several : only === undefined ? undefined : tx.get(persons, partition, only);
};

/** By work e-mail; without one by the whole name, within the agency where the row has it. */
export const whoIn = async (row: Row, cells: Cells): Promise<Meant> => {
  const email = cells.email?.toLowerCase();
  if (email !== undefined && !isEmail(email)) return { wrong: problem(`"${cells.email}" is no e-mail address.`) };
  const name = nameIn(cells);
  if (email === undefined && name === undefined) return { wrong: problem('There is neither a name nor an e-mail in it.') };
  if (name !== undefined && (name.includes('@') || wordsOf(name).length === 0))
    return { wrong: problem(`"${name}" is no name; an e-mail belongs in a column of its own.`) };
  const agency = cells.agency === undefined ? undefined : agencyNamed(row.partnership.agencies ?? [], cells.agency);
  const found = email === undefined ? await byName(row, name ?? '', agency) : await byEmail(row, email);
  if (found && 'is' in found) return { wrong: found };
  if (found) return { person: found };
  return { fresh: { ...(name ? { name } : {}), ...(email ? { emails: [email] } : {}), ...(agency ? { agency } : {}) } };
};

/** Whoever a row names, added where they are not known yet. */
export const meet = (row: Row, meant: Exclude<Meant, { wrong: Outcome }>): Promise<Person> =>
  'person' in meant ? Promise.resolve(meant.person) : addPerson(row.tx, row.partition, { ...meant.fresh, import: row.id });
