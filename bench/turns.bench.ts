import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from './compile.ts';
import { aim, figure, median, type Section, table } from './report.ts';
import { activity, post, type Run, startTeams, type Teams } from './turns/load.ts';
import { parts } from './turns/parts.ts';
import { pressedTurns, typedTurns } from './turns/stories.ts';
import { type Subject, startSubject } from './turns/subject.ts';

const people = 16;
const typedRounds = 12;
const pressedRounds = 14;
const pairs = 7;

/** From the start of the process to the first answer, in milliseconds. */
const firstAnswer = async (start: () => Promise<Subject>, teams: Teams): Promise<{ subject: Subject; first: number }> => {
  const before = performance.now();
  const subject = await start();
  await post(subject.url, activity(teams, 999_999, { type: 'message', text: 'hello' }));
  return { subject, first: performance.now() - before };
};

/** A run, and the processor time that the bot took for a turn of it, in milliseconds. */
type Costed = Run & { cpu: number };

interface Pair {
  echo: Costed;
  signpost: Costed;
}

const costed = async (subject: Subject, run: () => Promise<Run>): Promise<Costed> => {
  const before = subject.cpu();
  const result = await run();
  return { ...result, cpu: (subject.cpu() - before) / result.turns };
};

const rows = (what: string, measured: Pair[]): string[] => [
  what,
  figure(median(measured.map((m) => m.echo.perSecond))),
  figure(median(measured.map((m) => m.signpost.perSecond))),
  median(measured.map((m) => m.signpost.perSecond / m.echo.perSecond)).toFixed(2),
  `${figure(median(measured.map((m) => m.echo.p99)))} ms`,
  `${figure(median(measured.map((m) => m.signpost.p99)))} ms`,
  median(measured.map((m) => m.signpost.p99 / m.echo.p99)).toFixed(2),
  `${figure(median(measured.map((m) => m.echo.cpu)))} ms`,
  `${figure(median(measured.map((m) => m.signpost.cpu)))} ms`,
  median(measured.map((m) => m.signpost.cpu / m.echo.cpu)).toFixed(2),
];

const aims = (what: string, measured: Pair[]): string[] => {
  const speed = median(measured.map((m) => m.signpost.perSecond / m.echo.perSecond));
  const wait = median(measured.map((m) => m.signpost.p99 / m.echo.p99));
  return [
    aim(`${what}: at least 0.8 of the echo's turns a second`, speed.toFixed(2), speed >= 0.8),
    aim(`${what}: p99 at most 1.5 times the echo's`, wait.toFixed(2), wait <= 1.5),
  ];
};

/**
 * Turns of the pathway conversation against a bare echo bot on the same adapter and web server, each in a process of its own, in
 * turns A B A B in one run. The load and the other side are in this process, for both alike.
 */
export const run = async (): Promise<Section> => {
  compile('bench');
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  const teams = await startTeams();
  const starts: { echo: number; signpost: number }[] = [];
  for (let i = 0; i < 5; i++) {
    const echo = await firstAnswer(() => startSubject('echo-bot.js'), teams);
    await echo.subject.stop();
    const signpost = await firstAnswer(() => startSubject('signpost-bot.js', mkdtempSync(join(folder, 'start-'))), teams);
    await signpost.subject.stop();
    starts.push({ echo: echo.first, signpost: signpost.first });
  }
  const echo = await startSubject('echo-bot.js');
  const signpost = await startSubject('signpost-bot.js', mkdtempSync(join(folder, 'turns-')));
  const typed: Pair[] = [];
  const pressed: Pair[] = [];
  for (let i = 0; i <= pairs; i++) {
    const t = {
      echo: await costed(echo, () => typedTurns(echo.url, teams, people, typedRounds)),
      signpost: await costed(signpost, () => typedTurns(signpost.url, teams, people, typedRounds)),
    };
    const p = {
      echo: await costed(echo, () => pressedTurns(echo.url, teams, people, pressedRounds, true)),
      signpost: await costed(signpost, () => pressedTurns(signpost.url, teams, people, pressedRounds, false)),
    };
    // The first pair warms both up and does not count.
    if (i > 0) typed.push(t);
    if (i > 0) pressed.push(p);
  }
  const memory = { echo: echo.memory(), signpost: signpost.memory() };
  await echo.stop();
  await signpost.stop();
  teams.close();
  rmSync(folder, { recursive: true, force: true });
  const started = median(starts.map((s) => s.signpost / s.echo));
  const text = [
    `${people} people at once, ${pairs} pairs of runs, medians. A typed turn is one message out and one durable write; a press is answered with the next card, and the echo's with a word. CPU is the processor time of the bot alone, all its threads, for a turn: it says most where the machine has other work too.`,
    '',
    table(
      [
        '',
        'echo, turns/s',
        'Signpost, turns/s',
        'ratio',
        'echo p99',
        'Signpost p99',
        'ratio',
        'echo CPU',
        'Signpost CPU',
        'ratio',
      ],
      [rows('typed turns', typed), rows('card presses', pressed)],
    ),
    '',
    ...aims('typed turns', typed),
    ...aims('card presses', pressed),
    '',
    `From the start of the process to the first answer: ${figure(median(starts.map((s) => s.signpost)))} ms, the echo ${figure(median(starts.map((s) => s.echo)))} ms, ratio ${started.toFixed(2)}. Memory after all of it: ${figure(memory.signpost)} MB, the echo ${figure(memory.echo)} MB.`,
    '',
    ...parts(),
  ].join('\n');
  return { title: 'Turns', text, plots: {} };
};
