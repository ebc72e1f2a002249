import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { patience, refused, signpost } from './run.ts';

const matchRole = (framework: string, ...more: string[]) => signpost('match-role', '--framework', framework, ...more);

/** The lines that come back for these lines on stdin. */
const lines = (framework: string, titles: string[]): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const args = [join(projectRoot, 'bin', 'run.mjs'), 'cli', 'match-role', '--framework', framework, '-'];
    const child = spawn(process.execPath, args, { cwd: projectRoot });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.on('error', reject);
    child.on('close', () => resolve(out.trimEnd().split('\n')));
    child.stdin.end(titles.join('\n'));
  });

describe.concurrent('signpost match-role', patience, () => {
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

  it('takes a title a line and answers with a line of JSON for each', async () => {
    const answers = (await lines('wandsworth-2017', ['TA', '', 'nurse', 'DSL in a primary'])).map((line) => JSON.parse(line));
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
