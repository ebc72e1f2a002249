import type { Partnership } from '../config/partnership.ts';
import { inputError } from '../errors.ts';
import type { Framework } from '../pathway/index.ts';
import { partitionsOf } from '../profile/index.ts';
import {
  asData,
  asText,
  courseCard,
  courseReport,
  markOf,
  roundsAsData,
  roundsAsText,
  roundsCard,
  roundsReport,
  sessionCard,
  sessionReport,
} from '../report/index.ts';
import type { Transaction } from '../store/index.ts';
import { coursesOf, sessionOf, sessions } from '../training/index.ts';
import { besideBot, type WhichStore } from './beside-bot.ts';
import { print, printJson } from './output.ts';
import { servedBy } from './partnerships.ts';

interface Asked extends WhichStore {
  partnership?: string;
  json?: boolean;
}

/** A partnership whose records are read, as a feature takes it. */
interface Whose {
  tx: Transaction;
  partition: string;
  partnership: Partnership;
  frameworks: ReadonlyMap<string, Framework>;
  now: Date;
}

interface Found {
  data: object;
  lines: string[];
}

/**
 * Prints what is found with the one partnership that has it, as it stands: nothing is released by reading it here.
 * @throws input error `not-found`, `several-partnerships`, `no-partnership`, or as `besideBot`
 */
const printed = async (
  what: string,
  { json, partnership, ...which }: Asked,
  find: (whose: Whose) => Promise<Found | undefined>,
): Promise<void> => {
  const { store, maker, partnerships, now } = await besideBot(which);
  const among = partitionsOf(partnerships, partnership);
  const { frameworks } = servedBy(maker, which.config);
  const all = await store.transaction(async (tx) => {
    const found: Found[] = [];
    for (const one of partnerships.filter(({ id }) => among.includes(id)))
      found.push(...[await find({ tx, partition: one.id, partnership: one, frameworks, now })].filter((f) => f !== undefined));
    return found;
  });
  const [only, ...others] = all;
  if (!only) throw inputError('not-found', `There is no ${what} here.`);
  if (others.length > 0)
    throw inputError('several-partnerships', `Several partnerships have the ${what}: say which with --partnership.`);
  if (json) printJson(only.data);
  else for (const line of only.lines) print(line);
};

/** The figures of a session. */
export const reportSession = (id: string, asked: Asked): Promise<void> =>
  printed(`session ${id.slice(0, 80)}`, asked, async ({ tx, partition }) => {
    const session = await sessionOf(tx, partition, id);
    if (!session) return undefined;
    const report = await sessionReport(tx, partition, id);
    const { title, course, day } = session;
    return {
      data: { partnership: partition, session: id, course, title, day, ...asData(report) },
      lines: asText(sessionCard(session, report).view),
    };
  });

/** The figures of a course that was held. */
export const reportCourse = (id: string, asked: Asked): Promise<void> =>
  printed(`course ${id.slice(0, 80)} of which a session was held`, asked, async (whose) => {
    const { tx, partition, partnership, frameworks, now } = whose;
    const [held] = await tx.find(sessions, partition, 'course', id, { limit: 1 });
    if (!held) return undefined;
    const title = (await coursesOf(whose)).get(id)?.title ?? held.title;
    const report = await courseReport(tx, partition, id, now);
    const pack = frameworks.get(partnership.framework)?.pack;
    const mark = markOf(report, pack);
    const rounds = await roundsReport(tx, partition, id, pack);
    const data = {
      partnership: partition,
      course: id,
      title,
      sessions: report.sessions,
      ...asData(report),
      redevelop: mark ?? null,
      rounds: roundsAsData(rounds),
    };
    const lines = [...asText(courseCard(id, title, report, mark).view), ...roundsAsText(roundsCard(id, title, rounds).view)];
    return { data, lines };
  });
