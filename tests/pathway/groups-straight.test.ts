import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, seed } from './any-answers.ts';
import { ask, frameworkOf, resultOf } from './packs.ts';

describe('groups given straight', () => {
  it.each(['cheshire-west-2015', 'wandsworth-2017'])(
    `bring what answers that place somebody in them bring: %s (seed ${seed})`,
    (id) => {
      fc.assert(
        fc.property(anyAnswers(frameworkOf(id)), (answers) => {
          const placed = ask(id, answers);
          expect(resultOf(ask(id, { groups: placed.groups }))).toBe(resultOf(placed));
        }),
        { seed, numRuns: 200 },
      );
    },
  );

  it('stand in place of the questions that place people in groups', () => {
    const places = { contact: 'none', section47: 'no', manages: 'yes', strategic: 'yes', partnership: 'yes' };
    for (const id of ['cheshire-west-2015', 'wandsworth-2017', 'somerset-2020']) {
      expect(ask(id, { ...places, groups: ['2'] }).groups).toEqual(['2']);
      expect(resultOf(ask(id, { ...places, groups: ['2'] }))).toBe(resultOf(ask(id, { groups: ['2'] })));
    }
  });

  it('are shown in order, once each', () => {
    expect(ask('wandsworth-2017', { groups: ['8', '3', '8', '1'] }).groups).toEqual(['1', '3', '8']);
  });

  it('leave nothing open where only groups matter', () => {
    expect(ask('cheshire-west-2015', { groups: ['1'] }).open).toEqual([]);
    expect(ask('wandsworth-2017', { groups: ['1'] }).open).toEqual([]);
  });

  it('may be one as a single value', () => {
    expect(ask('wandsworth-2017', { groups: '3' })).toEqual(ask('wandsworth-2017', { groups: ['3'] }));
  });
});
