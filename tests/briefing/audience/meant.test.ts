import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/briefing/audience/audience.ts';
import { meant } from '../../../src/briefing/audience/meant.ts';
import { type Person, persons } from '../../../src/people/index.ts';
import { type Attendance, attendances, type Session, sessions } from '../../../src/training/index.ts';
import { frameworks } from '../../pathway/packs.ts';
import { partnership, withStore } from '../../people/scenes.ts';

const here = withStore();
const own = partnership('own');
const seed = 20261122;
const at = '2026-06-01T09:00:00.000Z';

const sessionOf = (course: string): Session => ({
  id: course,
  course,
  title: course,
  kind: 'course',
  day: '2026-06-01',
  from: '09:00',
  to: '12:00',
  starts: at,
  ends: '2026-06-01T12:00:00.000Z',
  place: 'Town hall',
  trainers: [],
  groups: [],
  places: 20,
  hours: 3,
  outcomes: [],
  state: 'planned',
  register: 'closed',
  code: '123456',
  version: 1,
});

type Who = { group: string; agency: string; sector: string; at: string; state: Attendance['state'] };
const any = { group: ['1', '3'], agency: ['council', 'police'], sector: ['health', 'education'], at: ['one', 'two'] };
const who: fc.Arbitrary<Who> = fc.record({
  group: fc.constantFrom(...any.group),
  agency: fc.constantFrom(...any.agency),
  sector: fc.constantFrom(...any.sector),
  at: fc.constantFrom(...any.at),
  state: fc.constantFrom('present', 'part', 'absent', 'expected' as const),
});
const audience: fc.Arbitrary<Audience> = fc.record({
  id: fc.constant('b1'),
  channels: fc.constant([]),
  groups: fc.subarray(any.group),
  agencies: fc.subarray(any.agency),
  sectors: fc.subarray(any.sector),
  courses: fc.subarray(any.at),
});

const put = (partition: string, all: readonly Who[]): Promise<void> =>
  here.store.transaction(async (tx) => {
    for (const course of any.at) await tx.put(sessions, partition, sessionOf(course));
    for (const [i, { group, agency, sector, at: session, state }] of all.entries()) {
      const id = `p${i}`;
      const role = { id: 'r', title: 'Nurse', framework: own.framework, answers: { groups: [group] }, confirmed: at };
      const person: Person = { id, roles: [role], agency: { id: agency }, sector };
      await tx.put(persons, partition, person);
      await tx.put(attendances, partition, { id: `${session}/${id}`, session, person: id, state, by: 'olga', at });
    }
  });

const found = async (partition: string, of: Audience): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const from = after;
    const page = await here.store.transaction((tx) =>
      meant({ tx, partition, partnership: own, frameworks, now: new Date(at) }, of, from),
    );
    ids.push(...page.people.map(({ id }) => id));
    after = page.next;
  }
  return ids.sort();
};

/** Any of what is chosen of a kind; a kind of which nothing is chosen leaves everybody in. */
const fits = (chosen: readonly string[], one: string): boolean => chosen.length === 0 || chosen.includes(one);

describe('the people whom a briefing is for', () => {
  it('fit every kind that is chosen, any of each; were at the course and not just on its list; and are nobody where nothing is', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(who, { maxLength: 12 }), audience, async (all, of) => {
        const partition = `p${run++}`;
        await put(partition, all);
        const isAny = of.groups.length + of.agencies.length + of.sectors.length + of.courses.length > 0;
        const wasThere = ({ at: course, state }: Who) =>
          of.courses.length === 0 || (of.courses.includes(course) && (state === 'present' || state === 'part'));
        const expected = all.flatMap((one, i) =>
          isAny && fits(of.groups, one.group) && fits(of.agencies, one.agency) && fits(of.sectors, one.sector) && wasThere(one)
            ? [`p${i}`]
            : [],
        );
        expect(await found(partition, of)).toEqual(expected.sort());
      }),
      { seed, numRuns: 60 },
    );
  });
});
