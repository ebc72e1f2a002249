import { collections } from '../../src/collections.ts';
import { join } from '../../src/people/index.ts';
import type { AnyCollection, Stored, Transaction } from '../../src/store/index.ts';
import type { Session } from '../../src/training/index.ts';
import { sessionOn } from '../training/session-on.ts';

export const partition = 'own';

/** Ann does everything there is; Nan is what an import called her before. */
export const ann = {
  id: 'a0000000-0000-4000-8000-00000000000a',
  before: 'a0000000-0000-4000-8000-00000000000b',
  objectId: 'a0000000-0000-4000-8000-00000000beef',
  name: 'Ann Lee',
  email: 'ann.lee@example.org',
  chat: 'a:chat-of-ann',
};
export const bob = 'b0000000-0000-4000-8000-00000000000a';
const cat = 'c0000000-0000-4000-8000-00000000000a';
const dan = 'd0000000-0000-4000-8000-00000000000a';
const other = 'e0000000-0000-4000-8000-00000000000a';

const at = '2026-06-01T09:00:00.000Z';

const account = (person: string, more: object = {}) => ({ tenant: 't', objectId: person, person, id: `t/${person}`, ...more });

const session = (id: string, more: Partial<Session> = {}) =>
  sessionOn('2026-07-14', { id, title: 'An introduction', place: 'The library', ...more });

const intent = (id: string, to: string, more: object = {}) => ({
  id: `2026-07-02T09:00:00.000Z/${id}`,
  key: `evaluation/${id}`,
  kind: 'evaluation',
  to: { person: to },
  about: 's1',
  batch: 'the batch',
  due: at,
  until: '2026-07-30T09:00:00.000Z',
  state: 'waiting',
  attempts: [],
  ...more,
});

const line = (s: string, person: string, by: string) => ({ id: `${s}/${person}`, session: s, person, state: 'present', by, at });
const asked = (person: string, response: string) => ({
  id: `s1/${person}`,
  session: 's1',
  person,
  course: 'introduction',
  questionnaire: 'q',
  response,
  state: 'answered',
  round: 1,
  version: 2,
  asked: at,
  closes: '2026-07-30T09:00:00.000Z',
});
const answered = (id: string, text: string) => ({
  id,
  session: 's1',
  course: 'introduction',
  questionnaire: 'q',
  before: {},
  after: { more: text },
  remembered: false,
  sent: true,
  revision: 1,
});
const counts = { new: 1, change: 0, same: 0, problem: 0 };

