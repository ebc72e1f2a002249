import { shifted } from '../calendar/index.ts';

/** Something that is to be asked of somebody, as it stands on a day. Days are `YYYY-MM-DD` in the partnership's zone. */
export interface Item {
  id: string;
  /** Who is to be asked. */
  of: string;
  as: 'practitioner' | 'supervisor';
  /** The first day on which it may be asked, and the last. */
  due: string;
  closes: string;
  /** So often at most, a week or more apart: once and two reminders, or once where they are only told. */
  times: number;
  /** The days on which it was asked of them, in order: the first, then the reminders. */
  sent: readonly string[];
}

/** One message to one person: of one thing, or to a supervisor of all their people who are due. */
export interface Letter {
  of: string;
  as: Item['as'];
  items: string[];
}

export interface Rules {
  /** Whether somebody may be written to on a day. */
  works: (person: string, day: string) => boolean;
  /** So many letters a day at most: a day on which everybody would get one is evened out. */
  perDay: number;
}

export interface Plan {
  letters: Letter[];
  /** Those who were asked, or told, for the last time a week ago. */
  over: string[];
}

/** Days between two messages to one person, and between something and its reminder. */
const week = 7;
/** So many people on one card. */
const onCard = 20;

interface Ready extends Item {
  /** Since when it may go. */
  since: string;
}

/** Since when something may go that may go on a day; undefined where it may not. */
const sinceOf = ({ due, closes, times, sent }: Item, day: string, weekAgo: string): string | undefined => {
  const last = sent.at(-1);
  if (day < due || closes < day || sent.length >= times) return undefined;
  if (last === undefined) return due;
  if (last > weekAgo) return undefined;
  const again = shifted(last, week);
  return again > due ? again : due;
};

/** What has waited longest first. */
const first = (a: Ready, b: Ready): number => (a.since < b.since || (a.since === b.since && a.id < b.id) ? -1 : 1);

/** What somebody gets next: what has waited longest, alone, or with all their other people where they are asked as a supervisor. */
const letterFrom = (ready: readonly Ready[]): { letter: Letter; head: Ready } | undefined => {
  const [head, ...rest] = [...ready].sort(first);
  if (!head) return undefined;
  const more = head.as === 'supervisor' ? rest.filter((one) => one.as === 'supervisor') : [];
  return { letter: { of: head.of, as: head.as, items: [head, ...more].slice(0, onCard).map(({ id }) => id) }, head };
};

/**
 * What goes out on a day: at most one letter a person in seven days, whoever they are asked as, on days on which they work, no more
 * than so many in all, those who have waited longest first. `last`: when each person got the last one. Pure, and the same in
 * whatever order things come; what was missed while nobody planned goes as if it fell due today, one by one.
 *
 * Nothing starves: whatever is ready goes behind no more than what was ready before it, each of that once. So the n-th of somebody's
 * things goes within n weeks, the days not counted on which they do not work or others fill the day.
 */
export const planDay = (day: string, items: readonly Item[], last: ReadonlyMap<string, string>, rules: Rules): Plan => {
  const weekAgo = shifted(day, -week);
  const byPerson = new Map<string, Ready[]>();
  for (const item of items) {
    const since = sinceOf(item, day, weekAgo);
    if (since === undefined) continue;
    const theirs = byPerson.get(item.of);
    if (theirs) theirs.push({ ...item, since });
    else byPerson.set(item.of, [{ ...item, since }]);
  }
  const out = [...byPerson]
    .filter(([person]) => (last.get(person) ?? '') <= weekAgo && rules.works(person, day))
    .flatMap(([, theirs]) => letterFrom(theirs) ?? [])
    .sort((a, b) => first(a.head, b.head));
  const isOver = ({ due, times, sent }: Item) => sent.length >= times && (sent.at(-1) ?? '') <= weekAgo && due <= day;
  return {
    letters: out.slice(0, rules.perDay).map(({ letter }) => letter),
    over: items
      .filter(isOver)
      .map(({ id }) => id)
      .sort(),
  };
};
