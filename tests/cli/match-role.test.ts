import { describe, expect, it } from 'vitest';
import { patience, refused, signpost, signpostAlone } from './run.ts';

const matchRole = (framework: string, ...more: string[]) => signpost('match-role', '--framework', framework, ...more);

describe('signpost match-role', () => {
  it('gives the matches in the shape that scripts rely on', async () => {
    const { code, out, err } = await matchRole('cheshire-west-2015', 'lollipop lady', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      query: 'lollipop lady',
      confident: true,
      matches: [
        {
          role: 'School crossing patrol',
          groups: ['1'],
          score: 1,
          source: { document: expect.any(String), section: 'Framework for Learning, Group 1' },
        },
      ],
    });
  });

  it('takes a title a line and answers with a line of JSON for each', patience, async () => {
    const { out } = await signpostAlone(['match-role', '--framework', 'wandsworth-2017', '-'], 'TA\n\nnurse\nDSL in a primary');
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ query, confident }) => [query, confident])).toEqual([
      ['TA', true],
      ['', false],
      ['nurse', false],
      ['DSL in a primary', true],
    ]);
  });

  it('shows people every decision, with its reason, its source and what to ask', async () => {
    const { out } = await matchRole('wandsworth-2017', 'school', 'caretaker');
    expect(out).toMatch(/^school caretaker: not settled\n- School premises staff: group 2 \(1\)\n {4}.+\[.+\]\n/);
    expect(out).toMatch(/Ask: .+\(contact\)/);
  });

  it('says that groups are for orientation where the strategy has none', async () => {
    expect((await matchRole('solihull-2021', 'youth worker')).out).toMatch(/group 3, for orientation only/);
  });

  it('refuses a framework there is not', async () => {
    expect(await matchRole('narnia-1950', 'faun')).toEqual(refused(/"narnia-1950"[^\n]*somerset-2020/));
  });
});
