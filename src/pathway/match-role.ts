import type { Framework } from './framework.ts';
import { type Source, sourceOf } from './source.ts';

export interface RoleMatch {
  role: string;
  groups: string[];
  source: Source;
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((w) => (w.length > 3 ? w.replace(/s$/, '') : w))
    .join(' ');

/** The framework's own role titles that read as `text` does, singular or plural, whatever the case. Highest group first. */
export const matchRole = (framework: Framework, text: string): RoleMatch[] => {
  const wanted = key(text);
  if (wanted === '') return [];
  return [...framework.groups.values()]
    .reverse()
    .flatMap((g) =>
      g.roles
        .filter((r) => key(r.title) === wanted)
        .map((r) => ({ role: r.title, groups: [g.id], source: sourceOf(framework.pack, r.source ?? g.source) })),
    );
};
