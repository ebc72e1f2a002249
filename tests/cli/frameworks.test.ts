import { describe, expect, it } from 'vitest';
import { patience, refused, signpost, signpostAlone } from './run.ts';

describe('signpost frameworks', () => {
  it('lists the five strategies, all of them ended', async () => {
    const { code, out, err } = await signpost('frameworks', '--json');
    expect([code, err]).toEqual([0, '']);
    const rows: { id: string; ended: boolean; groups: string[]; training: string[] }[] = JSON.parse(out);
    expect(rows.map(({ id }) => id).sort()).toEqual([
      'cheshire-west-2015',
      'cumbria-2022',
      'solihull-2021',
      'somerset-2020',
      'wandsworth-2017',
    ]);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['id', 'partnership', 'period', 'ended', 'groups', 'training']);
      expect(row.ended).toBe(true);
      expect(row.training.length).toBeGreaterThan(1);
    }
  });

  it('prints a line for each without --json', async () => {
    const { code, out } = await signpost('frameworks');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(5);
    expect(out).toMatch(/^somerset-2020 .*2020\/21 \(ended\)/m);
  });

  it('refuses a command or an option there is not, in one line', async () => {
    expect(await signpost('framworks')).toEqual(refused(/framworks/));
    expect(await signpost('frameworks', '--jsn')).toEqual(refused(/--jsn/));
  });

  it('prints and ends alike in a process of its own', patience, async () => {
    expect(await signpostAlone(['frameworks'])).toEqual(await signpost('frameworks'));
    expect(await signpostAlone(['framworks'])).toEqual(await signpost('framworks'));
  });
});
