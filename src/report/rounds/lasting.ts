import { z } from 'zod/v4';
import { type Cell, moments, sums } from '../cells.ts';
import { type Release, taken } from '../release.ts';
import { fewest, mayShow } from '../suppress.ts';

/**
 * Whether what people learned at a session has lasted: a statement as they rated it before, after and some time later.
 *
 * What is said some time later is released in blocks of its own, by the rule of `release.ts`, and figures of it alone are beside the
 * session's what figures of another question are. To show before, after and later of the very same people is more: these are some of
 * those in a block that the session's report shows, and the others follow by taking away. So:
 * 1. Joined are those of one block of the session who rated the statement later too, whose answers are still as that block counts
 *    them, when they are five or more and the rest of that block is nobody, or five or more. Otherwise they go into a block of what
 *    they said later, alone. Which it is depends on who has answered, never on what.
 * 2. A joined block is shown when neither before, after, later nor any difference of two of these is the same for all in it, and the
 *    same holds for before and after of the rest: those in no joined block of it that is shown.
 * 3. A joined block stays as it was made, and nothing of those in it is ever shown later alone.
 *
 * Why it holds. The blocks of a session come apart into joined blocks that are shown and their rests: sets of five or more, in each of
 * which not all are alike. Every figure is a sum over whole such sets. Exchange all that two people of one set answered, and all that
 * was ever shown is the same, as in `release.ts`. That a joined block is not shown says little: that all rated it the same later is
 * always a reason for it, whatever anybody answered before or after.
 */
export const lastingMoments = [...moments, 'later', 'lasted', 'since'] as const;
type LastingMoment = (typeof lastingMoments)[number];

/** What one person gave, three times: whole numbers. */
export interface Thrice {
  before: number;
  after: number;
  later: number;
}

/** `lasted`: later less before; `since`: later less after. */
const valuesOf = ({ before, after, later }: Thrice): Record<LastingMoment, number> => ({
  before,
  after,
  gain: after - before,
  later,
  lasted: later - before,
  since: later - after,
});

const cell = z.strictObject({
  n: z.number().int().positive(),
  values: z.strictObject({ before: sums, after: sums, gain: sums, later: sums, lasted: sums, since: sums }),
});
export type LastingCell = z.infer<typeof cell>;

const block = z.strictObject({
  question: z.string(),
  /** Which block of the session's release they are in. */
  of: z.number().int(),
  /** Where they stand in the responses. */
  who: z.array(z.number().int()),
  /** Not there where it is not shown. */
  cell: cell.optional(),
});

/** What is joined of a session. */
export const lasting = z.strictObject({
  /** The id of the session. */
  id: z.string(),
  responses: z.array(z.string()),
  blocks: z.array(block),
});
export type Lasting = z.infer<typeof lasting>;

/** Somebody's answers, with what they gave three times, by question. */
export interface Rated {
  id: string;
  /** Of what they answered at the session. */
  revision: number;
  thrice: ReadonlyMap<string, Thrice>;
}

const nothing = { sum: 0, squares: 0 };

const cellOf = (those: readonly Thrice[]): LastingCell => {
  const all = those.map(valuesOf);
  const of = (moment: LastingMoment) =>
    all.reduce(({ sum, squares }, { [moment]: value }) => ({ sum: sum + value, squares: squares + value ** 2 }), nothing);
  const [before, after, gain] = [of('before'), of('after'), of('gain')];
  return { n: all.length, values: { before, after, gain, later: of('later'), lasted: of('lasted'), since: of('since') } };
};

/** What is left of a cell of a session without those who are joined. */
const without = (whole: Cell, part: LastingCell): Cell => {
  const values: Cell['values'] = {};
  for (const moment of moments) {
    const { sum, squares } = whole.values[moment] ?? nothing;
    const less = part.values[moment];
    values[moment] = { sum: sum - less.sum, squares: squares - less.squares };
  }
  return { n: whole.n - part.n, values };
};

interface Made {
  question: string;
  of: number;
  those: string[];
  cell?: LastingCell;
}

/**
 * With a block more for each block of the session of which enough have rated its statement again. The same where there is none. Pure.
 * @param first what is released of the session
 * @param alone what is released of later answers alone, which may hold some of these
 */
export const grownLasting = (joined: Lasting, first: Release, rated: readonly Rated[], alone: readonly Release[]): Lasting => {
  const gone = new Set([joined, ...alone].flatMap(taken));
  const byId = new Map(rated.map((one) => [one.id, one]));
  const made = first.blocks.flatMap(({ question, who, revisions, cell: whole }, of): Made[] => {
    if (!whole?.values.gain) return [];
    const parts = joined.blocks.filter((one) => one.of === of);
    const before = new Set(parts.flatMap((part) => part.who.flatMap((at) => joined.responses[at] ?? [])));
    const those = who.flatMap((at, i) => {
      const one = byId.get(first.responses[at] ?? '');
      const thrice = one?.revision === revisions[i] ? one?.thrice.get(question) : undefined;
      return one && thrice && !gone.has(`${question} ${one.id}`) ? [{ id: one.id, thrice }] : [];
    });
    const others = who.length - before.size - those.length;
    if (those.length < fewest || (others > 0 && others < fewest)) return [];
    const counted = cellOf(those.map(({ thrice }) => thrice));
    const rest = [...parts.flatMap((part) => part.cell ?? []), counted].reduce(without, whole);
    const shown = mayShow(counted) && (rest.n === 0 || mayShow(rest));
    return [{ question, of, those: those.map(({ id }) => id), ...(shown && { cell: counted }) }];
  });
  if (made.length === 0) return joined;
  const responses = [...new Set([...joined.responses, ...made.flatMap(({ those }) => those)])];
  const at = new Map(responses.map((id, i) => [id, i]));
  const blocks = made.map(({ those, ...one }) => ({ ...one, who: those.map((id) => at.get(id) ?? -1) }));
  return { ...joined, responses, blocks: [...joined.blocks, ...blocks] };
};

/** A joined block that is shown. */
export interface Lasted {
  question: string;
  cell: LastingCell;
}

/** The joined blocks that are shown, given whose later answers still exist: five of each. */
export const shownLasting = ({ responses, blocks }: Lasting, exists: (response: string) => boolean): Lasted[] =>
  blocks.flatMap(({ question, who, cell: shown }) =>
    shown && who.filter((at) => exists(responses[at] ?? '')).length >= fewest ? [{ question, cell: shown }] : [],
  );

/** Joined blocks added up, by question. */
export const combinedLasting = (shown: readonly Lasted[]): Map<string, LastingCell> => {
  const cells = new Map<string, LastingCell>();
  for (const { question, cell: one } of shown) {
    const other = cells.get(question);
    if (!other) {
      cells.set(question, one);
      continue;
    }
    const values = { ...one.values };
    for (const moment of lastingMoments) {
      const [a, b] = [one.values[moment], other.values[moment]];
      values[moment] = { sum: a.sum + b.sum, squares: a.squares + b.squares };
    }
    cells.set(question, { n: one.n + other.n, values });
  }
  return cells;
};

/** What somebody answered later, without what is joined: that goes into no other block. */
export const notJoined = <T extends { id: string; readings: ReadonlyMap<string, unknown> }>(
  candidates: readonly T[],
  joined: Lasting,
): T[] => {
  const gone = new Set(taken(joined));
  return candidates.map((one) => ({
    ...one,
    readings: new Map([...one.readings].filter(([question]) => !gone.has(`${question} ${one.id}`))),
  }));
};
