import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Command } from 'commander';
import { projectRoot } from '../../src/root.ts';
import { simulate } from './simulate.ts';

const options = new Command('simulate')
  .description("A partnership's years through the real code and the fake Teams service.")
  .option('--years <number>', 'how long sessions are held', '2')
  .option('--scale <number>', '1 is a county', '1')
  .option('--seed <number>', 'the same county and the same sessions', String(Math.floor(Math.random() * 2 ** 31)))
  .option('--framework <id>', 'whose strategy', 'solihull-2021')
  .option('--from <day>', 'the first day', '2026-09-01')
  .option('--tail <days>', 'how long it goes on after the last', String(26 * 7))
  .option('--kill-every <days>', 'calendar days between two kills, on average', '20')
  .parse()
  .opts<Record<'years' | 'scale' | 'seed' | 'framework' | 'from' | 'tail' | 'killEvery', string>>();

const out = join(projectRoot, 'dist', 'simulate');
const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
spawnSync(process.execPath, [compiler, '-p', 'tsconfig.bench.json', '--outDir', out], { cwd: projectRoot, stdio: 'ignore' });

console.log(`simulate: --seed ${options.seed}`);
const done = await simulate({
  years: Number(options.years),
  scale: Number(options.scale),
  seed: Number(options.seed),
  framework: options.framework,
  from: options.from,
  tail: Number(options.tail),
  killEvery: Number(options.killEvery),
  program: { file: join(out, 'bench', 'simulate', 'bot.js'), execArgv: [] },
  say: console.log,
});
console.log(done.seconds, Object.fromEntries(done.world.watches.times), done.world.bot.spent(), done.world.turns, done.world.troubles.counts, done.world.postRoom.counts);
for (const [what, all] of Object.entries(done.faults)) {
  console.log(`${all.length} ${what}`);
  for (const one of all.slice(0, 12)) console.log(`  ${one.slice(0, 1500)}`);
}
const counts = new Map<string, number>();
for (const { as, state } of done.kept.followUps) counts.set(`${as} ${state}`, (counts.get(`${as} ${state}`) ?? 0) + 1);
console.log(counts);
