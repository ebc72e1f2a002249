import type { Pack } from '../pack.ts';
import { type Source, sourceOf } from '../source.ts';
import { wordsOf } from './split.ts';

/** A title as a strategy lists it. */
export interface Listed {
  title: string;
  framework: string;
  group: string;
  source: Source;
}

export interface Titles {
  readonly all: readonly Listed[];
  /** Where these titles stand, in whatever strategy. */
  find(titles: readonly string[]): Listed[];
}

const key = (title: string): string => wordsOf(title).join(' ');

const listedIn = (pack: Pack): Listed[] =>
  pack.groups.flatMap((group) =>
    group.roles.map((role) => ({
      title: role.title,
      framework: pack.id,
      group: group.id,
      source: sourceOf(pack, role.source ?? group.source),
    })),
  );

/** Every role title that the strategies list, in their order. */
export const titlesOf = (packs: Iterable<Pack>): Titles => {
  const all = [...packs].flatMap(listedIn);
  const byKey = new Map<string, Listed[]>();
  for (const listed of all) byKey.set(key(listed.title), [...(byKey.get(key(listed.title)) ?? []), listed]);
  return { all, find: (titles) => titles.flatMap((title) => byKey.get(key(title)) ?? []) };
};
