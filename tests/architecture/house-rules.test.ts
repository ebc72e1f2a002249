import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';

const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ file: relative(projectRoot, file), text: readFileSync(file, 'utf8') }));

/** `file:line` of each match. */
const places = (pattern: RegExp, except: string[] = []): string[] =>
  sources
    .filter(({ file }) => !except.includes(file))
    .flatMap(({ file, text }) => text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}`] : [])))
    .sort();

describe('in src', () => {
  it('no file is longer than 250 lines', () => {
    const long = sources
      .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  it('nothing reads the time but the clock', () => {
    expect(places(/\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bprocess\.(hrtime|uptime)\b/, ['src/clock.ts'])).toEqual(
      [],
    );
    expect(places(/\b(DateTime|Interval)\.(now|local|utc)\(\s*[{)]/)).toEqual([]);
  });

  it('nothing looks at every record but the export and the erasure of a person', () => {
    const passedOn = /^src\/(store|import\/noting)/;
    expect(places(/\bholding\(/, ['src/people/fates.ts']).filter((place) => !passedOn.test(place))).toEqual([]);
  });

  it('every error that is thrown has a code', () => {
    expect(places(/\bthrow new (Type|Range|Syntax|Reference|Aggregate)?Error\(/)).toEqual([]);
  });
});
