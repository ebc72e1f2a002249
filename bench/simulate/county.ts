import { chance } from '../../tests/chaos/chance.ts';

/** How somebody answers what they are asked. */
export type Habit = 'at-once' | 'late' | 'in-two-goes' | 'when-reminded' | 'never';

/** Somebody of the county, as they are from the first day; days are counted from it. */
export interface Resident {
  n: number;
  name: string;
  /** Which of the county's organisations they work for, each with a tenant of its own. */
  tenant: number;
  sector: string;
  /** Whether they have a role on record, so that training of theirs falls due. */
  hasRole: boolean;
  /** Their line manager, and whether that one has confirmed it. */
  supervisor?: { n: number; confirmed: boolean };
  /** The day on which they first open the bot; negative: long before; undefined: never. */
  opens: number | undefined;
  /** The day on which they ask the bot to stop, or remove it; of these some come back. */
  leaves?: { day: number; how: 'removes' | 'stops'; back?: number };
  /** The day on which they work for somebody else, and say who their line manager is now. */
  moves?: { day: number; to: number };
  habit: Habit;
}

export interface Size {
  practitioners: number;
  supervisors: number;
  sessions: number;
  attendances: number;
}

/** What a county reports for a year, or a part of it. */
export const sizeOf = (scale: number): Size => ({
  practitioners: Math.max(40, Math.round(5_000 * scale)),
  supervisors: Math.max(8, Math.round(600 * scale)),
  sessions: Math.max(6, Math.round(190 * scale)),
  attendances: Math.max(60, Math.round(5_300 * scale)),
});

/** Council, health, police, and schools with the voluntary sector. */
export const tenants = [1, 2, 3, 4].map((n) => `${n}0000000-0000-4000-8000-00000000c0de`);

const given = 'Ann Bo Cara Dev Esi Finn Gwen Hari Ines Jo Kit Lena Musa Nell Omar Pia'.split(' ');
const family = 'Ash Birch Clay Dale Elm Ford Glen Hill Isle Jay Knoll Lake Moor North Oak'.split(' ');

const habits: readonly (readonly [Habit, share: number])[] = [
  ['at-once', 0.42],
  ['late', 0.2],
  ['in-two-goes', 0.06],
  ['when-reminded', 0.1],
  ['never', 0.22],
];

/** One of several by their shares, which come to 1. */
export const oneOf = <T>(random: number, shares: readonly (readonly [T, number])[]): T | undefined => {
  let left = random;
  for (const [one, share] of shares) {
    left -= share;
    if (left < 0) return one;
  }
  return shares.at(-1)?.[0];
};

/** Line managers: a few have many staff, most a handful. */
const supervisorFor = (random: () => number, { supervisors }: Size): number => Math.floor(supervisors * random() ** 1.7);

const resident = (n: number, random: () => number, size: Size, days: number, sectors: readonly string[]): Resident => {
  const isSupervisor = n < size.supervisors;
  const sector = random() < 0.3 ? 'school' : (sectors[Math.floor(random() * sectors.length)] ?? 'other');
  const own = sectors.indexOf(sector);
  const opened = random();
  // Whoever supervises has opened it, mostly.
  const opens = opened < (isSupervisor ? 0.85 : 0.7) ? -1 : opened < 0.92 ? Math.floor(random() * days) : undefined;
  const left = random();
  const day = Math.floor(random() * days);
  const back = random() < 0.4 ? day + 20 + Math.floor(random() * 60) : undefined;
  const how = left < 0.05 ? 'removes' : left < 0.08 ? 'stops' : undefined;
  const line = random();
  const named = supervisorFor(random, size);
  const next = supervisorFor(random, size);
  const moves = random() < 0.12 && next !== n ? { day: Math.floor(random() * days), to: next } : undefined;
  return {
    n,
    name: `${given[n % given.length]} ${family[Math.floor(n / given.length) % family.length]} ${n}`,
    tenant: sector === 'school' ? 3 : Math.max(0, own) % 3,
    sector,
    hasRole: random() < 0.6,
    ...(line > 0.12 && named !== n && { supervisor: { n: named, confirmed: line > 0.2 } }),
    opens,
    ...(how && opens !== undefined && opens < day && { leaves: { day, how, ...(back !== undefined && { back }) } }),
    ...(moves && { moves }),
    habit: oneOf(random(), habits) ?? 'never',
  };
};

/**
 * Everybody, the line managers first, the same for the same seed. Three of these are in a circle: each has the next for a line manager.
 */
export const county = (seed: number, size: Size, days: number, sectors: readonly string[]): Resident[] => {
  const random = chance(seed);
  const others = sectors.filter((one) => one !== 'school');
  const all = Array.from({ length: size.practitioners }, (_, n) => resident(n, random, size, days, others));
  return all.map((one) => (one.n < 3 ? { ...one, supervisor: { n: (one.n + 1) % 3, confirmed: true } } : one));
};
