import { afterEach, beforeEach } from 'vitest';
import { instantAt, shifted } from '../../src/calendar/index.ts';
import { collections } from '../../src/collections.ts';
import { type Evaluation, evaluations, type Known } from '../../src/evaluation/index.ts';
import { type FollowUp, followUpDays, followUps, followUpsInLine } from '../../src/followup/index.ts';
import { letters } from '../../src/followup/letter.ts';
import { intents } from '../../src/outbox/index.ts';
import { change, end, nextOf } from '../../src/outbox/intent.ts';
import { whereTo } from '../../src/outbox/where-to.ts';
import type { PackRound } from '../../src/pathway/index.ts';
import { accounts } from '../../src/people/account.ts';
import { persons, stopMessages, supervisionId, supervisions } from '../../src/people/index.ts';
import { drawersOf } from '../../src/planned.ts';
import { openJsonStore, type Store, type Transaction } from '../../src/store/index.ts';
import { attendanceId, type Session, sessions } from '../../src/training/index.ts';
import { england } from '../calendar/settings.ts';
import { forms } from '../evaluation/forms/forms.ts';
import { frameworks } from '../pathway/packs.ts';
import { partnership } from '../people/scenes.ts';
import { fragileDisk } from '../store/fragile-disk.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { sessionOn } from '../training/session-on.ts';

export const partition = 'p';

/** What became of a letter that was sent. */
type Outcome = 'delivered' | 'unknown' | { refused: string };

export interface Posted {
  day: string;
  kind: string;
  to: string;
  /** Of whom, in which round, a letter was. */
  about: string[];
}

const courseId = 'neglect';

