import type { Framework } from './framework.ts';
import { type Ask, askAbout, askInstead } from './roles/ask.ts';
import { readParts } from './roles/hats.ts';
import { readTitle } from './roles/read-title.ts';
import type { Source } from './source.ts';

export interface RoleMatch {
  role: string;
  /** Empty when this framework has no group for such a role. */
  groups: string[];
  /** 0 to 1: how well it fits what was typed. */
  score: number;
  /** Where the title stands: the person's own strategy, another's, or `default` for the project's own reading. */
  source: Source;
  /** Why these groups, in a sentence for people. */
  because: string;
  /** The answer to the `sector` question that follows from it. */
  sector?: string;
}

export interface Matched {
  query: string;
  /** The first match is good enough to propose; the person still confirms it. */
  confident: boolean;
  /** Best first, and of two that are as good the one in the higher group; no two with the same groups. At most five. */
  matches: RoleMatch[];
  /** When not confident: the one thing to ask. */
  ask?: Ask;
}

const most = 5;

const rounded = (score: number): number => Math.round(Math.min(1, score) * 1000) / 1000;

/** Which role somebody means who says what they do in their own words, and the groups it stands in under `framework`. */
export const matchRole = (framework: Framework, text: string): Matched => {
  const known = framework.roles();
  const { parts, either, undone } = readTitle(text, known.vocabulary);
  const reading = readParts(known, framework, parts, either);
  const confident = reading.full && reading.settled && !undone;
  return {
    query: text,
    confident,
    matches: reading.options.slice(0, most).map((option) => ({ ...option, score: rounded(option.score) })),
    ...(confident ? {} : { ask: undone ? askInstead : askAbout(framework, reading) }),
  };
};
