import fc from 'fast-check';
import { dateAfter, isWorkingDay, shifted } from '../../src/calendar/index.ts';
import { type Item, type Letter, planDay } from '../../src/followup/plan.ts';
import { england } from '../calendar/settings.ts';

/** Early summer: bank holidays and the long school holidays are to come. */
const firstDay = '2026-05-18';

/** Worked out once for each of what it is asked for: the calendar's own way takes its time, over months of months. */
const once = <T>(work: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.get(text) ?? work(text);
    known.set(text, value);
    return value;
  };
};

export const dayAt = (n: number): string => days(String(n));
const days = once((n) => shifted(firstDay, Number(n)));
export const weekAfter = once((day) => shifted(day, 7));

/** What holds of something from a day on. */
interface From<T> {
  from: string;
  is: T;
}

/** Something that is asked, as it goes on for some months. */
export interface Thing {
  id: string;
  as: Item['as'];
  /** Who is to be asked, and from when: a supervisor may change, or not be there. */
  of: readonly From<string | undefined>[];
  /** A session's date is corrected, or the pack's interval changed. */
  due: readonly From<string>[];
  /** When they answer; undefined for never. */
  answered?: string | undefined;
}

export interface World {
  things: readonly Thing[];
  schools: ReadonlySet<string>;
  perDay: number;
  /** The days on which nobody plans. */
  off: ReadonlySet<string>;
  /** The letters, by person and day, that cannot be sent. */
  lost: ReadonlySet<string>;
  days: number;
}

export interface Went extends Letter {
  day: string;
  arrived: boolean;
}

export const at = <T>(list: readonly From<T>[], day: string): T | undefined => list.findLast(({ from }) => from <= day)?.is;
export const closing = once((due) => dateAfter(due, 'P12W'));

const inOffices = once((day) => isWorkingDay(day, england, { school: false }));
const inSchools = once((day) => isWorkingDay(day, england, { school: true }));
export const worksIn =
  ({ schools }: Pick<World, 'schools'>) =>
  (person: string, day: string): boolean =>
    (schools.has(person) ? inSchools : inOffices)(day);

/** The months as they go: what went on which day, and when it was known of which that there is no answer. */
export const live = (world: World): { went: Went[]; over: Map<string, string> } => {
  const went: Went[] = [];
  const over = new Map<string, string>();
  const works = worksIn(world);
  for (let n = 0; n < world.days; n++) {
    const day = dayAt(n);
    if (world.off.has(day)) continue;
    const arrived = went.filter((one) => one.arrived);
    const last = new Map(arrived.map((one) => [one.of, one.day]));
    const items = world.things.flatMap((thing): Item[] => {
      const [of, due] = [at(thing.of, day), at(thing.due, day)];
      if (of === undefined || due === undefined || over.has(thing.id)) return [];
      if (thing.answered !== undefined && thing.answered <= day) return [];
      const sent = arrived.filter((one) => one.of === of && one.items.includes(thing.id)).map((one) => one.day);
      return [{ id: thing.id, of, as: thing.as, due, closes: closing(due), times: 3, sent }];
    });
    const plan = planDay(day, items, last, { works, perDay: world.perDay });
    for (const letter of plan.letters) went.push({ ...letter, day, arrived: !world.lost.has(`${letter.of} ${day}`) });
    for (const id of plan.over) over.set(id, day);
  }
  return { went, over };
};

const people = Array.from({ length: 6 }, (_, i) => `p${i}`);
const anyone = fc.constantFrom(...people);
const someDay = (from: number, to: number) => fc.integer({ min: from, max: to }).map(dayAt);

const stays = <T>(is: fc.Arbitrary<T>): fc.Arbitrary<From<T>[]> => is.map((first) => [{ from: firstDay, is: first }]);

/** As it is from the first day on, and perhaps otherwise from some later day on. */
const mayChange = <T>(is: fc.Arbitrary<T>): fc.Arbitrary<From<T>[]> =>
  fc
    .tuple(stays(is), fc.option(fc.record({ from: someDay(1, 120), is }), { nil: undefined }))
    .map(([first, later]) => [...first, ...(later ? [later] : [])]);

const never = fc.constant(undefined);
const dueSoon = someDay(0, 60);

const quietThing = fc.record({
  as: fc.constantFrom('practitioner', 'supervisor'),
  of: stays(anyone),
  due: stays(dueSoon),
  answered: never,
});

const anyThing = fc
  .record({
    as: fc.constantFrom('practitioner', 'supervisor'),
    of: mayChange(fc.option(anyone, { nil: undefined, freq: 9 })),
    due: mayChange(dueSoon),
    answered: fc.option(someDay(0, 150), { nil: undefined }),
  })
  // A practitioner is always themselves.
  .map((one) => (one.as === 'practitioner' ? { ...one, of: one.of.slice(0, 1) } : one));

/** Days on which nobody plans: here and there, and perhaps a month at once. */
const off = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 25 }), fc.option(fc.integer({ min: 0, max: 120 })))
  .map(
    ([single, month]) =>
      new Set([...single, ...(month === null ? [] : Array.from({ length: 30 }, (_, i) => month + i))].map(dayAt)),
  );

const named = (things: readonly Omit<Thing, 'id'>[]): Thing[] => things.map((one, i) => ({ ...one, id: `t${i}` }));

/** Months in which everything may happen. */
export const anyMonths: fc.Arbitrary<World> = fc.record({
  things: fc.array(anyThing, { maxLength: 40 }).map(named),
  schools: fc.subarray(people).map((some) => new Set(some)),
  perDay: fc.integer({ min: 1, max: 7 }),
  off,
  lost: fc.array(fc.tuple(anyone, someDay(0, 150)).map(([person, day]) => `${person} ${day}`)).map((some) => new Set(some)),
  days: fc.constant(180),
});

/** Months in which nothing changes, nobody answers and everything arrives, and sometimes nobody plans. */
export const quietMonths: fc.Arbitrary<World> = fc.record({
  things: fc.array(quietThing, { maxLength: 25 }).map(named),
  schools: fc.subarray(people).map((some) => new Set(some)),
  perDay: fc.integer({ min: 1, max: 7 }),
  off,
  lost: fc.constant(new Set<string>()),
  days: fc.constant(180),
});
