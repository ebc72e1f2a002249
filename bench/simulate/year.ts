import { isWorkingDay, shifted, type WorkingTime } from '../../src/calendar/index.ts';
import { chance } from '../../tests/chaos/chance.ts';
import { oneOf, type Resident, type Size } from './county.ts';

/** A session as it will come to be: who is put on it, who comes, and when its register is taken. */
export interface Held {
  n: number;
  /** Set up on one day, held on another: `YYYY-MM-DD`. */
  setUp: string;
  day: string;
  from: string;
  to: string;
  /** Which of the officers sees to it. */
  officer: number;
  /** On the list, and who of them does not come; who comes without being on it. */
  listed: number[];
  absent: ReadonlySet<number>;
  walkIns: number[];
  /** How many days after it the register is taken; undefined: never. */
  register: number | undefined;
  /** It is moved by a week, or cancelled, some days before. */
  change?: 'moved' | 'cancelled';
  /** The register said of somebody that they were there, and is corrected some days later. */
  corrected?: { person: number; days: number };
}

export const officers = 4;

/** Office hours in England, and the holidays of its schools. */
export const working: WorkingTime = {
  timeZone: 'Europe/London',
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
  holidays: 'GB-ENG',
  extraHolidays: [],
  schoolHolidays: [2026, 2027, 2028, 2029, 2030].flatMap((year) => [
    { from: `${year}-02-15`, to: `${year}-02-19` },
    { from: `${year}-03-29`, to: `${year}-04-09` },
    { from: `${year}-05-31`, to: `${year}-06-04` },
    { from: `${year}-07-22`, to: `${year}-08-31` },
    { from: `${year}-10-25`, to: `${year}-10-29` },
    { from: `${year}-12-18`, to: `${year + 1}-01-03` },
  ]),
};

/** Working days from `first` on, for so many days; no sessions are in August or round Christmas. */
const daysFor = (first: string, days: number): string[] => {
  const all = Array.from({ length: days }, (_, i) => shifted(first, i));
  return all.filter((day) => isWorkingDay(day, working, { school: false }) && !/^-(08|12-2\d)/.test(day.slice(4)));
};

const pick = <T>(from: readonly T[], random: () => number): T | undefined => from[Math.floor(random() * from.length)];

const some = (count: number, from: readonly Resident[], random: () => number): number[] => {
  const found = new Set<number>();
  for (let tries = 0; found.size < Math.min(count, from.length) && tries < count * 20; tries++)
    found.add(pick(from, random)?.n ?? 0);
  return [...found];
};

/** Most are courses; one in fifteen is a conference, which many come to. */
const sizes = (count: number, attendances: number, random: () => number): number[] => {
  const weights = Array.from({ length: count }, () => (random() < 0.07 ? 4 : 0.5 + random()));
  const all = weights.reduce((sum, one) => sum + one, 0);
  // Some of those on the list do not come.
  return weights.map((one) => Math.max(2, Math.round((one / all) * attendances * 1.12)));
};

const registers: readonly (readonly [number | undefined, number])[] = [
  [0, 0.8],
  [1, 0.12],
  [6, 0.06],
  [undefined, 0.02],
];

/** The sessions of so many years from `first` on, in the order of their days. The same for the same seed. */
export const sessionsOf = (
  seed: number,
  first: string,
  { years, size, people }: { years: number; size: Size; people: readonly Resident[] },
): Held[] => {
  const random = chance(seed + 1);
  const begin = shifted(first, 21);
  const days = daysFor(begin, Math.round(years * 365) - 21);
  const count = Math.max(1, Math.round(size.sessions * years));
  const dates = Array.from({ length: count }, () => pick(days, random) ?? begin).sort();
  return sizes(count, size.attendances * years, random).map((wanted, n) => {
    const day = dates[n] ?? begin;
    const listed = some(wanted, people, random);
    const absent = new Set(listed.filter(() => random() < 0.11));
    const morning = random() < 0.6;
    const corrected = pick(listed, random) ?? 0;
    const changed = random();
    const register = oneOf(random(), registers);
    return {
      n,
      setUp: shifted(day, -20 + Math.floor(random() * 6)),
      day,
      from: morning ? '09:30' : '13:00',
      to: morning ? '12:30' : '16:30',
      officer: n % officers,
      listed,
      absent,
      walkIns: some(random() < 0.3 ? 1 : 0, people, random).filter((one) => !listed.includes(one)),
      register,
      ...(changed < 0.03 ? { change: 'cancelled' as const } : changed < 0.06 ? { change: 'moved' as const } : {}),
      ...(random() < 0.08 && register === 0 && !absent.has(corrected) && { corrected: { person: corrected, days: 2 } }),
    };
  });
};
