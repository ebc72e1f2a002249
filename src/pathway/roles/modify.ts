import type { Modifier } from '../lexicon.ts';
import { distinct, type Option, union } from './option.ts';
import type { Reading, Scored } from './reading.ts';

const together = (base: Scored, own: Option, { role }: Modifier): Scored => ({
  ...base,
  role: `${base.role} ${role}`,
  groups: union(base.groups, own.groups),
  source: own.source === 'default' || base.source === 'default' ? 'default' : own.source,
  because: own.because,
});

const top = (groups: readonly string[]): number => Math.max(0, ...groups.map(Number));

/**
 * A role with something added to it. What was added may be the whole of it or come on top, so this is never settled,
 * unless it says nothing that the role did not say already.
 */
export const combined = (base: Reading, own: readonly Option[], modifier: Modifier): Reading => {
  const score = base.score * 0.97;
  const unclear = base.unclear ? { unclear: base.unclear } : {};
  const [first] = own;
  const [lowest] = base.options;
  if (!first || !lowest) return { ...base, score };
  if (modifier.how === 'raises' && top(first.groups) <= top(lowest.groups)) return { ...base, score };
  const sector = lowest.sector === undefined ? {} : { sector: lowest.sector };
  const alone = own.map((o): Scored => ({ ...o, ...sector, score }));
  const options = {
    raises: [...alone.map((o) => ({ ...o, role: `${lowest.role} ${modifier.role}` })), ...base.options],
    adds: [
      together(lowest, first, modifier),
      ...alone,
      ...base.options.slice(1, 2).map((b) => together(b, first, modifier)),
      ...base.options,
    ],
    'may add': [together(lowest, first, modifier), ...base.options, ...alone],
  }[modifier.how];
  return {
    options: distinct(options.map((o) => ({ ...o, score }))),
    score,
    full: base.full,
    settled: false,
    composed: true,
    ...unclear,
  };
};
