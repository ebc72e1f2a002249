import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { refused, signpost } from './run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-validate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const somerset = readFileSync(join(projectRoot, 'data', 'frameworks', 'somerset-2020.json'), 'utf8');

describe('signpost validate', () => {
  it('finds nothing wrong with what is here', async () => {
    expect(await signpost('validate', '--json')).toEqual({ code: 0, out: expect.any(String), err: '' });
    const { code, out } = await signpost('validate', join(projectRoot, 'data', 'frameworks', 'somerset-2020.json'));
    expect([code, out]).toEqual([0, expect.stringMatching(/valid/i)]);
  });

  it('answers no for a pack that names what is not there: the file, the place, what was expected', async () => {
    const file = written('pack.json', somerset.replace('"introduction"', '"introdution"'));
    const { code, err } = await signpost('validate', file);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(file);
    expect(err).toMatch(/\[\d+\]/);
    const json = await signpost('validate', file, '--json');
    expect(json).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(json.out)).toEqual({ valid: false, problems: [expect.stringContaining(file)] });
  });

  it('answers no for a form with a scale that is not there, or of a strategy that is not there', async () => {
    const good = join(projectRoot, 'data', 'forms', 'wandsworth-course.json');
    expect(await signpost('validate', good)).toMatchObject({ code: 0, err: '' });
    mkdirSync(join(folder, 'forms'));
    const form = readFileSync(good, 'utf8');
    const scale = written('forms/scale.json', form.replace('"scale": "self"', '"scale": "selves"'));
    const { code, err } = await signpost('validate', scale);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/scale\.json: questions\[0\]\.scale: unknown scale "selves"; expected/),
    ]);
    const strategy = written('forms/strategy.json', form.replace('"wandsworth-2017"', '"wandsworth-1997"'));
    expect(await signpost('validate', strategy)).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /strategy\.json: questions\[0\]\.asks\[0\]\.framework: unknown framework "wandsworth-1997"; expected/,
      ),
    });
  });

  it('answers no for a pack whose form is not there', async () => {
    const file = written('formless.json', somerset.replace('"form": "somerset-course"', '"form": "somerset-curse"'));
    expect(await signpost('validate', file)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/formless\.json: evaluation\.form: unknown form "somerset-curse"; expected/),
    });
    const later = written('later.json', somerset.replace('"form": "impact-supervisor"', '"form": "impact-superviser"'));
    expect(await signpost('validate', later)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/later\.json: evaluation\.rounds\[1\]\.form: unknown form "impact-superviser"; expected/),
    });
  });

  it('answers no for a card that nobody knows', async () => {
    const file = written('unheard-of.json', JSON.stringify({ type: 'AdaptiveCard', version: '1.5', body: [] }));
    const { code, err } = await signpost('validate', file);
    expect([code, err]).toEqual([1, expect.stringContaining(file)]);
  });

  it('refuses a file that is not there, or is not JSON', async () => {
    expect(await signpost('validate', join(folder, 'none.json'))).toEqual(refused(/none\.json/));
    expect(await signpost('validate', written('broken.json', '{"id": '))).toEqual(refused(/broken\.json[^\n]*JSON/));
  });
});
