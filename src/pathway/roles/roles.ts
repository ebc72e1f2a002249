import type { Framework } from '../framework.ts';
import type { Lexicon, LexiconRole, Unclear } from '../lexicon.ts';
import { type Find, finder, keyOf, type Said } from './find.ts';
import type { Roles } from './known.ts';
import { readTitle } from './read-title.ts';
import { titlesOf } from './titles.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

/** What the bot says itself for a role, and the titles that are its very own: those of a role with another name are only referred to. */
const names = ({ role, as }: LexiconRole): string[] => (role === undefined ? as : [role]);

/** Titles that the lexicon does not speak of, by their name or in other words, are roles of themselves. */
const unspoken = (titles: readonly string[], said: readonly Said[], { bag }: Vocabulary): LexiconRole[] => {
  const spoken = new Set(said.map((s) => s.key));
  return [...new Set(titles)]
    .filter((title) => !spoken.has(keyOf(bag(title))))
    .map((title) => ({ says: [], as: [title], within: [], groups: [], because: 'The strategy lists it.', field: 'titles' }));
};

/** Ways of saying that come to the same words are kept once. */
const eachOnce = (ways: readonly string[], meaning: Said['meaning'], { bag }: Vocabulary): Said[] => {
  const bags = new Map<string, Said>();
  for (const way of ways) {
    const words = bag(way);
    const key = keyOf(words);
    if (key !== '') bags.set(key, { meaning, words, key });
  }
  return [...bags.values()];
};

const meant = (find: Find, title: string, vocabulary: Vocabulary): LexiconRole[] => {
  const best = find(readTitle(title, vocabulary).parts.flat())[0];
  return best && 'role' in best.meaning ? [best.meaning.role] : [];
};

/** Indexes the lexicon with the titles of these frameworks. */
export const rolesOf = (lexicon: Lexicon, frameworks: Iterable<Framework>): Roles => {
  const titles = titlesOf([...frameworks].map(({ pack }) => pack));
  const listed = titles.all.map((l) => l.title);
  const known = vocabulary(lexicon, listed);
  const own = lexicon.roles.flatMap((role) => eachOnce([...role.says, ...names(role)], { role }, known));
  const said: Said[] = [
    ...own,
    ...unspoken(listed, own, known).flatMap((role) => eachOnce(names(role), { role }, known)),
    ...lexicon.unclear.flatMap((unclear) => eachOnce(unclear.says, { unclear }, known)),
  ];
  const find = finder(said, known);
  const suggested = new Map<Unclear, LexiconRole[]>();
  return {
    vocabulary: known,
    titles,
    find,
    modifiers: lexicon.modifiers
      .flatMap((modifier) => modifier.says.map((way) => ({ words: known.bag(way), modifier })))
      .filter(({ words }) => words.length > 0)
      .sort((a, b) => b.words.length - a.words.length),
    suggested: (unclear) => {
      const roles = suggested.get(unclear) ?? unclear.suggestions.flatMap((title) => meant(find, title, known));
      suggested.set(unclear, roles);
      return roles;
    },
  };
};
