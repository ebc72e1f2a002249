import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/pathway/index.ts';
import { five, frameworkOf } from './packs.ts';

/** Everything in a pack that says where it stands: the path, and what it says. */
const sources = (value: unknown, path = ''): [path: string, source: unknown][] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    key === 'source' ? [[path, inner]] : sources(inner, `${path}.${key}`),
  );
};

const facts = (pack: Pack): number => pack.groups.length + pack.training.length + pack.rules.length + pack.notes.length;

describe('every fact of a pack', () => {
  it.each(five)('says where it stands: %s', (id) => {
    const { pack } = frameworkOf(id);
    const all = sources(pack);
    expect(all.length).toBeGreaterThan(facts(pack));
    expect(all.filter(([, source]) => typeof source !== 'string' || source.trim() === '')).toEqual([]);
  });

  it.each(five)('is cited from a section, never a rule from a default: %s', (id) => {
    const { pack } = frameworkOf(id);
    expect(pack.rules.filter((r) => r.source === 'default')).toEqual([]);
    expect(pack.training.filter((t) => t.source === 'default')).toEqual([]);
    expect(pack.training.flatMap((t) => t.refresh).filter((r) => r.source === 'default')).toEqual([]);
  });

  it('has for a default only what a bot says where a strategy sets nothing', () => {
    const defaults = five.flatMap((id) =>
      frameworkOf(id)
        .pack.notes.filter((n) => n.source === 'default')
        .map((n) => n.id),
    );
    expect(new Set(defaults)).toEqual(new Set(['nobody-placed']));
  });

  const documents: [id: string, document: RegExp, partnership: RegExp][] = [
    ['cheshire-west-2015', /Learning & Development Strategy 2015-18/, /Cheshire West and Chester/],
    ['cumbria-2022', /Training Strategy.*March 2022/, /Cumbria.*CSCP/],
    ['wandsworth-2017', /Safeguarding Training Strategy 2017-18/, /Wandsworth/],
    ['somerset-2020', /Training Strategy 2020\/21/, /Somerset.*SSCP/],
    ['solihull-2021', /workforce development strategy 2021-2023/, /Solihull/],
  ];

  it.each(documents)('is one of the document of its partnership: %s', (id, document, partnership) => {
    expect(frameworkOf(id).pack.document).toMatch(document);
    expect(frameworkOf(id).pack.partnership).toMatch(partnership);
  });
});