/** What there is of Ann and three others, by collection. Ann is practitioner, line manager, trainer and officer. */
const known: Record<string, object[]> = {
  persons: [
    {
      id: ann.id,
      roles: [{ id: 'r', title: 'Nurse', framework: 'somerset-2020', answers: {}, confirmed: at }],
      emails: [ann.email],
    },
    { id: ann.before, roles: [], name: 'Nan Lea', emails: ['nan@list.example'] },
    { id: bob, roles: [], name: 'Bob Ray', emails: ['bob@example.org'] },
    { id: cat, roles: [], name: 'Cat Hall' },
    { id: dan, roles: [], name: 'Dan Moss' },
  ],
  accounts: [
    account(ann.id, { id: `t/${ann.objectId}`, objectId: ann.objectId, name: ann.name, chat: ann.chat, emails: [ann.email] }),
    account(bob, { name: 'Bob Ray', chat: 'a:chat-of-bob' }),
  ],
  conversations: [
    { id: `t/${ann.chat}`, serviceUrl: 'http://127.0.0.1:1', welcomed: at },
    { id: 't/a:chat-of-bob', serviceUrl: 'http://127.0.0.1:1' },
  ],
  intents: [
    intent('1', ann.id),
    intent('2', ann.id, { state: 'delivered', sent: { conversation: ann.chat, activity: '1' } }),
    intent('3', bob, { key: `supervision/${bob}/${ann.id}/${at}`, kind: 'supervision-told', about: `${bob}/${ann.id}` }),
    intent('4', bob),
  ],
  tallies: [{ id: 'the batch', counts: { waiting: 3, delivered: 1 } }],
  enquiries: [
    {
      id: ann.id,
      ref: 'ref',
      version: 1,
      state: { step: 'title', framework: 'f', role: 'r', title: 'Nurse', proposed: {}, answers: {}, unsure: [] },
      past: [],
      seen: [],
    },
  ],
  closedEnquiries: [{ id: ann.id, ref: 'before', finished: true, seen: [] }],
  entries: [
    { id: 'e1', person: ann.id, form: 'profile', about: {}, values: {}, version: 1, state: 'open', at, seen: [] },
    {
      id: 'e2',
      person: cat,
      form: 'correct',
      about: { person: ann.id },
      values: { name: ann.name, emails: ann.email, sector: 'health' },
      version: 1,
      state: 'open',
      at,
      seen: [],
    },
    {
      id: 'e3',
      person: bob,
      form: 'people',
      about: {},
      values: { people: `Ann LEE, ${ann.email}\nDan Moss` },
      version: 1,
      state: 'open',
      at,
      seen: [],
    },
  ],
  offers: [
    { id: ann.id, offers: [], taken: [] },
    {
      id: cat,
      offers: [
        { say: '1', verb: 'people-show', data: { row: ann.id } },
        { say: 'next', verb: 'people', data: { find: 'ann lee', from: '10' } },
      ],
      taken: [{ activity: '1', offer: { say: '1', verb: 'manager-show', data: { row: `${bob}/${ann.id}` } } }],
    },
  ],
  files: [{ id: 'file', person: ann.id, kind: 'certificate', about: 's1', issued: at }],
  supervisions: [
    { id: `${ann.id}/${cat}`, person: ann.id, supervisor: cat, state: 'confirmed', by: cat, at },
    { id: `${bob}/${ann.id}`, person: bob, supervisor: ann.id, named: ann.email, state: 'asked', by: bob, at },
    { id: `${bob}/${cat}`, person: bob, supervisor: cat, state: 'asked', by: ann.id, at },
  ],
  namings: [
    { id: `${ann.id}/boss@example.org`, person: ann.id, who: 'boss@example.org', named: 'boss@example.org', at },
    { id: `${dan}/${ann.email}`, person: dan, who: ann.email, named: ann.email, at },
    { id: `${dan}/t/${ann.objectId}`, person: dan, who: `t/${ann.objectId}`, named: ann.objectId, at },
  ],
  likenesses: [
    { id: `${ann.id}/${bob}`, one: ann.id, other: bob, state: 'open', by: ann.email, at },
    { id: `${bob}/${cat}`, one: bob, other: cat, state: 'different', by: ann.id, at },
  ],
  joins: [
    {
      id: 'j1',
      kept: bob,
      gone: other,
      by: ann.id,
      at,
      before: { kept: { id: bob, roles: [] }, gone: { id: other, roles: [] } },
      moved: [
        {
          collection: 'supervisions',
          was: JSON.stringify({
            id: `${other}/${ann.id}`,
            person: other,
            supervisor: ann.id,
            named: ann.email,
            state: 'asked',
            by: other,
            at,
          }),
        },
        { collection: 'supervisions', now: `${bob}/${ann.id}` },
        { collection: 'attendances', now: `s2/${bob}`, was: JSON.stringify(line('s2', other, ann.id)) },
        { collection: 'accounts', now: `t/${other}` },
      ],
    },
  ],
  changes: [
    { id: 'c1', person: ann.id, kind: 'corrected', what: ['Sector'], by: cat, at },
    { id: 'c2', person: bob, kind: 'corrected', what: ['Name'], by: ann.id, at },
  ],
  proofs: [
    { id: 'p1', person: ann.id, other: bob, code: '314159', asked: at, tries: 0, state: 'open', seen: [] },
    { id: 'p2', person: bob, other: ann.id, code: '161803', asked: at, tries: 0, state: 'open', seen: [] },
  ],
  looks: [
    { id: ann.id, at: bob },
    { id: cat, at: ann.id, before: bob },
  ],
  sessions: [
    session('s1', { trainers: [ann.id, cat], otherTrainers: `${ann.name}, Tom Bell` }),
    session('s2', { trainers: [cat], otherTrainers: 'Tom Bell', code: '141421' }),
  ],
  attendances: [line('s1', ann.id, cat), line('s1', bob, ann.id), line('s1', cat, 'i1'), line('s2', bob, bob)],
  trainingRecords: [
    { id: 'tr1', person: ann.id, title: 'Basics', done: '2026-05-05', hours: 2, state: 'claimed', at },
    { id: 'tr2', person: bob, title: 'Basics', done: '2026-05-05', hours: 2, state: 'confirmed', by: ann.id, at },
  ],
  certificates: [{ id: 'SP-1', person: ann.id, session: 's1', issued: at }],
  evaluations: [asked(ann.id, 'resp-ann'), asked(ann.before, 'resp-nan'), asked(bob, 'resp-bob')],
  responses: [
    answered('resp-ann', 'Ann’s own words'),
    answered('resp-nan', 'What she said as Nan'),
    answered('resp-bob', `Ask ${ann.email}.`),
  ],
  digests: [{ id: `person/${ann.id}`, to: { person: ann.id }, from: at, week: '2026-06-01' }],
  imports: [
    { id: 'i1', kind: 'people', by: ann.id, at, rows: 1, counts, changes: 4, state: 'done' },
    { id: 'i2', by: 'command-line', at, rows: 1, counts, changes: 0, state: 'done' },
  ],
  importChanges: [
    {
      id: 'i1/0',
      collection: 'persons',
      record: ann.id,
      person: ann.id,
      before: JSON.stringify({ id: ann.id, roles: [], name: ann.name }),
      after: 'x',
    },
    {
      id: 'i1/1',
      collection: 'sessions',
      record: 's1',
      before: JSON.stringify(session('s1', { trainers: [ann.id] })),
      after: 'x',
    },
    {
      id: 'i1/2',
      collection: 'attendances',
      record: `s1/${bob}`,
      person: bob,
      before: JSON.stringify(line('s1', bob, ann.id)),
      after: 'x',
    },
    { id: 'i1/3', collection: 'attendances', record: `s1/${cat}`, person: cat, after: 'x' },
  ],
  importFindings: [
    {
      id: 'i1',
      counts,
      encoding: 'UTF-8',
      columns: [],
      unused: [],
      problems: [{ row: 2, is: 'problem', text: `"${ann.email}" is two people` }],
      sample: [],
      notes: [{ text: 'One of them is Ann Lee.', count: 1 }],
      stays: ['Ann Lee, An introduction on 2026-07-14', 'Bob Ray'],
    },
  ],
};

const at1 = new Date('2026-07-01T09:00:00Z');

/** Everybody there is, by id. */
export const everyone = [ann.id, ann.before, bob, cat, dan];

/** Puts all of it into the store, and joins Nan to Ann. */
export const settleEveryone = async (tx: Transaction, where = partition): Promise<void> => {
  for (const [name, records] of Object.entries(known)) {
    const collection = collections.find((one): one is AnyCollection => one.name === name);
    for (const record of records) if (collection) await tx.put(collection, where, collection.schema.parse(record) as Stored);
  }
  await join({ tx, partition: where, collections }, { kept: ann.id, gone: ann.before, by: 'nan@list.example', at: at1 });
};

/** Everything that stands for Ann, and for nobody else. */
export const traces = [ann.id, ann.before, ann.objectId, ann.name, ann.email, ann.chat, 'Nan Lea', 'nan@list.example'];
