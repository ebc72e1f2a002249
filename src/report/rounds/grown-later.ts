import type { Part } from '../combine.ts';
import { grown, type Release } from '../release.ts';
import { grownLasting, type Lasting, notJoined, type Rated } from './lasting.ts';

/** A session that practitioners were asked about again: as a part of the later answers, with what is joined to the first ones. */
export interface LaterPart extends Part {
  /** What is released of what they answered at the session. */
  first: Release;
  joined: Lasting;
  rated: readonly Rated[];
}

/** Sessions with what has come since: joined where that gives nothing away, otherwise alone. What is joined is no candidate any more. */
export const grownLater = (parts: readonly LaterPart[], rest: Release): LaterPart[] =>
  parts.map((part) => {
    const joined = grownLasting(part.joined, part.first, part.rated, [part.release, rest]);
    const candidates = notJoined(part.candidates, joined);
    return { ...part, joined, candidates, release: grown(part.release, candidates, [rest]) };
  });