/** For each test a store and a strategy, and days that can be lived one after another: planned in the morning, sent on the day. */
export const withDays = ({ framework = 'somerset-2020', workingHours = england.workingHours } = {}) => {
  let store: Store;
  let known: Known;
  let clean: () => Promise<void>;
  let outcomes: (to: string, day: string) => Outcome;

  beforeEach(async () => {
    const { folder, dispose } = await temporaryFolder();
    let count = 0;
    store = await openJsonStore(folder, collections, { watched: true, disk: fragileDisk(), runTwice: () => ++count % 3 === 0 });
    known = { forms, frameworks, partnerships: [{ ...partnership(partition, framework), ...england, workingHours }] };
    outcomes = () => 'delivered';
    clean = async () => {
      await store.close();
      await dispose();
    };
  });
  afterEach(() => clean());

  const write = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => store.transaction(work);

  /** Somebody, with a chat or never met. */
  const person = (id: string, { sector = 'health', met = true } = {}) =>
    write(async (tx) => {
      await tx.put(persons, partition, { id, name: id, sector, roles: [] });
      const wire = { serviceUrl: 'https://teams.example', bot: 'b', chat: `chat ${id}` };
      const account = { id: `t/${id}`, tenant: 't', objectId: id, person: id, name: id };
      await tx.put(accounts, partition, met ? { ...account, ...wire } : account);
    });

  const plan = async (day: string): Promise<void> => {
    for (const planner of [followUpsInLine(known), followUpDays(known)])
      for (let after: string | undefined, more = true; more; more = after !== undefined) {
        const from = after;
        after = await write((tx) => planner.plan(tx, partition, day, from));
      }
  };

  /** Sends what is due by the end of the day, as the sender would. */
  const post = (day: string): Promise<Posted[]> =>
    write(async (tx) => {
      const posted: Posted[] = [];
      const drawers = drawersOf(known);
      for (const intent of await tx.find(intents, partition, 'waiting', 'personal', { limit: 1_000 })) {
        const to = 'person' in intent.to ? intent.to.person : '';
        if (nextOf(intent) >= instantAt(shifted(day, 1), '00:00', england.timeZone)) continue;
        const reached = await whereTo(tx, partition, intent);
        if (typeof reached === 'string') await end(tx, partition, intent, reached);
        else if (!(await drawers[intent.kind]?.(tx, partition, intent, nextOf(intent))))
          await end(tx, partition, intent, 'not-needed');
        else {
          const outcome = outcomes(to, day);
          const is =
            typeof outcome === 'string' ? ({ state: outcome } as const) : ({ state: 'refused', why: outcome.refused } as const);
          await change(tx, partition, intent, { ...intent, ...is });
          const items = intent.kind === 'follow-up' ? ((await tx.get(letters, partition, intent.about))?.items ?? []) : [];
          const about = items.map((id) => id.split('/').slice(0, 2).join('/'));
          if (is.state !== 'refused') posted.push({ day, kind: intent.kind, to, about });
        }
      }
      return posted;
    });

  return {
    get store() {
      return store;
    },
    write,
    /** From now on letters come to this. */
    set outcomes(is: typeof outcomes) {
      outcomes = is;
    },
    /** From now on the strategy is as this makes it. */
    changeRounds(is: (rounds: readonly PackRound[]) => PackRound[]) {
      const now = known.frameworks.get(framework);
      if (!now) return;
      const { evaluation } = now.pack;
      const changed = { ...now, pack: { ...now.pack, evaluation: { ...evaluation, rounds: is(evaluation.rounds) } } };
      known = { ...known, frameworks: new Map([...known.frameworks, [framework, changed]]) };
    },
    person,
    async people(...ids: string[]) {
      for (const id of ids) await person(id);
    },
    stops: (id: string) =>
      write(async (tx) => {
        const one = await tx.get(persons, partition, id);
        if (one) await stopMessages(tx, partition, one, new Date('2026-06-01T09:00:00Z'));
      }),
    supervises: (supervisor: string, person: string, state: 'confirmed' | 'ended' = 'confirmed') =>
      write((tx) =>
        tx.put(supervisions, partition, {
          id: supervisionId(person, supervisor),
          person,
          supervisor,
          state,
          by: supervisor,
          at: '2026-01-01T09:00:00Z',
        }),
      ),
    /** A session that was held, and who was there. */
    held: (id: string, day: string, who: readonly string[], more: Partial<Session> = {}) =>
      write(async (tx) => {
        const times = { from: '10:00', to: '13:00' };
        const session = sessionOn(day, { id, course: courseId, title: 'Neglect', ...times, register: 'closed', ...more });
        await tx.put(sessions, partition, session);
        for (const person of who) await tx.put(evaluations, partition, evaluationOf(id, person, day));
      }),
    evaluation: (session: string, person: string, is: Partial<Evaluation>) =>
      write(async (tx) => {
        const one = await tx.get(evaluations, partition, attendanceId(session, person));
        if (one) await tx.put(evaluations, partition, { ...one, ...is });
      }),
    /** All that waits to be sent. */
    waiting: () => write((tx) => tx.find(intents, partition, 'waiting', 'personal', { limit: 1_000 })),
    removeSession: (id: string) => write((tx) => tx.remove(sessions, partition, id)),
    /** What waits ends without having been sent. */
    tooLate: () =>
      write(async (tx) => {
        for (const intent of await tx.find(intents, partition, 'waiting', 'personal'))
          await end(tx, partition, intent, 'too-late');
      }),
    plan,
    post,
    /** Lives the days one after another, both included, and says what was posted. */
    async live(from: string, to: string): Promise<Posted[]> {
      const posted: Posted[] = [];
      for (let day = from; day <= to; day = shifted(day, 1)) {
        await plan(day);
        posted.push(...(await post(day)));
      }
      return posted;
    },
    followUp: (session: string, person: string, round: string): Promise<FollowUp | undefined> =>
      write((tx) => tx.get(followUps, partition, `${session}/${person}/${round}`)),
    change: (session: string, person: string, round: string, is: Partial<FollowUp>) =>
      write(async (tx) => {
        const one = await tx.get(followUps, partition, `${session}/${person}/${round}`);
        if (one) await tx.put(followUps, partition, { ...one, ...is, version: one.version + 1 });
      }),
  };
};

const evaluationOf = (session: string, person: string, day: string): Evaluation => ({
  id: attendanceId(session, person),
  session,
  person,
  course: courseId,
  questionnaire: 'q',
  state: 'asked',
  round: 1,
  version: 1,
  asked: `${day}T13:00:00.000Z`,
  closes: `${shifted(day, 15)}T00:00:00.000Z`,
});
