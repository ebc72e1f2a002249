import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon, matchRole } from '../../../src/pathway/index.ts';
import { dataFolder, five, frameworkOf } from '../packs.ts';

const seed = 20261122;
const says = loadLexicon(dataFolder).roles.flatMap((r) => r.says);
const words = [...new Set(says.flatMap((s) => s.split(' '))), 'and', 'or', 'not', '/', '&', ',', 'zzz'];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((w) => w.join(' ')),
);
const framework = fc.constantFrom(...five).map(frameworkOf);

describe(`whatever is typed (seed ${seed})`, () => {
  it('is matched with known groups, the best first, and asked about unless it is clear', () => {
    fc.assert(
      fc.property(framework, text, (f, said) => {
        const { query, confident, matches, ask } = matchRole(f, said);
        expect(query).toBe(said);
        expect(ask === undefined).toBe(confident);
        expect(matches.length).toBeLessThanOrEqual(5);
        expect(matches.flatMap((m) => m.groups).filter((g) => !f.knownGroups.includes(g))).toEqual([]);
        if (confident) expect(matches[0]?.groups.length).toBeGreaterThan(0);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('reads the same in capitals, with more spaces, and the second time', () => {
    fc.assert(
      fc.property(framework, fc.constantFrom(...says), (f, said) => {
        const plain = matchRole(f, said).matches;
        expect(matchRole(f, `  ${said.replaceAll(' ', '   ')} `).matches).toEqual(plain);
        expect(matchRole(f, said).matches).toEqual(plain);
      }),
      { seed, numRuns: 200 },
    );
  });
});
