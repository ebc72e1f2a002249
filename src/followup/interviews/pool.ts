import { createHash } from 'node:crypto';
import { carryOver, place, readAnswers } from '../../pathway/index.ts';
import { type Person, persons, type Scene } from '../../people/index.ts';
import { agencyName } from '../../profile/index.ts';
import { attendanceId, attendances, sessionOf } from '../../training/index.ts';
import { type Agreement, agreements } from './agreed.ts';
import { draw } from './draw.ts';
import { membersOf, type Sample, samplesOf } from './sample.ts';

/** Where somebody stands among the others: for whom they work, and their workforce group; empty where nobody has said. */
interface Candidate {
  person: string;
  agency: string;
  group: string;
}

/** The highest workforce group that their roles under the partnership's strategy place them in. */
const groupOf = ({ frameworks, partnership }: Scene, { roles }: Person): string => {
  const framework = frameworks.get(partnership.framework);
  if (!framework) return '';
  const own = roles.filter((role) => role.framework === framework.pack.id);
  const groups = own.flatMap((role) => place(framework, readAnswers(framework, carryOver(role.answers, framework))));
  const highest = framework.knownGroups.findLast((group) => groups.includes(group));
  return highest === undefined ? '' : (framework.groups.get(highest)?.label ?? `Group ${highest}`);
};

/** As they were at the last session about which they agreed: somebody may have been there for the other of their employers. */
const candidate = async (scene: Scene, agreed: readonly Agreement[]): Promise<Candidate[]> => {
  const { tx, partition } = scene;
  const person = await tx.get(persons, partition, agreed[0]?.person ?? '');
  if (!person) return [];
  const days = new Map<string, string>();
  for (const { session } of agreed) days.set(session, (await sessionOf(tx, partition, session))?.day ?? '');
  const [last = ''] = [...days].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([session]) => session);
  const there = await tx.get(attendances, partition, attendanceId(last, person.id));
  const agency = there?.agency === undefined ? person.agency : { id: there.agency };
  return [{ person: person.id, agency: agencyName(scene, agency), group: groupOf(scene, person) }];
};

/** Who has been drawn for a course before, or before another sample of it. */
const drawnFor = async ({ tx, partition }: Scene, course: string, before?: Sample): Promise<Set<string>> => {
  const drawn = new Set<string>();
  for (const { id, at } of await samplesOf(tx, partition, course))
    if (!before || at < before.at) for (const { person } of await membersOf(tx, partition, id)) drawn.add(person);
  return drawn;
};

/** Those of a course who agree and have not been drawn for it before, by person. */
const free = async (scene: Scene, course: string, agreed: readonly Agreement[], before?: Sample) => {
  const drawn = await drawnFor(scene, course, before);
  const by = new Map<string, Agreement[]>();
  for (const one of agreed) if (!drawn.has(one.person)) by.set(one.person, [...(by.get(one.person) ?? []), one]);
  return by;
};

/** How many could be drawn, of each course of which anybody could. */
export const couldBeDrawn = async (scene: Scene): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  for (const [course, agreed] of await agreements(scene.tx, scene.partition)) {
    const { size } = await free(scene, course, agreed);
    if (size > 0) counts.set(course, size);
  }
  return counts;
};

const stratumOf = ({ agency, group }: Omit<Candidate, 'person'>): string => JSON.stringify([agency.trim().toLowerCase(), group]);

/** What a draw comes to. */
export interface Drawn extends Pick<Sample, 'pool' | 'strata'> {
  /** In their order. */
  people: string[];
}

/**
 * Draws from those of a course who agree at this moment and have not been drawn for it before, by agency and group. `before`: from
 * those who had not been drawn before that sample, to see whether the same come out again.
 */
export const drawFrom = async (
  scene: Scene,
  { course, size, seed }: Pick<Sample, 'course' | 'size' | 'seed'>,
  before?: Sample,
): Promise<Drawn> => {
  const agreed = (await agreements(scene.tx, scene.partition)).get(course) ?? [];
  const candidates: Candidate[] = [];
  for (const theirs of (await free(scene, course, agreed, before)).values()) candidates.push(...(await candidate(scene, theirs)));
  const where = new Map(candidates.map((one) => [one.person, stratumOf(one)]));
  const people = draw(where, size, seed);
  const strata = new Map<string, Sample['strata'][number]>();
  for (const { person, agency, group } of candidates.sort((a, b) => (a.person < b.person ? -1 : 1))) {
    const key = stratumOf({ agency, group });
    const known = strata.get(key) ?? { agency, group, agreed: 0, drawn: 0 };
    strata.set(key, { ...known, agreed: known.agreed + 1, drawn: known.drawn + (people.includes(person) ? 1 : 0) });
  }
  const pool = createHash('sha256')
    .update(JSON.stringify([...where].sort()))
    .digest('hex');
  return {
    people,
    pool,
    strata: [...strata.values()].sort((a, b) => b.agreed - a.agreed || (stratumOf(a) < stratumOf(b) ? -1 : 1)),
  };
};
