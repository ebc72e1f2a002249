import { join } from 'node:path';
import { Command } from 'commander';
import { compile } from '../compile.ts';
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

/** A folder of its own, so that it stays as it is while benches are run beside it. */
const compiled = compile('simulate');

const options = {
  years: Number(given.years),
  scale: Number(given.scale),
  seed: Number(given.seed),
  framework: given.framework,
  from: given.from,
  tail: Number(given.tail),
  killEvery: Number(given.killEvery),
  awayEvery: Number(given.awayEvery),
  program: { file: join(compiled, 'bench', 'simulate', 'bot.js'), execArgv: [] },
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
