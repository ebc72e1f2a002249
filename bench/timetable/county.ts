import { join } from 'node:path';
import { instantAt, shifted } from '../../src/calendar/index.ts';
import { collections } from '../../src/collections.ts';
import { evaluations, type Known, keepQuestionnaire, loadForms, putLater } from '../../src/evaluation/index.ts';
import { loadFrameworks } from '../../src/pathway/index.ts';
import { type Account, accounts, type Partnership, persons, supervisionId, supervisions } from '../../src/people/index.ts';
import { projectRoot } from '../../src/root.ts';
import { openJsonStore, type Store, type Transaction } from '../../src/store/index.ts';
import { attendances, coursesOf, instantsOf, sessions } from '../../src/training/index.ts';
import { england } from '../../tests/calendar/settings.ts';
import { chance } from '../../tests/chaos/chance.ts';

export const partition = 'county';
export const today = '2026-07-01';

const people = 5_000;
const supervisors = 600;
/** One session every two days, with 29 people: some 180 and 5,300 a year. Three years back, and two months ahead. */
const [furthest, ahead, between, there] = [-1_000, 60, 2, 29] as const;
/** So many days back people were asked about a session whose three months are not over long. */
const asked = -105;

const dataFolder = join(projectRoot, 'data');
const partnership: Partnership & typeof england = {
  id: partition,
  name: 'A county',
  framework: 'somerset-2020',
  concernContact: {},
  ...england,
};
export const known: Known = {
  forms: loadForms(dataFolder),
  frameworks: loadFrameworks(dataFolder),
  partnerships: [partnership],
};

const random = chance(20260701);
const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];
const nameOf = (i: number): string => `person-${String(i).padStart(4, '0')}`;
const anyone = (of: number): string => nameOf(Math.floor(random() * of));

const addPerson = async (tx: Transaction, id: string): Promise<void> => {
  const sector = pick(['school', 'health', 'police', 'early-years']);
  const answers = { groups: [pick(['1', '2', '3', '4', '5', '6'])], sector };
  const role = { id: `role-${id}`, title: 'a job', framework: partnership.framework, answers, confirmed: '2026-01-01T00:00:00Z' };
  await tx.put(persons, partition, { id, name: id, sector, roles: [role] });
  const wire = { user: id, serviceUrl: 'https://teams.example', bot: 'b', chat: `chat-${id}` };
  const account: Account = { id: `t/${id}`, tenant: 't', objectId: id, person: id, name: id, ...wire };
  await tx.put(accounts, partition, account);
  const supervisor = anyone(supervisors);
  const is = { person: id, supervisor, state: 'confirmed', by: supervisor, at: '2026-01-01T00:00:00Z' } as const;
  if (supervisor !== id) await tx.put(supervisions, partition, { id: supervisionId(id, supervisor), ...is });
};

const addSession = async (tx: Transaction, offset: number, courses: readonly [string, ...string[]], questionnaire: string) => {
  const day = shifted(today, offset);
  const [id, course] = [`session-${day}`, pick(courses)];
  const times = { day, from: '10:00', to: '13:00', ...instantsOf(day, '10:00', '13:00', england.timeZone) };
  const state = offset < 0 ? 'present' : 'expected';
  await tx.put(sessions, partition, {
    id,
    course,
    title: course,
    kind: 'course',
    ...times,
    place: 'Hall',
    trainers: [anyone(supervisors)],
    groups: [],
    places: 30,
    hours: 3,
    outcomes: [],
    state: 'planned',
    register: offset < 0 ? 'closed' : 'open',
    code: '123456',
    version: 1,
  });
  for (const person of new Set(Array.from({ length: there }, () => anyone(people)))) {
    const one = { id: `${id}/${person}`, session: id, person };
    await tx.put(attendances, partition, { ...one, state, by: 'bench', at: times.ends });
    if (offset >= 0 || offset < asked) continue;
    const closes = instantAt(shifted(day, 15), '00:00', england.timeZone).toISOString();
    const is = { questionnaire, state: 'asked', round: 1, version: 1, asked: times.ends, closes } as const;
    await tx.put(evaluations, partition, { ...one, course, ...is });
  }
};

/** A county's three years, in a store of its own. */
export const county = async (folder: string): Promise<Store> => {
  const store = await openJsonStore(folder, collections);
  for (let i = 0; i < people; i += 500)
    await store.transaction(async (tx) => {
      for (let n = i; n < i + 500; n++) await addPerson(tx, nameOf(n));
    });
  const form = known.forms.get('somerset-course');
  if (!form) throw new TypeError('no form');
  const put = putLater(form, []);
  const [first = '', ...others] = await store.transaction(async (tx) => {
    await keepQuestionnaire(tx, partition, put);
    return [...(await coursesOf({ tx, partition, partnership, frameworks: known.frameworks })).keys()];
  });
  for (let offset = furthest; offset < ahead; offset += between)
    await store.transaction((tx) => addSession(tx, offset, [first, ...others], put.id));
  return store;
};
