import { type Person, persons } from '../../people/index.ts';
import { attendances, groupsOf, sessions } from '../../training/index.ts';
import { pageSize, type Work } from '../task.ts';
import { type Audience, isForPeople } from './audience.ts';

const wasAt = async ({ tx, partition }: Work, person: string, courses: readonly string[]): Promise<boolean> => {
  for (const { session, state } of await tx.find(attendances, partition, 'person', person, { limit: 1_000 })) {
    if (state !== 'present' && state !== 'part') continue;
    const held = await tx.get(sessions, partition, session);
    if (held && courses.includes(held.course)) return true;
  }
  return false;
};

const isMeant = async (work: Work, { groups, agencies, sectors, courses }: Audience, person: Person): Promise<boolean> => {
  const { agency, sector } = person;
  if (agencies.length > 0 && !(agency && 'id' in agency && agencies.includes(agency.id))) return false;
  if (sectors.length > 0 && !(sector !== undefined && sectors.includes(sector))) return false;
  if (groups.length > 0) {
    const theirs = groupsOf(person, work.frameworks.get(work.partnership.framework));
    if (!theirs.some((group) => groups.includes(group))) return false;
  }
  return courses.length === 0 || wasAt(work, person.id, courses);
};

/** Where to look: by what leaves the fewest to be looked at. */
const sourceOf = ({ agencies, sectors }: Audience): { index: string; keys: readonly string[] } =>
  agencies.length > 0
    ? { index: 'agency', keys: agencies }
    : sectors.length > 0
      ? { index: 'sector', keys: sectors }
      : { index: 'all', keys: ['all'] };

const pageOf = async (
  { tx, partition }: Work,
  { index, keys }: ReturnType<typeof sourceOf>,
  after: string | undefined,
): Promise<{ found: Person[]; next: string | undefined }> => {
  const [at = '0', last] = after === undefined ? [] : (JSON.parse(after) as [string, string?]);
  const key = keys[Number(at)];
  if (key === undefined) return { found: [], next: undefined };
  const page = { limit: pageSize, ...(last === undefined ? {} : { after: last }) };
  const found = await tx.find(persons, partition, index, key, page);
  const end = found.at(-1);
  const isLast = found.length < pageSize || end === undefined;
  const following = Number(at) + 1;
  if (!isLast) return { found, next: JSON.stringify([at, end.id]) };
  return { found, next: following < keys.length ? JSON.stringify([String(following)]) : undefined };
};

/**
 * The persons whom a briefing is for among the next page of those looked at; somebody may come twice. `next` is where the page after
 * begins, undefined at the end.
 */
export const meant = async (
  work: Work,
  audience: Audience,
  after: string | undefined,
): Promise<{ people: Person[]; next: string | undefined }> => {
  if (!isForPeople(audience)) return { people: [], next: undefined };
  const { found, next } = await pageOf(work, sourceOf(audience), after);
  const people: Person[] = [];
  for (const person of found) if (await isMeant(work, audience, person)) people.push(person);
  return { people, next };
};
