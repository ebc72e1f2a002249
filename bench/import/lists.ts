import { join } from 'node:path';
import { collections } from '../../src/collections.ts';
import { loadFrameworks } from '../../src/pathway/index.ts';
import { type Person, persons, type Scene, supervisionId, supervisions } from '../../src/people/index.ts';
import { projectRoot } from '../../src/root.ts';
import { openJsonStore, type Store, type Transaction } from '../../src/store/index.ts';
import { attendanceId, attendances, instantsOf, listSessions, myTeam, type Session, sessions } from '../../src/training/index.ts';
import { figure, median, table } from '../report.ts';

const frameworks = loadFrameworks(join(projectRoot, 'data'));
const partition = 'bench';
const team = 200;
const years = 10;
const aWeek = 4;
const now = new Date('2027-07-01T09:00:00Z');
const today = '2027-07-01';

const ann: Person = {
  id: 'p',
  roles: [
    {
      id: 'r',
      title: 'Social worker',
      framework: 'somerset-2020',
      answers: { contact: 'regular', groups: ['3'] },
      confirmed: '2027-01-01T09:00:00.000Z',
    },
  ],
};

const sceneOf = (tx: Transaction): Scene => ({
  tx,
  partition,
  partnership: { id: partition, name: 'Bench', framework: 'somerset-2020', timeZone: 'Europe/London', concernContact: {} },
  actor: { person: { id: 'olga', roles: [] }, account: 't/olga', officer: true, leads: [] },
  now,
  today,
  activity: '',
  frameworks,
  worry: '',
});

const dayOf = (number: number): string => new Date(now.getTime() - number * 86_400_000).toISOString().slice(0, 10);

const sessionOn = (number: number): Session => {
  const day = dayOf(Math.floor((number * 7) / aWeek));
  return {
    id: `s${number}`,
    course: 'advanced',
    title: 'Advanced Child Protection',
    kind: 'course',
    day,
    from: '09:30',
    to: '12:30',
    ...instantsOf(day, '09:30', '12:30', 'Europe/London'),
    place: 'Shire Hall',
    trainers: [],
    groups: [],
    places: 24,
    hours: 3,
    outcomes: [],
    state: 'planned',
    register: 'closed',
    code: '123456',
    version: 1,
  };
};

/** Ten years of sessions, with twenty on each list, and a team of two hundred among them. */
const fill = async (store: Store): Promise<number> => {
  const count = years * 52 * aWeek;
  for (let i = 0; i < team; i++)
    await store.transaction(async (tx) => {
      const person = `p${i}`;
      await tx.put(persons, partition, { ...ann, id: person, name: `Person ${i}` });
      const supervision = { id: supervisionId(person, 'olga'), person, supervisor: 'olga', state: 'confirmed' as const };
      await tx.put(supervisions, partition, { ...supervision, by: 'olga', at: now.toISOString() });
    });
  for (let s = 0; s < count; s++)
    await store.transaction(async (tx) => {
      const session = sessionOn(s);
      await tx.put(sessions, partition, session);
      for (let i = 0; i < 20; i++) {
        const person = `p${(s * 20 + i) % team}`;
        const line = { id: attendanceId(session.id, person), session: session.id, person, state: 'present' as const };
        await tx.put(attendances, partition, { ...line, by: 'olga', at: now.toISOString() });
      }
    });
  return count;
};

const calls = 15;

/** Milliseconds of one call, the median and the longest of some, after one that warms it up. */
const each = async (store: Store, work: (scene: Scene) => Promise<unknown>): Promise<[string, string]> => {
  const times: number[] = [];
  for (let i = 0; i <= calls; i++) {
    const before = performance.now();
    await store.transaction((tx) => work(sceneOf(tx)));
    if (i > 0) times.push(performance.now() - before);
  }
  return [figure(median(times)), figure(Math.max(...times))];
};

/** Times of the lists that an officer and a supervisor look at. */
export const lists = async (folder: string): Promise<string> => {
  const store = await openJsonStore(folder, collections);
  const count = await fill(store);
  const rows = [
    ['`my team` of 200 people, a page', ...(await each(store, (scene) => myTeam(scene)))],
    ['`my team`, its last page', ...(await each(store, (scene) => myTeam(scene, 190)))],
    ['`sessions` of a month', ...(await each(store, (scene) => listSessions(scene, { month: '2027-06' })))],
    ['`sessions` of a course, all ten years', ...(await each(store, (scene) => listSessions(scene, { course: 'advanced' })))],
  ];
  await store.close();
  return [
    `### Lists\n\n${count.toLocaleString('en-GB')} sessions of ten years, all of one course, 20 people on each; a team of ${team}, each of whom was on ${(count * 20) / team} of them. ${calls} calls each, in milliseconds.`,
    table(['', 'median', 'longest'], rows),
  ].join('\n\n');
};
