import type { LexiconRole, Modifier, Unclear } from '../lexicon.ts';
import type { Find } from './find.ts';
import type { Titles } from './titles.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the parts of a title are read by. */
export interface Known {
  find: Find;
  titles: Titles;
  /** The modifiers, each way of saying as its words, longest first. */
  modifiers: readonly { words: string[]; modifier: Modifier }[];
  /** The roles that an unclear title may turn out to be. */
  suggested: (unclear: Unclear) => readonly LexiconRole[];
}

/** Everything that titles are matched against: the lexicon and the titles of every strategy, indexed once. */
export interface Roles extends Known {
  readonly vocabulary: Vocabulary;
}
