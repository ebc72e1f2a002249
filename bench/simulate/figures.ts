import { followUpStates } from '../../src/followup/index.ts';
import { lineChart } from '../plot.ts';
import { aim, figure, type Section, table } from '../report.ts';
import type { Options } from './opening.ts';
import type { Arrival } from './post-room.ts';
import type { Simulated } from './simulate.ts';

const count = (number: number): string => number.toLocaleString('en-GB');

/** Weeks from Monday to Sunday, from the first message on. */
const weekOf = ({ at }: Arrival): number => Math.floor((at.getTime() / 86_400_000 + 3) / 7);

/** How many messages each got in each week in which they got any, ascending. */
const aWeek = (log: readonly Arrival[]): number[] => {
  const counts = new Map<string, number>();
  for (const arrival of log) {
    const key = `${arrival.n}/${weekOf(arrival)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].sort((a, b) => a - b);
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const states = ({ kept }: Simulated): string => {
  const roles = ['practitioner', 'supervisor'] as const;
  const rows = followUpStates.map((state) => [
    state,
    ...roles.map((as) => count(kept.followUps.filter((one) => one.as === as && one.state === state).length)),
  ]);
  return table(
    ['ended as', 'of practitioners', 'of supervisors'],
    rows.filter(([, ...counts]) => counts.some((one) => one !== '0')),
  );
};

const perWeek = (log: readonly Arrival[]): string => {
  const people = new Set(log.map(({ n }) => n)).size;
  const row = (name: string, those: readonly Arrival[]) => {
    const weeks = aWeek(those);
    return [name, count(those.length), String(at(weeks, 1)), String(at(weeks, 0.99))];
  };
  return [
    `${count(people)} people got a message. In a week in which somebody got any:`,
    table(
      ['', 'messages', 'most to one person', 'p99'],
      [
        row(
          'at three months, reminders with them',
          log.filter(({ kind }) => kind === 'three-months'),
        ),
        row(
          'evaluations, reminders with them',
          log.filter(({ kind }) => kind === 'evaluation'),
        ),
        row('all', log),
      ],
    ),
  ].join('\n\n');
};

const spent = ({ world, seconds }: Simulated): string => {
  const { disk, commits, cpu, kills } = world.bot.spent();
  const { counts } = world.postRoom;
  const rows = [...world.watches.times].map(([part, time]) => [
    part,
    figure(time / 1_000),
    `${Math.round(time / 10 / seconds)}%`,
  ]);
  const { user, system } = process.cpuUsage();
  return [
    table(['real time', 's', ''], [...rows, ['all of it', figure(seconds), '100%']]),
    `Sending: ${count(counts.requests)} requests of the bot's. Turns: ${count(world.turns.done)}, twelve people at a time. Starting: ${kills} times after a kill. Within all of these the store: ${figure(disk / 1_000)} s in writes and ${count(commits)} syncs. Processor time: ${figure(cpu / 1_000)} s of the bot (all its processes that ended or were asked before they were killed), ${figure((user + system) / 1e6)} s of Teams, the people and the checks.`,
  ].join('\n\n');
};

/** How many came in each week. */
const plotted = (log: readonly Arrival[]): string => {
  const first = Math.min(...log.map(weekOf));
  const weeks = Math.max(...log.map(weekOf)) - first + 1;
  const line = (name: string, those: readonly Arrival[]) => {
    const values = new Array<number>(weeks).fill(0);
    for (const one of those) values[weekOf(one) - first] = (values[weekOf(one) - first] ?? 0) + 1;
    return { name, values };
  };
  return lineChart({
    title: 'Messages a week',
    unit: 'to all people together',
    along: 'weeks',
    lines: [
      line('all', log),
      line(
        'at three months',
        log.filter(({ kind }) => kind === 'three-months'),
      ),
      line(
        'evaluations',
        log.filter(({ kind }) => kind === 'evaluation'),
      ),
    ],
  });
};

/** What a simulation found, as a section of the results. */
export const sectionOf = ({ years, framework, seed, killEvery }: Options, done: Simulated): Section => {
  const { world, known, faults, seconds } = done;
  const { log, runs } = known;
  const attended = runs.reduce((sum, { present }) => sum + present.size, 0);
  const { putOff, denied, slow } = world.troubles.counts;
  const text = [
    `${years} years of ${count(world.people.length)} practitioners, ${count(done.supervisors)} of them line managers, ${count(runs.length)} sessions and ${count(attended)} attendances, by the strategy ${framework}; the calendar then goes on until the last round has closed (\`npm run simulate -- --seed ${seed}\`). The bot is a process of its own, killed about every ${killEvery} days (${known.kills.length} times in all, ${done.away} of them for days); Teams put off ${putOff} requests, answered ${denied} with a 504 when it had done them, and was slow ${slow} times.`,
    states(done),
    perWeek(log),
    '![Messages a week](plots/simulate-weeks.svg)',
    spent(done),
    [
      ...Object.entries(faults).map(([what, all]) => aim(`no ${what}`, String(all.length), all.length === 0)),
      aim('all of it within ten minutes', `${figure(seconds)} s`, seconds <= 600),
    ].join('\n'),
  ].join('\n\n');
  return { title: 'Two years of a partnership', text, plots: { 'simulate-weeks.svg': plotted(log) } };
};
