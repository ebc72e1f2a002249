import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswersOrGroups, seed } from './any-answers.ts';
import { all, ask } from './packs.ts';

describe('what comes before a training', () => {
  it.each(all)(`is listed, and listed before it, and never twice: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), (answers) => {
        const listed = ask(id, answers).training.map((t) => t.id);
        expect(new Set(listed).size).toBe(listed.length);
        for (const [place, t] of ask(id, answers).training.entries()) {
          expect(t.prerequisites.filter((p) => !listed.slice(0, place).includes(p))).toEqual([]);
        }
      }),
      { seed, numRuns: 250 },
    );
  });
});
