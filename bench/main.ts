import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../src/root.ts';
import type { Section } from './report.ts';
import { keep } from './results.ts';

// `npm run bench [-- NAME…]`: runs bench/NAME.bench.ts, or every one of them, and writes what they found to bench/RESULTS.md.
const folder = join(projectRoot, 'bench');

const all = readdirSync(folder).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown.join('", "')}"; expected ${all.join(', ')}.`);
  process.exit(2);
}

for (const name of all.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  console.log(`${name} …`);
  const { run }: { run: () => Promise<Section> } = await import(pathToFileURL(join(folder, `${name}.bench.ts`)).href);
  // One by one: what was found stays found, whatever becomes of the next.
  console.log(`Written to ${keep([await run()])}.`);
}
