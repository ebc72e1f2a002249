import { collections } from '../../../src/collections.ts';
import type { Stored, Transaction } from '../../../src/store/index.ts';
import { sessionOn } from '../../training/session-on.ts';
import { completed } from './sample.ts';

/** What is known of the records of a partnership. `mark` stands in all that is somebody's own, so that it is known wherever it turns up. */
const known = (id: string, mark: string): Record<string, object[]> => {
  const at = '2026-06-01T09:00:00.000Z';
  const [victim, supervisor, trainer] = [`${id}-victim`, `${id}-supervisor`, `${id}-trainer`];
  const theirs = `${mark} words`;
  const account = (person: string) => ({
    id: `${id}-tenant/${person}-object`,
    tenant: `${id}-tenant`,
    objectId: `${person}-object`,
    person,
    user: `29:${person}`,
    name: person === victim ? `${mark} Victim` : person,
    serviceUrl: 'http://127.0.0.1:1',
    bot: '28:bot',
    chat: `a:${person}`,
  });
  const person = (who: string) => ({
    id: who,
    roles: [],
    agency: { name: who === victim ? theirs : 'Elsewhere' },
    sector: 'health',
  });
  const role = { id: `${id}-role`, title: theirs, framework: 'somerset-2020', answers: {}, confirmed: at };
  const state = {
    step: 'title',
    framework: 'somerset-2020',
    role: `${id}-role`,
    title: theirs,
    proposed: {},
    answers: {},
    unsure: [],
  };
  const day = '2026-07-14';
  const session = sessionOn(day, { id: `${id}-session`, title: 'An introduction', trainers: [trainer] });
  const briefing = {
    id: `${id}-briefing`,
    author: trainer,
    state: 'sent',
    version: 1,
    title: theirs,
    summary: theirs,
    body: theirs,
    urgency: 'normal',
    readers: 'named',
    edition: 1,
    tasks: [],
    history: [{ at, by: trainer, what: 'written' }],
  };
  const intent = { kind: 'evaluation', about: session.id, batch: `${id}-batch`, due: at, until: '2026-07-30T09:00:00.000Z' };
  return {
    persons: [{ ...person(victim), roles: [role] }, person(supervisor), person(trainer)],
    accounts: [account(victim), account(supervisor), account(trainer)],
    conversations: [{ id: `${id}-tenant/${id}-team`, serviceUrl: 'http://127.0.0.1:1', bot: '28:bot' }],
    intents: [
      { ...intent, id: `${at}/${id}`, key: `${id}-intent`, to: { person: victim }, state: 'waiting', attempts: [] },
      {
        ...intent,
        id: `${at}/${id}-briefing`,
        kind: 'briefing-person',
        key: `briefing/${briefing.id}/person/${victim}`,
        about: briefing.id,
        batch: `briefing/${briefing.id}`,
        to: { person: victim },
        state: 'delivered',
        attempts: [],
        sent: { conversation: `a:${victim}`, activity: '1' },
      },
    ],
    enquiries: [{ id: victim, ref: `${id}-ref`, version: 3, state, past: [], seen: [] }],
    closedEnquiries: [{ id: victim, ref: `${id}-closed`, finished: true, seen: [] }],
    entries: [
      {
        id: `${id}-entry`,
        person: victim,
        form: 'profile',
        about: {},
        values: { 'agency-name': theirs },
        version: 1,
        state: 'open',
        at,
        seen: [],
      },
    ],
    offers: [{ id: victim, offers: [], taken: [] }],
    files: [{ id: `${id}-file`, person: victim, kind: 'certificate', about: session.id, issued: at }],
    supervisions: [
      { id: `${victim}/${supervisor}`, person: victim, supervisor, state: 'confirmed', by: supervisor, at },
      { id: `${victim}/${trainer}`, person: victim, supervisor: trainer, state: 'asked', by: victim, at },
    ],
    courses: [
      {
        id: `${id}-course`,
        title: 'A course of our own',
        kind: 'course',
        delivery: null,
        hours: null,
        gives: [],
        needs: [],
        audience: null,
        groups: [],
        outcomes: [],
      },
    ],
    sessions: [session],
    attendances: [
      {
        id: `${session.id}/${victim}`,
        session: session.id,
        person: victim,
        state: 'expected',
        day,
        course: session.course,
        by: trainer,
        at,
      },
    ],
    practiceIssues: [
      { id: `${id}-issue`, kind: 'practice', text: theirs, by: victim, course: session.course, session: session.id, at },
    ],
    briefings: [briefing],
    audiences: [{ id: briefing.id, channels: [], groups: [], agencies: [], sectors: ['health'], courses: [] }],
    reads: [{ id: `${briefing.id}/${supervisor}`, briefing: briefing.id, person: supervisor, at }],
    digests: [{ id: `person/${victim}`, to: { person: victim }, from: at }],
    trainingRecords: [{ id: `${id}-record`, person: victim, title: theirs, done: '2026-05-05', hours: 2, state: 'claimed', at }],
  };
};

/** What the fields that name somebody or something are called. */
const named = (id: string) => ({
  person: `${id}-victim`,
  supervisor: `${id}-supervisor`,
  session: `${id}-session`,
  kept: `${id}-victim`,
  gone: `${id}-trainer`,
  one: `${id}-victim`,
  other: `${id}-trainer`,
});

const made = new Map<string, ReadonlyMap<string, Stored[]>>();

const make = (id: string, mark: string): ReadonlyMap<string, Stored[]> => {
  const above = known(id, mark);
  return new Map(
    collections.map((collection) => {
      const least = Object(completed(collection.schema, { id: `${id}-${collection.name}` }, `${mark} words`));
      const names = Object.entries(named(id)).filter(([name]) => name in least);
      const records = above[collection.name] ?? [{ ...least, ...Object.fromEntries(names) }];
      return [
        collection.name,
        records.map((record) => collection.schema.parse(completed(collection.schema, record, `${mark} words`))),
      ];
    }),
  );
};

/** A partnership with one of everything in it: of a collection that nothing is said of above, a record with the least that it holds. */
export const recordsOf = (id: string, mark: string): ReadonlyMap<string, Stored[]> => {
  const key = `${id} ${mark}`;
  const records = made.get(key) ?? make(id, mark);
  made.set(key, records);
  return records;
};

/** Puts a partnership's records into the store. */
export const settle = async (tx: Transaction, partition: string, mark: string): Promise<void> => {
  const records = recordsOf(partition, mark);
  for (const collection of collections)
    for (const record of records.get(collection.name) ?? []) await tx.put(collection, partition, record);
};

/** Every id there is in a partnership, and what else somebody might type or send to name one of its people. */
export const handles = (partition: string, mark: string): string[] => [
  ...new Set([
    ...[...recordsOf(partition, mark).values()].flatMap((records) => records.map(({ id }) => id)),
    `${mark} Victim`,
    `${mark.toLowerCase()}.victim@example.org`,
    '271828',
  ]),
];
