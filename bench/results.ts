import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/root.ts';
import { allAims, machine, type Section } from './report.ts';

const folder = join(projectRoot, 'bench');
const results = join(folder, 'RESULTS.md');

/** What stands first: all aims of all sections. */
const aims = '## Every aim, and what came out';

const before = (): Map<string, string> => {
  try {
    const [, ...sections] = readFileSync(results, 'utf8').split(/^(?=## )/m);
    const own = sections.map((text): [string, string] => [text.slice(3, text.indexOf('\n')), text.trimEnd()]);
    return new Map(own.filter(([title]) => `## ${title}` !== aims));
  } catch {
    return new Map();
  }
};

/** Writes what was found to bench/RESULTS.md, and its plots; the sections of what was not run stay as they were. Returns the file. */
export const keep = (found: readonly Section[]): string => {
  const sections = before();
  for (const { title, text, plots } of found) {
    sections.set(title, `## ${title}\n\nOn ${machine()}.\n\n${text.trim()}`);
    mkdirSync(join(folder, 'plots'), { recursive: true });
    for (const [file, svg] of Object.entries(plots)) writeFileSync(join(folder, 'plots', file), svg);
  }
  writeFileSync(
    results,
    `# Benchmarks\n\nWritten by \`npm run bench\` and \`npm run simulate\`. Aims that were missed are said to be.\n\n${aims}\n\n${allAims(sections)}\n\n${[...sections.values()].join('\n\n')}\n`,
  );
  return results;
};
