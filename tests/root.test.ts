import { existsSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRoot, projectRoot } from '../src/root.ts';

describe("the project's folder", () => {
  it('holds the data and the cards', () => {
    for (const name of ['package.json', 'data', 'cards']) expect(existsSync(join(projectRoot, name))).toBe(true);
  });

  it('is found from any depth inside it', () => {
    expect(findRoot(join(projectRoot, 'dist', 'src', 'cli'))).toBe(projectRoot);
  });

  it('is asked for by a coded error where there is none', () => {
    const top = parse(dirname(projectRoot)).root;
    expect(() => findRoot(top)).toThrow(expect.objectContaining({ code: 'no-project-root', family: 'fault' }));
  });
});
