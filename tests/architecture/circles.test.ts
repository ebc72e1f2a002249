import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';

type Imports = ReadonlyMap<string, readonly string[]>;

/** What each file of a folder imports of its own kind; what is imported for its types alone is gone when it runs, and makes no circle. */
const importsIn = (folder: string): Imports => {
  const root = join(projectRoot, folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const path = join(root, file);
      const found = readFileSync(path, 'utf8').matchAll(/^(?:import|export)\s+(?!type\b)(?:[^;'"]*?from\s+)?'(\.[^']+)'/gm);
      return [path, [...found].map(([, from = '']) => join(dirname(path), from))] as const;
    }),
  );
};

/** The files of the first circle that there is, in their order; none where there is no circle. */
const circleIn = (imports: Imports): string[] => {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
};

it('a circle is found, and only a circle', () => {
  const line: [string, string[]][] = [
    ['a', ['b', 'c']],
    ['b', ['c']],
  ];
  expect(circleIn(new Map(line))).toEqual([]);
  expect(circleIn(new Map([...line, ['c', ['d']], ['d', ['b']]]))).toEqual(['b', 'c', 'd', 'b']);
});

it.each(['src', 'tests', 'bench', 'scripts'])('no files of %s import one another in a circle', (folder) => {
  const imports = importsIn(folder);
  expect([...imports.values()].flat().length).toBeGreaterThan(0);
  expect(circleIn(imports)).toEqual([]);
});
