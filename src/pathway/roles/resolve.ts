import type { Framework } from '../framework.ts';
import type { LexiconRole } from '../lexicon.ts';
import { distinct, higherFirst, type Option } from './option.ts';
import type { Listed, Titles } from './titles.ts';

export interface Resolved {
  /** Higher first. */
  options: Option[];
  /** One reading only, and nothing of it is unknown to this framework. */
  settled: boolean;
}

/** What the strategies list for this role: the person's own first, and only then another's, beside the own strategy's wider title. */
const listed = (titles: Titles, { pack }: Framework, role: { as: string[]; within: string[] }): Listed[] => {
  const own = (l: Listed): boolean => l.framework === pack.id;
  const as = titles.find(role.as);
  if (as.some(own)) return as.filter(own);
  const within = titles.find(role.within);
  const found = [...as, ...within.filter(own)];
  return found.length > 0 ? found : within;
};

/** What of a role says where it stands. */
type Placed = Pick<LexiconRole, 'role' | 'as' | 'within' | 'groups' | 'because' | 'sector'>;

/** Where a role places somebody under this framework, and on whose word. */
export const resolve = (titles: Titles, framework: Framework, entry: Placed): Resolved => {
  const { because } = entry;
  const sector = entry.sector === undefined ? {} : { sector: entry.sector };
  const found = listed(titles, framework, entry).map(
    (l): Option => ({ role: entry.role ?? l.title, groups: [l.group], source: l.source, because, ...sector }),
  );
  const own = entry.groups.map(
    (groups): Option => ({ role: entry.role ?? entry.as[0] ?? '', groups, source: 'default', because, ...sector }),
  );
  const all = distinct([...found, ...own]);
  const within = all.map((o) => ({ ...o, groups: o.groups.filter((g) => framework.knownGroups.includes(g)) }));
  const whole = within.every((o, i) => o.groups.length === all[i]?.groups.length);
  const some = distinct(within.filter((o) => o.groups.length > 0)).sort(higherFirst);
  return { options: some.length > 0 ? some : within.slice(0, 1), settled: whole && some.length === 1 };
};
