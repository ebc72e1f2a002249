import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Command } from 'commander';
import { projectRoot } from '../../src/root.ts';
import { keep } from '../results.ts';
import { sectionOf } from './figures.ts';
import { simulate } from './simulate.ts';

// `npm run simulate`: a partnership's two years through the real code and the fake Teams service. What a whole county came to is
// written to bench/RESULTS.md; anything smaller is only printed. Exits 1 when something is not as it should be.

const given = new Command('simulate')
  .description("A partnership's years through the real code and the fake Teams service.")
  .option('--years <number>', 'for how long sessions are held', '2')
  .option('--scale <number>', '1 is a county', '1')
  .option('--seed <number>', 'the same people and the same sessions', String(Math.floor(Math.random() * 2 ** 31)))
  .option('--framework <id>', 'whose strategy', 'solihull-2021')
  .option('--from <day>', 'the first day', '2026-09-01')
  .option('--tail <days>', 'how long it goes on after that', String(27 * 7))
  .option('--kill-every <days>', 'days between two kills, on average', '20')
  .option('--away-every <days>', 'days between two times that the bot is away for days, on average', '200')
  .parse()
  .opts<Record<'years' | 'scale' | 'seed' | 'framework' | 'from' | 'tail' | 'killEvery' | 'awayEvery', string>>();

/** Compiled as it would be in production, so that no compiler stands in its starts; in a folder of its own, so that it stays as it is. */
const out = join(projectRoot, 'dist', 'simulate');
const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
const compiled = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.bench.json', '--outDir', out], {
  cwd: projectRoot,
  stdio: 'inherit',
});
if (compiled.status !== 0) {
  process.stderr.write('The simulation did not compile; what the compiler said stands above.\n');
  process.exit(2);
}

const options = {
  years: Number(given.years),
  scale: Number(given.scale),
  seed: Number(given.seed),
  framework: given.framework,
  from: given.from,
  tail: Number(given.tail),
  killEvery: Number(given.killEvery),
  awayEvery: Number(given.awayEvery),
  program: { file: join(out, 'bench', 'simulate', 'bot.js'), execArgv: [] },
  say: console.log,
};
console.log(`simulate: --seed ${options.seed}`);
const done = await simulate(options);
const section = sectionOf(options, done);
console.log(`\n${section.text}`);
for (const [what, all] of Object.entries(done.faults))
  for (const one of all.slice(0, 20)) console.error(`${what}: ${one.slice(0, 500)}`);
if (options.scale === 1 && options.years === 2) console.log(`\nWritten to ${keep([section])}.`);
process.exit(Object.values(done.faults).every((all) => all.length === 0) ? 0 : 1);
