import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';
import { askHolder } from '../src/store/index.ts';
import { compile } from './compile.ts';
import { at, besideTurns } from './import/beside-turns.ts';
import { lists } from './import/lists.ts';
import { aim, figure, type Section, table } from './report.ts';
import { startTeams } from './turns/load.ts';
import { startSubject } from './turns/subject.ts';

const rows = 50_000;
const people = 5_000;
const sessions = 2_000;
/** Seconds of turns alone, to compare with. */
const alone = 15;

/** As a booking system writes ten years of bookings: each row a person who was at a session. */
const file = (): string => {
  const lines = Array.from({ length: rows }, (_, i) => {
    const session = i % sessions;
    const day = new Date(Date.UTC(2016, 0, 4) + session * 86_400_000).toISOString().slice(0, 10);
    const person = (Math.floor(i / sessions) * 101 + session) % people;
    return `person${person}@x.example,Ann Number${person},Agency ${person % 40},Advanced Child Protection,${day},09:30,12:30,Attended`;
  });
  return ['Email,Name,Organisation,Course,Date,Start,End,Status', ...lines].join('\r\n');
};

const begun = z.object({ job: z.string(), id: z.string().optional() });
const pulled = z.object({ done: z.boolean(), lines: z.array(z.object({ is: z.string() })) });

const asked = async (folder: string, command: string, args: unknown): Promise<unknown> => {
  const told = await askHolder(folder, command, args);
  if (!told) throw new TypeError('no bot holds the store');
  return told.answer;
};

/** Imports the file as the command line does, and gives what its rows came to. */
const imported = async (folder: string, path: string, dryRun: boolean) => {
  const { job, id = '' } = begun.parse(await asked(folder, 'import', { kind: 'attendance', path, dryRun }));
  const counts: Record<string, number> = {};
  for (let done = false; !done; ) {
    const part = pulled.parse(await asked(folder, 'import-rows', { job }));
    for (const { is } of part.lines) counts[is] = (counts[is] ?? 0) + 1;
    done = part.done;
  }
  return { id, counts };
};

/** Importing 50,000 attendances beside people who type, and the lists that are long by then. */
export const run = async (): Promise<Section> => {
  compile('bench');
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  const path = join(folder, 'attendance.csv');
  writeFileSync(path, file());
  const [bot, other] = [join(folder, 'bot'), join(folder, 'lists')];
  for (const one of [bot, other]) mkdirSync(one);
  const teams = await startTeams();
  const subject = await startSubject('signpost-bot.js', bot);
  // The first turns wait for what is made ready once.
  await besideTurns(subject.url, teams, 500, () => pause(5_000));
  const before = await besideTurns(subject.url, teams, 1_000, () => pause(alone * 1_000));
  const dry = await besideTurns(subject.url, teams, 2_000, () => imported(bot, path, true));
  const real = await besideTurns(subject.url, teams, 3_000, () => imported(bot, path, false));
  const again = await besideTurns(subject.url, teams, 4_000, () => imported(bot, path, false));
  const undone = await besideTurns(subject.url, teams, 5_000, () => asked(bot, 'import-undo', { id: real.result.id }));
  const memory = subject.memory();
  await subject.stop();
  teams.close();
  const listed = await lists(other);
  rmSync(folder, { recursive: true, force: true });
  const said = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([is, count]) => `${count} ${is}`)
      .join(', ');
  const row = (what: string, { seconds, times }: { seconds: number; times: number[] }, result: string) => [
    what,
    figure(seconds),
    result,
    String(times.length),
    figure(at(times, 0.5)),
    figure(at(times, 0.99)),
    figure(times.at(-1) ?? Number.NaN),
  ];
  const p99 = at(real.times, 0.99);
  const text = [
    `### Attendance\n\n${rows.toLocaleString('en-GB')} rows of ${people.toLocaleString('en-GB')} people at ${sessions.toLocaleString('en-GB')} sessions, none of whom is there before, by a bot in a process of its own, while eight people type, each a turn and then half a second of thought. Turns in milliseconds.`,
    table(
      ['', 'seconds', 'rows', 'turns', 'median', 'p99', 'longest'],
      [
        row('turns alone', before, ''),
        row('dry run', dry, said(dry.result.counts)),
        row('import', real, said(real.result.counts)),
        row('the same file again', again, said(again.result.counts)),
        row('undo', undone, ''),
      ],
    ),
    aim('while rows are imported, turns are answered within 100 ms (p99)', `${figure(p99)} ms`, p99 <= 100),
    `Memory of the bot after all of it: ${figure(memory)} MB.`,
    listed,
  ].join('\n\n');
  return { title: 'Import', text, plots: {} };
};
