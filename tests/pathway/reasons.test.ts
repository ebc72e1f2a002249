import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framework, Source } from '../../src/pathway/index.ts';
import { anyAnswersOrGroups, seed } from './any-answers.ts';
import { all, ask } from './packs.ts';

const expectSource = (f: Framework, source: Source) => {
  if (source === 'default') return;
  expect(source.document).toBe(f.pack.document);
  expect(source.section.trim()).not.toBe('');
};

describe('every training that is listed', () => {
  it.each(all)(`says why, and where that stands: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), (answers) => {
        for (const t of ask(id, answers).training) {
          expect(t.because.length).toBeGreaterThan(0);
          for (const { reason, source } of t.because) {
            expect(reason.trim()).not.toBe('');
            expect(reason).not.toMatch(/[{}]|undefined| in \.| for \.|\s\./);
            expectSource(f, source);
          }
          if (t.refresh) expectSource(f, t.refresh.source);
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  it.each(all)(`has a condition in words if and only if it is conditional: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), (answers) => {
        for (const t of ask(id, answers).training) expect(t.condition !== null).toBe(t.requirement === 'conditional');
      }),
      { seed, numRuns: 100 },
    );
  });

  it.each(all)(`that is one of several choices comes with the others, equally strong: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), (answers) => {
        const { training } = ask(id, answers);
        for (const t of training.filter((t) => t.oneOf !== null)) {
          const set = training.filter((other) => other.oneOf === t.oneOf);
          expect(set.length).toBeGreaterThan(1);
          expect(new Set(set.map((s) => s.requirement)).size).toBe(1);
        }
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe('a recommendation', () => {
  it.each(all)(`names the framework, groups of its own only, and is placed if it lists anything: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), (answers) => {
        const r = ask(id, answers);
        expect(r.framework).toBe(id);
        expect(r.placed).toBe(r.training.length > 0);
        expect(f.pack.groups.map((g) => g.id).filter((g) => r.groups.includes(g))).toEqual(r.groups);
        expect(r.notes.filter((n) => n.trim() === '')).toEqual([]);
        expect(new Set(r.notes).size).toBe(r.notes.length);
      }),
      { seed, numRuns: 150 },
    );
  });
});
