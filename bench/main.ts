import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../src/root.ts';
import type { Section } from './report.ts';
import { keep } from './results.ts';

// `npm run bench [-- NAME…]`: runs bench/NAME.bench.ts, or every one of them, and writes what they found to bench/RESULTS.md.
const folder = join(projectRoot, 'bench');

const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => wanted.length === 0 || wanted.includes(name));

for (const name of names) {
  console.log(`${name} …`);
  const { run }: { run: () => Promise<Section> } = await import(pathToFileURL(join(folder, `${name}.bench.ts`)).href);
  // One by one: what was found stays found, whatever becomes of the next.
  console.log(`Written to ${keep([await run()])}.`);
}
