import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../src/root.ts';
import { machine, type Section } from './report.ts';

// `npm run bench [-- NAME…]`: runs bench/NAME.bench.ts, or every one of them, and writes what they found to bench/RESULTS.md. The
// sections of those that were not run stay as they were.
const folder = join(projectRoot, 'bench');
const results = join(folder, 'RESULTS.md');

const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => wanted.length === 0 || wanted.includes(name));

const before = (): Map<string, string> => {
  try {
    const [, ...sections] = readFileSync(results, 'utf8').split(/^(?=## )/m);
    return new Map(sections.map((text) => [text.slice(3, text.indexOf('\n')), text.trimEnd()]));
  } catch {
    return new Map();
  }
};

const sections = before();
for (const name of names) {
  console.log(`${name} …`);
  const { run }: { run: () => Promise<Section> } = await import(pathToFileURL(join(folder, `${name}.bench.ts`)).href);
  const { title, text, plots } = await run();
  sections.set(title, `## ${title}\n\nOn ${machine()}.\n\n${text.trim()}`);
  mkdirSync(join(folder, 'plots'), { recursive: true });
  for (const [file, svg] of Object.entries(plots)) writeFileSync(join(folder, 'plots', file), svg);
}
writeFileSync(
  results,
  `# Benchmarks\n\nWritten by \`npm run bench\`. Aims that were missed are said to be.\n\n${[...sections.values()].join('\n\n')}\n`,
);
console.log(`Written to ${results}.`);
