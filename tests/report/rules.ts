import { type Cell, cellOf, type Reading } from '../../src/report/cells.ts';
import { combined, grownParts, grownRest, leftOver, repeatsIn } from '../../src/report/combine.ts';
import { type Candidate, type Release, shownIn } from '../../src/report/release.ts';
import type { Figure, Rule, World } from './history.ts';

const empty = (id: string): Release => ({ id, responses: [], blocks: [] });

const figuresOf = (cells: Iterable<[string, Cell]>): Figure[] =>
  [...cells].flatMap(([question, { n, values }]) =>
    Object.entries(values).map(([moment, { sum, squares }]) => ({ question, moment, n, sum, squares })),
  );

const everySession = (world: World) => [...Array(world.sessions).keys()];

/** The rule that there is. */
export const theRule =
  (repeats = repeatsIn): Rule =>
  () => {
    const releases = new Map<number, Release>();
    let rest = empty('rest');
    const part = (world: World, session: number) => ({
      session: String(session),
      release: releases.get(session) ?? empty(String(session)),
      candidates: world.responses(session),
      over: world.over(session),
    });
    return (world, at) => {
      const parts = grownParts(at === 'course' ? everySession(world).map((one) => part(world, one)) : [part(world, at)], rest);
      for (const { session, release } of parts) releases.set(Number(session), release);
      if (at === 'course') {
        const left = leftOver(parts, rest);
        rest = grownRest(rest, left, repeats(left.map(({ session }) => world.people(Number(session)))));
      }
      const looked = [...parts.map(({ release }) => release), ...(at === 'course' ? [rest] : [])];
      return figuresOf(combined(looked.flatMap((one) => shownIn(one, world.exists))));
    };
  };

interface Options {
  fewest: number;
  mayShow: (cell: Cell) => boolean;
}

const varied = ({ n, values }: Cell) => Object.values(values).every(({ sum, squares }) => n * squares !== sum ** 2);
const right: Options = { fewest: 5, mayShow: varied };

/** Those who answered a question, by question and by what they gave. */
const answering = (candidates: readonly Candidate[]): Map<string, { id: string; question: string; reading: Reading }[]> => {
  const found = new Map<string, { id: string; question: string; reading: Reading }[]>();
  for (const { id, readings } of candidates)
    for (const [question, reading] of readings) {
      const key = `${question}/${Object.keys(reading).join('+')}`;
      found.set(key, [...(found.get(key) ?? []), { id, question, reading }]);
    }
  return found;
};

const cellsOf = (candidates: readonly Candidate[], { fewest, mayShow }: Options = right): [string, Cell][] =>
  [...answering(candidates).values()].flatMap((those): [string, Cell][] => {
    const cell = cellOf(those.map(({ reading }) => reading));
    return those.length >= fewest && mayShow(cell) ? [[those[0]?.question ?? '', cell]] : [];
  });

/** Blocks of each session, and of the course as one, with something done wrong. */
const blocks =
  ({ fewest, mayShow }: Options, { wait }: { wait: boolean }): Rule =>
  () => {
    const taken = new Set<string>();
    const made: { at: number; question: string; cell: Cell }[] = [];
    return (world, at) => {
      for (const session of at === 'course' ? everySession(world) : [at])
        for (const those of answering(world.responses(session)).values()) {
          const free = those.filter(({ id, question }) => !taken.has(`${question} ${id}`));
          if (free.length < fewest) continue;
          const cell = cellOf(free.map(({ reading }) => reading));
          if (wait && !mayShow(cell)) continue;
          for (const { id, question } of free) taken.add(`${question} ${id}`);
          if (mayShow(cell)) made.push({ at: session, question: free[0]?.question ?? '', cell });
        }
      return figuresOf(made.filter((one) => at === 'course' || one.at === at).map(({ question, cell }) => [question, cell]));
    };
  };

/** One snapshot of a session, taken anew when so many of its responses are others, or have changed. */
const snapshots =
  (changes: number): Rule =>
  () => {
    const standing = new Map<number, Candidate[]>();
    return (world, at) => {
      if (at === 'course') return [];
      const before = standing.get(at) ?? [];
      const now = world.responses(at);
      const same = now.filter((one) => before.some(({ id, readings }) => id === one.id && readings === one.readings));
      const gone = before.filter(({ id }) => !now.some((one) => one.id === id));
      if (now.length - same.length + gone.length >= changes) standing.set(at, now);
      const stands = standing.get(at) ?? [];
      return stands.filter(({ id }) => world.exists(id)).length < 5 ? [] : figuresOf(cellsOf(stands));
    };
  };

/** The sessions by blocks, as is right; the course by all the answers that there are. */
const courseApart: Rule = () => {
  const sessions = blocks(right, { wait: false })();
  return (world, at) =>
    at === 'course' ? figuresOf(cellsOf(everySession(world).flatMap((one) => world.responses(one)))) : sessions(world, at);
};

/** Before, after and gain each over everybody who gave it. */
const apart: Rule = () => {
  const done = new Set<number | 'course'>();
  return (world, at) => {
    if (at === 'course' || done.has(at) || world.responses(at).length < 5) return [];
    done.add(at);
    const each = (['before', 'after', 'gain'] as const).flatMap((moment) =>
      cellsOf(
        world.responses(at).map(({ id, revision, readings }) => ({
          id,
          revision,
          readings: new Map(
            [...readings].flatMap(([question, { [moment]: value }]): [string, Reading][] =>
              value === undefined ? [] : [[question, { [moment]: value }]],
            ),
          ),
        })),
      ),
    );
    return figuresOf(each);
  };
};

/** Rules that look right and are not, each with what is wrong with it. */
export const wrong = {
  'shows four': blocks({ ...right, fewest: 4 }, { wait: false }),
  'shows those who are all alike': blocks({ ...right, mayShow: () => true }, { wait: false }),
  'hides a gain that is the same for all, and shows before and after': blocks(
    { ...right, mayShow: ({ n, values: { gain: _, ...rest } }) => varied({ n, values: rest }) },
    { wait: false },
  ),
  'waits until they are not all alike': blocks(right, { wait: true }),
  'counts anew at every change': snapshots(1),
  'counts anew at five changes': snapshots(5),
  'counts a course from all the answers there are': courseApart,
  'counts before and after over different people': apart,
  'pools what one person may have answered twice': theRule(() => 0),
} satisfies Record<string, Rule>;
