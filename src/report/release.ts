import { z } from 'zod/v4';
import { cell, cellOf, type Reading, texts } from './cells.ts';
import { fewest, mayShow } from './suppress.ts';

/**
 * How answers become figures, so that what fewer than five people answered cannot be worked out from all the figures that were ever
 * shown, put together in whatever way.
 *
 * The rule, for each question by itself:
 * 1. Responses are put into blocks. A response is in at most one block of a question, for ever: be it a block of its session or one
 *    of the pool of its course.
 * 2. A block is made when somebody looks and at least five responses that answer the question are in none. It takes all of these.
 *    Which they are, and when, never depends on what was answered, only on who has answered. In the pool of a course one person may
 *    have given several, one for each session: so many more it takes as people were at more than one of its sessions.
 * 3. A block stays as it was made. Answers that are changed, withdrawn or erased later do not change its figures; when fewer than
 *    five of its responses still exist it is shown no more.
 * 4. A block in which all have the same before, after or gain is never shown: not later, and not as a part of any sum.
 * 5. Every figure is a sum over whole blocks that are shown.
 *
 * Why it holds. Take one to four responses whose answers somebody wants to add up. Where they are in no block that is shown, no figure
 * has them in it: at most that all in their block are alike is known, not what they answered. Else let B be a block that is shown and
 * that some of them are in. B has others in it, for it has five or more; and not all in B are alike, so one of them and one of the
 * others answered differently. Had these two answered the other way round, the sum that is asked for would be another one, and
 * everything that was ever shown the same: by 1 and 5 figures know of B only its sums, and by 2 and 3 the blocks would have been the
 * same. So what was shown does not tell. (The same for every moment: exchanged is what they gave before together with what after.)
 *
 * What a rule falls for that waits for other things: one that counts a snapshot anew at five changes shows the difference of one
 * person at a question that few of the five answered; one that waits until a block is not all alike any more gives away the answer of
 * the one who came last. `tests/report/worked-out.test.ts` has both, and others, and finds them out.
 *
 * What it does not do: those who are in a block know an answer themselves, and a mean with a spread says something of how many gave
 * which. A figure of another cut (by agency, by month) has to be made of these same blocks, or it may give away what they hide.
 *
 * Texts are shown as they are now, of a block whose responses all still exist: otherwise the text that is missing would be known to
 * be that of whoever was erased or marked absent.
 */
const block = z.strictObject({
  question: z.string(),
  /** Where its responses stand in those of the release. */
  who: z.array(z.number().int()),
  /** As which revision each of them is counted. */
  revisions: z.array(z.number().int()),
  /** How many of these must still be there. */
  needs: z.number().int(),
  /** Not there where all are alike: what they answered is not kept either. */
  cell: cell.optional(),
});
export type Block = z.infer<typeof block>;

/** What has been released of a session, or of a course's pool of responses whose sessions had fewer than five left. */
export const release = z.strictObject({
  /** The id of the session; that of the course with `/rest`. */
  id: z.string(),
  /** The ids of the responses in its blocks. */
  responses: z.array(z.string()),
  blocks: z.array(block),
});
export type Release = z.infer<typeof release>;

/** A response as reports see it. */
export interface Candidate {
  id: string;
  /** Raised by every change of what was answered. */
  revision: number;
  readings: ReadonlyMap<string, Reading>;
}

/** Blocks, of whatever kind, as far as they say what is in them. */
interface Taking {
  responses: readonly string[];
  blocks: readonly Pick<Block, 'question' | 'who'>[];
}

/** Which answers are in blocks: question and response, joined by a space. */
export const taken = ({ responses, blocks }: Taking): string[] =>
  blocks.flatMap(({ question, who }) => who.map((at) => `${question} ${responses[at]}`));

/** Answers that go together: to the same question, and those with a before apart from those without. */
const sameAs = (question: string, reading: Reading): string => `${question} ${Object.keys(reading).join()}`;

interface Waiting {
  question: string;
  those: { id: string; revision: number; reading: Reading }[];
}

/** Those that answer a question and are in no block of it, by question. */
export const waiting = (candidates: readonly Candidate[], releases: readonly Release[]): Waiting[] => {
  const gone = new Set(releases.flatMap(taken));
  const found = new Map<string, Waiting>();
  for (const { id, revision, readings } of candidates)
    for (const [question, reading] of readings) {
      if (gone.has(`${question} ${id}`)) continue;
      const key = sameAs(question, reading);
      const same = found.get(key) ?? { question, those: [] };
      same.those.push({ id, revision, reading });
      found.set(key, same);
    }
  return [...found.values()];
};

/**
 * A release with a block more for each question that enough responses wait at, which is five (`least`: more, where one person may have
 * given several of them). The same release where there is none. Pure.
 * @param candidates the responses there are, sent, of what the release is of
 * @param elsewhere other releases that these responses may be in
 */
export const grown = (
  release: Release,
  candidates: readonly Candidate[],
  elsewhere: readonly Release[] = [],
  least: number = fewest,
): Release => {
  const enough = waiting(candidates, [release, ...elsewhere]).filter(({ those }) => those.length >= least);
  if (enough.length === 0) return release;
  const ids = [...new Set([...release.responses, ...enough.flatMap(({ those }) => those.map(({ id }) => id))])];
  const at = new Map(ids.map((id, i) => [id, i]));
  const blocks = enough.map(({ question, those }): Block => {
    const counted = cellOf(those.map(({ reading }) => reading));
    return {
      question,
      who: those.map(({ id }) => at.get(id) ?? -1),
      revisions: those.map(({ revision }) => revision),
      needs: question === texts ? those.length : least,
      ...(mayShow(counted) && { cell: counted }),
    };
  });
  return { ...release, responses: ids, blocks: [...release.blocks, ...blocks] };
};

/** A block that is shown, with the ids of its responses. */
export interface Shown {
  question: string;
  cell: NonNullable<Block['cell']>;
  responses: string[];
}

/** The blocks of a release that are shown, given which responses still exist. */
export const shownIn = ({ responses, blocks }: Release, exists: (response: string) => boolean): Shown[] =>
  blocks.flatMap(({ question, who, needs, cell: shown }) => {
    const ids = who.flatMap((at) => responses[at] ?? []);
    return shown && ids.filter(exists).length >= needs ? [{ question, cell: shown, responses: ids }] : [];
  });
