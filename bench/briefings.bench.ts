import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '../src/clock.ts';
import { projectRoot } from '../src/root.ts';
import { chance } from '../tests/chaos/chance.ts';
import { farOffice } from './briefings/far-office.ts';
import { type Judgement, judge, recipientsOf } from './briefings/judge.ts';
import { moveIn, partnershipOf } from './briefings/move-in.ts';
import type { Arrived, Size } from './briefings/orders.ts';
import { bySecond, type Pace, pacesOf } from './briefings/rate.ts';
import { type Dead, sendThroughDeath } from './briefings/rounds.ts';
import { compile } from './compile.ts';
import { lineChart } from './plot.ts';
import { aim, figure, type Section, table } from './report.ts';
import { keepBot } from './simulate/kept-bot.ts';

const seed = 20261122;
/** Requests a second and tenant: what the settings say by default, of the 50 that Teams publishes. */
const rate = 40;
const county: Size = { people: 20_000, teams: 40, channels: 50, tenants: 4 };
/** So many briefings, one after the other. */
const times = 3;
const program = { file: join(projectRoot, 'dist', 'bench', 'bench', 'simulate', 'bot.js'), execArgv: [] };

interface Round {
  load: number;
  dead: Dead;
  arrived: Arrived;
  judged: Judgement;
  paces: Pace[];
}

/** One briefing after another to everybody, the bot killed in the middle of each; what came of them, and what the bot complained of. */
const rounds = async (): Promise<{ done: Round[]; heard: string[] }> => {
  const random = chance(seed);
  const folder = mkdtempSync(join(tmpdir(), 'signpost-briefings-'));
  const office = farOffice(seed);
  // A Wednesday, with six working hours to come.
  const calendar = movableClock(new Date('2026-07-01T09:00:00Z')).now;
  const town = await office.town(county);
  const drafts = new Map(Array.from({ length: times }, (_, n) => [`b-${n}`, `Briefing number ${n}`]));
  await moveIn(folder, town, drafts, calendar());
  const heard: string[] = [];
  const bot = keepBot({
    program,
    folder,
    now: calendar,
    partnership: partnershipOf(town),
    tenants: [...new Set(town.people.map(({ tenant }) => tenant))],
    sendRate: rate,
    listening: (url) => void office.connect(url),
    heard: (line) => void heard.push(line),
  });
  await bot.start();
  const all = county.people + county.teams * county.channels;
  const gone: { id: string; load: number; dead: Dead; arrived: Arrived }[] = [];
  for (const [id, title] of drafts) {
    const load = loadavg()[0] ?? 0;
    const dead = await sendThroughDeath({ office, bot, calendar }, { id, title }, Math.round(all * (0.4 + random() * 0.2)));
    gone.push({ id, load, dead, arrived: await office.arrived(id) });
  }
  await bot.close();
  const recipients = await recipientsOf(folder, town);
  const done: Round[] = [];
  for (const { id, ...one } of gone)
    done.push({ ...one, judged: await judge(folder, id, recipients, one.arrived), paces: pacesOf(one.arrived, one.dead) });
  await office.stop();
  rmSync(folder, { recursive: true, force: true });
  return { done, heard };
};

const whole = (count: number): string => count.toLocaleString('en-GB');
const most = (paces: readonly Pace[], of: 'busy' | 'dead'): number => Math.max(...paces.map((pace) => pace[of]));
const slowest = (paces: readonly Pace[]): number => Math.min(...paces.map((pace) => pace.rate));

const rowsOf = (done: readonly Round[]): string[][] => {
  const row = (what: string, of: (one: Round) => string) => [what, ...done.map(of)];
  const answered = (status: number) => (one: Round) =>
    whole(one.arrived.requests.filter((request) => request.status === status).length);
  const state = (name: 'delivered' | 'refused' | 'ended' | 'unknown') => (one: Round) => whole(one.judged.states.get(name) ?? 0);
  return [
    row('requests', ({ arrived }) => whole(arrived.requests.length)),
    row('answered with 429', answered(429)),
    row('done, and answered with 504', answered(504)),
    row('delivered', state('delivered')),
    row('refused', state('refused')),
    row('not sent: known to be out of reach', state('ended')),
    row('unknown', state('unknown')),
    row('until everybody had been tried, s', ({ paces }) => figure(most(paces, 'busy'))),
    row('of that the bot was dead, s', ({ paces }) => figure(most(paces, 'dead'))),
    row('requests a second of the slowest tenant while it lived', ({ paces }) => slowest(paces).toFixed(1)),
    row('the same with the time that it was dead', ({ paces }) =>
      Math.min(...paces.map(({ requests, busy }) => requests / busy)).toFixed(1),
    ),
    row('load of the machine when it began', ({ load }) => figure(load)),
  ];
};

/** Three briefings to a county through the real bot, which is killed in the middle of each. */
export const run = async (): Promise<Section> => {
  compile('bench');
  const { done, heard } = await rounds();
  const { people, teams, tenants } = county;
  const channels = teams * county.channels;
  const worst = Math.min(...done.map(({ paces }) => slowest(paces)));
  const count = (of: (one: Round) => readonly unknown[]): number => done.reduce((sum, one) => sum + of(one).length, 0);
  const [twice, untrue] = [count(({ judged }) => judged.twice), count(({ judged }) => judged.untrue)];
  const excess = done.flatMap(({ arrived }) => arrived.requests.flatMap((one) => one.excess ?? []));
  const text = [
    `A briefing to ${whole(channels)} channels (${teams} teams) and ${whole(people)} people, ${times} times, each begun by an officer who types, in one partnership whose people sit in ${tenants} tenants at ${rate} requests a second each (Teams publishes 50; at one tenant alone it would take ${tenants} times as long). The bot is the whole of it, in a process of its own, killed with SIGKILL when about half had gone and started again at once. Teams is another process that takes 50 to 250 ms for each message, puts off 5 of 100 with a 429 (half of them with a Retry-After) and answers 1 of 100 with a 504 when it has done it (seed ${seed}); one person of fifty has removed the bot, which does not know it. Each recipient's state is held against what arrived: delivered where it is there exactly once, refused or not sent where it is not there, unknown where nobody can tell.`,
    table(['', ...done.map((_, n) => `briefing ${n + 1}`)], rowsOf(done)),
    '![Requests a second](plots/briefings-rate.svg)',
    [
      aim('every recipient in a true state', `${whole(untrue)} of ${whole(times * (people + channels))} untrue`, untrue === 0),
      aim('no channel and nobody has a briefing twice', `${whole(twice)} have`, twice === 0),
      aim(
        'every tenant at 97% of the configured rate or more while the bot lives and there is something to send',
        `${((worst / rate) * 100).toFixed(1)}% the slowest`,
        worst >= 0.97 * rate,
      ),
      aim('no published limit exceeded at the other side', `${whole(excess.length)} times`, excess.length === 0),
      aim('nothing that the bot complains of', `${whole(heard.length)} lines of errors`, heard.length === 0),
    ].join('\n'),
    ...[...done.flatMap(({ judged }) => [...judged.twice, ...judged.untrue]), ...excess, ...heard].slice(0, 10),
  ].join('\n\n');
  const plot = lineChart({
    title: 'Requests a second while briefings are sent',
    unit: `all ${tenants} tenants together, configured: ${rate * tenants}`,
    along: 'seconds',
    lines: done.map(({ arrived }, n) => ({ name: `briefing ${n + 1}`, values: bySecond(arrived) })),
  });
  return { title: 'Briefings', text, plots: { 'briefings-rate.svg': plot } };
};
