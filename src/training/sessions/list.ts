import { button, chooseButton, type Offer, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, may, type Scene } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { listOf } from '../attendance.ts';
import { type Course, coursesOf } from '../course.ts';
import { inOrder, monthOf, type Session, sessions, weekOf } from '../session.ts';
import { monthInWords, monthsFrom, shortDay } from '../words.ts';
import { weekInWords, weekWithSessions } from './weeks.ts';
import { when, where, words } from './words.ts';

const shown = 10;
const most = 2_000;

/** Which of the sessions: those of a week, of a month or of a course; and from which on. */
export interface Which {
  week?: string;
  month?: string;
  course?: string;
  from?: number;
}

const rowOf = async ({ tx, partition, today }: Scene, session: Session, number: number) => ({
  number: `${number}. `,
  theirTitle: session.title,
  text: `${when(session)}. ${where(session)}`,
  more:
    session.state === 'cancelled'
      ? words.cancelled(session.ground ?? '')
      : words.taken((await listOf(tx, partition, session.id)).length, session.places) +
        (session.day < today ? `. ${words.past}` : ''),
});

interface Listed {
  heading: string;
  found: Session[];
  /** What leads to other lists, by button and by typing. */
  ways: { say: string; title: string; data: Record<string, string> }[];
  officer: boolean;
  typing: string;
}

const listing = async (scene: Scene, { heading, found, ways, officer, typing }: Listed, from: number): Promise<Told> => {
  const page = found.slice(from, from + shown);
  const rows = [];
  for (const [i, session] of page.entries()) rows.push(await rowOf(scene, session, i + 1));
  const choices = page.map(({ id, day }, i) => ({ title: `${i + 1}. ${shortDay(day)}`, value: id }));
  const offers: Offer[] = [
    ...page.map(({ id }, i) => ({ say: String(i + 1), verb: 'session-show', data: { row: id } })),
    ...ways.map(({ say, data }) => ({ say, verb: 'sessions', data })),
    ...(officer ? [{ say: 'new session', verb: 'session-new', data: {} }] : []),
  ];
  return {
    view: {
      card: 'listing',
      model: {
        heading,
        notice: null,
        intro: null,
        rows,
        empty: rows.length === 0 ? words.none : null,
        pick: words.pick,
        choices,
        typing,
        actions: [
          ...(choices.length > 0 ? [chooseButton('Show', 'session-show')] : []),
          ...ways.map(({ title, data }) => button(title, 'sessions', data)),
          ...(officer ? [button(words.setUp, 'session-new')] : []),
        ],
      },
    },
    offers,
  };
};

const found = async (tx: Transaction, partition: string, index: string, key: string): Promise<Session[]> =>
  (await tx.find(sessions, partition, index, key, { limit: most })).sort(inOrder);

const more = (which: Which, count: number): Listed['ways'] => {
  const from = (which.from ?? 0) + shown;
  const { week, month, course } = which;
  const data = {
    ...(week === undefined ? {} : { week }),
    ...(month === undefined ? {} : { month }),
    ...(course === undefined ? {} : { course }),
    from: String(from),
  };
  return from < count ? [{ say: 'more', title: 'More', data }] : [];
};

/** From which on: the first, where there are fewer by now. */
const startIn = ({ from = 0 }: Which, list: readonly Session[]): number => (from < list.length ? from : 0);

/** A list, and what leads to those beside it. */
type Chosen = Pick<Listed, 'heading' | 'found' | 'ways'>;

const inMonth = async ({ tx, partition }: Scene, month: string): Promise<Chosen> => ({
  heading: words.months(monthInWords(month)),
  found: await found(tx, partition, 'month', month),
  ways: [
    { say: 'earlier', title: 'Earlier', data: { month: monthsFrom(month, -1) } },
    { say: 'later', title: 'Later', data: { month: monthsFrom(month, 1) } },
  ],
});

const inWeek = async ({ tx, partition }: Scene, week: string): Promise<Chosen> => ({
  heading: words.months(weekInWords(week)),
  found: await found(tx, partition, 'week', week),
  ways: [
    { say: 'earlier', title: 'Earlier', data: { week: await weekWithSessions(tx, partition, week, -1) } },
    { say: 'later', title: 'Later', data: { week: await weekWithSessions(tx, partition, week, 1) } },
  ],
});

const ofCourse = async ({ tx, partition }: Scene, { id, title }: Course): Promise<Chosen> => ({
  heading: words.ofCourse(title),
  found: (await found(tx, partition, 'course', id)).reverse(),
  ways: [{ say: 'this week', title: 'This week', data: {} }],
});

/** The partnership's sessions of a week: this one, or the next with something in it; or of what is named. */
const forOfficer = async (scene: Scene, which: Which): Promise<Told> => {
  const { tx, partition, today } = scene;
  const course = which.course === undefined ? undefined : (await coursesOf(scene)).get(which.course);
  const week = which.week ?? (await weekWithSessions(tx, partition, weekOf(today), 0));
  const list = course
    ? await ofCourse(scene, course)
    : which.month === undefined
      ? await inWeek(scene, week)
      : await inMonth(scene, which.month);
  const from = startIn(which, list.found);
  const shownNow = { ...which, from, ...(course || which.month !== undefined ? {} : { week }) };
  const ways = [...more(shownNow, list.found.length), ...list.ways];
  return listing(scene, { ...list, ways, officer: true, typing: words.typeNumber }, from);
};

const forTrainer = async (scene: Scene, which: Which): Promise<Told> => {
  const own = (await found(scene.tx, scene.partition, 'trainer', scene.actor.person.id)).reverse();
  if (own.length === 0) allow(scene.actor, 'see-sessions');
  const from = startIn(which, own);
  const ways = more({ from }, own.length);
  return listing(scene, { heading: words.yours, found: own, ways, officer: false, typing: words.typeNumberTrainer }, from);
};

/** The sessions there are, for officers; for trainers their own. */
export const listSessions = (scene: Scene, which: Which = {}): Promise<Told> =>
  may(scene.actor, 'set-up-session') ? forOfficer(scene, which) : forTrainer(scene, which);

/** "sessions neglect", "sessions july": by a course's name, or a month of the next twelve. */
export const searchSessions = async (scene: Scene, text: string): Promise<Told> => {
  const said = text.trim().toLowerCase();
  if (said === '') return listSessions(scene);
  const months = Array.from({ length: 12 }, (_, i) => monthsFrom(monthOf(scene.today), i));
  const month = months.find((one) => said.length >= 3 && monthInWords(one).toLowerCase().startsWith(said));
  if (month) return listSessions(scene, { month });
  const [course, ...others] = [...(await coursesOf(scene)).values()].filter(({ title }) => title.toLowerCase().includes(said));
  if (!course) throw inputError('no-course', words.noSuchCourse);
  if (others.length > 0 && course.title.toLowerCase() !== said)
    throw inputError('several-courses', words.several(others.length + 1));
  return listSessions(scene, { course: course.id });
};
