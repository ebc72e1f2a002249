import type { Figure, Rule, Sheet } from './months.ts';

/** What may be done wrong. */
export interface Options {
  fewest: number;
  /** Whether those who rated it three times may be joined, beside so many others of their block. */
  joins: (others: number) => boolean;
  /** Whether it matters that the rest of the block is not all alike. */
  looksAtRest: boolean;
  /** Whether those are left out whose first answers have changed since. */
  leavesOutChanged: boolean;
  /** Whether a joined block that is not shown is shown later alone. */
  showsAloneInstead: boolean;
  /** Whether a difference that is the same for all may be shown. */
  looksAtDifferences: boolean;
  /** Whether what is joined may be counted later alone as well. */
  countsTwice: boolean;
}

const right = (fewest = 5): Options => ({
  fewest,
  joins: (others) => others === 0 || others >= fewest,
  looksAtRest: true,
  leavesOutChanged: true,
  showsAloneInstead: false,
  looksAtDifferences: true,
  countsTwice: false,
});

interface Person {
  id: string;
  revision: number;
  before: number;
  after: number;
  later: number;
}

interface Pile {
  where: string;
  kind: 'both' | 'after' | 'later' | 'joined';
  people: Person[];
  hidden: boolean;
  of?: Pile;
}

const nothing = Number.NaN;
const alike = (list: readonly number[]) => list.every((value) => value === list[0]);

const moments: Record<Pile['kind'], Record<string, (p: Person) => number>> = {
  after: { after: (p) => p.after },
  both: { before: (p) => p.before, after: (p) => p.after, gain: (p) => p.after - p.before },
  later: { later: (p) => p.later },
  joined: {
    before: (p) => p.before,
    after: (p) => p.after,
    gain: (p) => p.after - p.before,
    later: (p) => p.later,
    lasted: (p) => p.later - p.before,
    since: (p) => p.later - p.after,
  },
};

const anyAlike = (people: readonly Person[], kind: Pile['kind'], only?: readonly string[]): boolean =>
  Object.entries(moments[kind]).some(([name, of]) => (only?.includes(name) ?? true) && alike(people.map(of)));

/** Every figure worked out the long way round: lists of people, each look over everything, and no sum until the very end. */
export const naively =
  (options: Options = right()): Rule =>
  () => {
    const piles: Pile[] = [];
    const { fewest } = options;
    const given = ({ id, revision, before = nothing, after = nothing, later = nothing }: Sheet): Person => ({
      id,
      revision,
      before,
      after,
      later,
    });
    const isIn = (p: Person, ...kinds: Pile['kind'][]) =>
      piles.some(({ kind, people }) => kinds.includes(kind) && people.some(({ id }) => id === p.id));
    const kindOf = (p: Person) =>
      Number.isNaN(p.after) ? undefined : Number.isNaN(p.before) ? ('after' as const) : ('both' as const);

    const pileFirst = (where: string, among: Person[]) => {
      const free = among.filter((p) => !isIn(p, 'after', 'both'));
      for (const kind of ['both', 'after'] as const) {
        const people = free.filter((p) => kindOf(p) === kind);
        if (people.length >= fewest) piles.push({ where, kind, people, hidden: anyAlike(people, kind) });
      }
    };
    const pileJoined = (session: string, among: Person[]) => {
      for (const first of piles.filter(({ where, kind, hidden }) => where === session && kind === 'both' && !hidden)) {
        const parts = piles.filter(({ of }) => of === first);
        const used = parts.flatMap(({ people }) => people.map(({ id }) => id));
        const left = first.people.filter(({ id }) => !used.includes(id));
        const people = left.flatMap((then) => {
          const now = among.find(({ id }) => id === then.id);
          if (!now || Number.isNaN(now.later) || kindOf(now) !== 'both' || isIn(now, 'later')) return [];
          return options.leavesOutChanged && now.revision !== then.revision ? [] : [now];
        });
        if (people.length < fewest || !options.joins(left.length - people.length)) continue;
        const shownOnes = [...parts.filter(({ hidden }) => !hidden).flatMap((part) => part.people), ...people].map(
          ({ id }) => id,
        );
        const rest = first.people.filter(({ id }) => !shownOnes.includes(id));
        const hidden =
          anyAlike(people, 'joined', options.looksAtDifferences ? undefined : ['before', 'after', 'later']) ||
          (options.looksAtRest && rest.length > 0 && anyAlike(rest, 'both'));
        if (hidden && options.showsAloneInstead) continue;
        piles.push({ where: session, kind: 'joined', people, hidden, of: first });
      }
    };
    const pileLater = (where: string, among: Person[]) => {
      const people = among.filter(
        (p) => !Number.isNaN(p.later) && !isIn(p, 'later', ...(options.countsTwice ? [] : (['joined'] as const))),
      );
      if (people.length >= fewest) piles.push({ where, kind: 'later', people, hidden: anyAlike(people, 'later') });
    };

    return (world, at) => {
      const sessions = [...Array(world.sessions).keys()];
      const in_ = (session: number) => world.sheets(session).map(given);
      const everybody = sessions.flatMap(in_);
      const overOnes = sessions.filter((session) => world.over(session)).flatMap(in_);
      for (const session of typeof at === 'number' ? [at] : sessions) pileFirst(`${session}`, in_(session));
      if (typeof at !== 'number') pileFirst('rest', overOnes);
      if (at === 'rounds') {
        for (const session of sessions) pileJoined(`${session}`, in_(session));
        for (const session of sessions) pileLater(`${session}`, in_(session));
        pileLater('rest', overOnes);
      }
      return piles.flatMap(({ where, kind, people, hidden }): Figure[] => {
        const isLater = kind === 'later' || kind === 'joined';
        if (hidden || isLater !== (at === 'rounds') || (typeof at === 'number' && where !== `${at}`)) return [];
        const there = people.filter((p) => everybody.some(({ id, later }) => id === p.id && !(isLater && Number.isNaN(later))));
        if (there.length < fewest) return [];
        const sums = Object.entries(moments[kind]).map(([name, of]) => {
          const list = people.map(of);
          return [name, { sum: list.reduce((a, b) => a + b, 0), squares: list.reduce((a, b) => a + b * b, 0) }];
        });
        return [{ n: people.length, sums: Object.fromEntries(sums) }];
      });
    };
  };

/** Rules that look right and are not, each with what is wrong with it. */
export const wrong = (fewest: number) => {
  const fine = right(fewest);
  return {
    'joins whoever rated it three times': { ...fine, joins: () => true },
    'joins those whose first answers have changed since': { ...fine, leavesOutChanged: false },
    'does not look whether the rest are all alike': { ...fine, looksAtRest: false },
    'shows later alone what it may not show joined': { ...fine, showsAloneInstead: true },
    'shows a difference that is the same for all': { ...fine, looksAtDifferences: false },
    'counts later alone what is joined as well': { ...fine, countsTwice: true },
    'shows one fewer': { ...fine, fewest: fewest - 1, joins: fine.joins },
  } satisfies Record<string, Options>;
};
