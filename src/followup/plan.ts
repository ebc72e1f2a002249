import { shifted } from '../calendar/index.ts';

/** Something that is to be asked of somebody, as it stands on a day. Days are `YYYY-MM-DD` in the partnership's zone. */
export interface Item {
  id: string;
  /** Who is to be asked. */
  of: string;
  as: 'practitioner' | 'supervisor';
  /** The first day on which it may be asked. */
  due: string;
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
  /** Those whose last reminder was a week ago: there is no answer. */
  over: string[];
}

/** Days between two messages to one person, and between something and its reminder. */
export const week = 7;
/** Asked once, and reminded twice. */
const times = 3;
/** So many people on one card. */
const onCard = 20;

/** Since when something may go; undefined where nothing more does. */
const since = ({ due, sent }: Item): string | undefined => {
  const last = sent.at(-1);
  if (last === undefined) return due;
  if (sent.length >= times) return undefined;
  const again = shifted(last, week);
  return again > due ? again : due;
};

const isOver = ({ due, sent }: Item, day: string): boolean => {
  const last = sent.at(-1);
  return sent.length >= times && last !== undefined && shifted(last, week) <= day && due <= day;
};

interface Ready extends Item {
  since: string;
}

const first = (a: Ready, b: Ready): number => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1);

/** What somebody gets next: what has waited longest, alone, or with all their other people where they are asked as a supervisor. */
const letterFrom = (ready: readonly Ready[]): { letter: Letter; since: string } | undefined => {
  const [head, ...rest] = [...ready].sort(first);
  if (!head) return undefined;
  const more = head.as === 'supervisor' ? rest.filter((one) => one.as === 'supervisor') : [];
  const items = [head, ...more].slice(0, onCard).map(({ id }) => id);
  return { letter: { of: head.of, as: head.as, items }, since: head.since };
};

/**
 * What goes out on a day: at most one letter a person in seven days, whoever they are asked as, on days on which they work, no more
 * than so many in all, those who have waited longest first. `last`: when each person got the last one. Pure, and the same in
 * whatever order things come; what was missed while nobody planned goes as if it fell due today, one by one.
 */
export const planDay = (day: string, items: readonly Item[], last: ReadonlyMap<string, string>, rules: Rules): Plan => {
  const byPerson = new Map<string, Ready[]>();
  for (const item of items) {
    const from = since(item);
    if (from !== undefined && from <= day) byPerson.set(item.of, [...(byPerson.get(item.of) ?? []), { ...item, since: from }]);
  }
  const ready = [];
  for (const [person, theirs] of byPerson) {
    const before = last.get(person);
    if ((before !== undefined && shifted(before, week) > day) || !rules.works(person, day)) continue;
    const letter = letterFrom(theirs);
    if (letter) ready.push(letter);
  }
  ready.sort((a, b) => (a.since === b.since ? (a.letter.of < b.letter.of ? -1 : 1) : a.since < b.since ? -1 : 1));
  return {
    letters: ready.slice(0, rules.perDay).map(({ letter }) => letter),
    over: items.filter((item) => isOver(item, day)).map(({ id }) => id),
  };
};
