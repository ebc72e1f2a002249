import { describe, expect, it } from 'vitest';
import { periodEnded, readAnswers, remarks } from '../../src/pathway/index.ts';
import { all, ask, five, frameworkOf, today } from './packs.ts';

const within: [id: string, day: string, says: RegExp][] = [
  ['cheshire-west-2015', '2016-10-03', /2015-18/],
  ['cumbria-2022', '2022-06-01', /March 2022/],
  ['wandsworth-2017', '2017-11-20', /2017-18/],
  ['somerset-2020', '2020-10-05', /2020\/21/],
  ['solihull-2021', '2022-05-09', /2021-23/],
];

describe('a strategy', () => {
  it.each(within)('%s has not ended on %s, and has by now: the first note says so, and to check', (id, day, says) => {
    expect(ask(id, {}, day).notes.join('\n')).not.toMatch(/has ended/);
    const [first = ''] = ask(id, {}).notes;
    expect(first).toMatch(says);
    expect(first).toMatch(/has ended/);
    expect(first).toContain(frameworkOf(id).pack.partnership);
    expect(first).toMatch(/check/);
  });

  it.each(all)('lasts to the end of its last day: %s', (_, { pack }) => {
    expect(periodEnded(pack, pack.period.from)).toBe(false);
    expect(periodEnded(pack, pack.period.to)).toBe(false);
    const next = new Date(Date.parse(pack.period.to) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    expect(periodEnded(pack, next)).toBe(true);
  });

  it('that has ended recommends the same as before', () => {
    for (const [id, day] of within) {
      const then = ask(id, { contact: 'predominant', lead: 'yes' }, day);
      const now = ask(id, { contact: 'predominant', lead: 'yes' });
      expect(now.training).toEqual(then.training);
      expect(now.notes.slice(1)).toEqual(then.notes);
    }
  });

  it('has ended, whatever has been answered, for all five', () => {
    for (const id of five) {
      const f = frameworkOf(id);
      expect(remarks(f, readAnswers(f, { groups: [] }), today)[0]?.kind).toBe('period');
    }
  });
});
