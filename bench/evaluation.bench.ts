import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chance } from '../tests/chaos/chance.ts';
import { compile } from './compile.ts';
import { faultsIn } from './evaluation/kept.ts';
import { type Room, roomAt } from './evaluation/room.ts';
import { aim, figure, median, type Section, table } from './report.ts';
import { drive, type Run, startTeams } from './turns/load.ts';
import { startSubject } from './turns/subject.ts';

const people = 300;
const pairs = 5;
/** The permitted rate that the bot of the bench keeps to. */
const rate = 40;
const seed = 20260701;

const idea = (person: number, time: number): string => `Idea ${person} the ${time}th time.`;

/** Within a minute each does something once, at a moment of their own. */
const withinAMinute = async (of: number, act: (person: number) => Promise<unknown>): Promise<Run> => {
  const random = chance(of);
  const moments = Array.from({ length: people }, () => random() * 60_000);
  return drive(people, async (person, measured) => {
    await pause(moments[person] ?? 0);
    await measured(async () => void (await act(person)));
  });
};

/** All at the same moment: everybody changes what they sent. */
const atOnce = async (room: Room, receipts: unknown[], time: number): Promise<Run> => {
  const forms: unknown[] = [];
  for (let person = 0; person < people; person++) forms[person] = await room.press(person, receipts[person], 'Change my answers');
  return drive(people, (person, measured) =>
    measured(async () => {
      receipts[person] = await room.answer(person, forms[person], idea(person, time));
    }),
  );
};

const rows = (what: string, runs: readonly Run[], beside: readonly Run[]): string[] => [
  what,
  `${figure(median(runs.map((run) => (1_000 * run.turns) / run.perSecond)))} ms`,
  `${figure(median(runs.map((run) => run.p99)))} ms`,
  figure(median(runs.map((run) => run.perSecond))),
  median(runs.map((run, i) => (beside[i]?.perSecond ?? Number.NaN) / run.perSecond)).toFixed(2),
];

/** 300 people who were at one session finish at once: the cards that ask them, and their answers. */
export const run = async (): Promise<Section> => {
  compile('bench');
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  const teams = await startTeams();
  const load = figure(loadavg()[0] ?? 0);
  const echo = await startSubject('echo-bot.js');
  const signpost = await startSubject('signpost-bot.js', folder);
  const [room, empty] = [roomAt(signpost.url, teams), roomAt(echo.url, teams)];
  await room.comeIn(people);
  const { marked, came } = await room.allHere(people);
  const kept = (1_000 * (people - 1)) / ((came.at(-1) ?? 0) - (came[0] ?? 0));
  const cards = Array.from({ length: people }, (_, person) => room.cardOf(person));

  const receipts: unknown[] = [];
  const [minute, typedMinute] = await Promise.all([
    withinAMinute(seed, async (person) => {
      receipts[person] = await room.answer(person, cards[person], idea(person, 1));
    }),
    withinAMinute(seed + 1, (person) => room.say(person, 'pathway')),
  ]);

  const runs: { submits: Run; typed: Run; echoed: Run }[] = [];
  for (let time = 2; time <= pairs + 2; time++) {
    const echoed = await drive(people, (person, measured) =>
      measured(async () => void (await empty.echoed(person, cards[person], idea(person, time)))),
    );
    const typed = await drive(people, (person, measured) => measured(async () => void (await room.say(person, 'pathway'))));
    const submits = await atOnce(room, receipts, time);
    // The first of each warms up and does not count.
    if (time > 2) runs.push({ submits, typed, echoed });
  }
  // It dies at once; what was acknowledged is on disk.
  await signpost.stop();
  await echo.stop();
  teams.close();
  const last = pairs + 2;
  const { lost, twice } = await faultsIn(
    folder,
    Array.from({ length: people }, (_, person) => idea(person, last)),
    last,
  );
  rmSync(folder, { recursive: true, force: true });

  const of = (which: keyof (typeof runs)[number]) => runs.map((one) => one[which]);
  const text = [
    `One session, ${people} people on its list, one bot in a process of its own, the load in this one. The register says that all are there in one turn; each is sent a card at the permitted ${rate} requests a second; within the minute after the last card each answers, and types something too, at moments of their own (seed ${seed}): an answer is checked, written and on disk before its receipt goes back. What else the machine did when it began: a load of ${load}.`,
    table(
      ['', ''],
      [
        ['the register marked, and everybody asked, in one turn', `${figure(marked)} ms`],
        ['the last card there after', `${figure((came.at(-1) ?? 0) / 1_000)} s`],
        ['cards a second', figure(kept)],
        ['an answer in that minute: median / p99', `${figure(minute.p50)} / ${figure(minute.p99)} ms`],
        ['a typed turn in that minute: median / p99', `${figure(typedMinute.p50)} / ${figure(typedMinute.p99)} ms`],
      ],
    ),
    [
      aim('cards out at 97% of the permitted rate or more', `${kept.toFixed(1)} of ${rate} a second`, kept >= 0.97 * rate),
      aim(`all ${people} answered within the minute`, `${minute.turns} answered`, minute.turns === people),
      aim('p99 of a durable submit under 100 ms', `${figure(minute.p99)} ms`, minute.p99 < 100),
      aim('none lost, after a kill -9 straight after the last receipt', `${lost} lost`, lost === 0),
      aim('none there twice', `${twice} twice`, twice === 0),
    ].join('\n'),
    `### All at the same moment\n\n${people} requests begun together, ${pairs} rounds in turn, medians. A typed turn is one message out and one durable write; the echo writes nothing and answers a press with a word. The last column: answers a second, as a share of these.`,
    table(
      ['', 'until the last', 'p99', 'a second', 'answers to these'],
      [
        rows('the echo, pressed alike', of('echoed'), of('submits')),
        rows('a typed turn', of('typed'), of('submits')),
        rows('an answer', of('submits'), of('submits')),
      ],
    ),
  ].join('\n\n');
  return { title: 'Evaluations', text, plots: {} };
};
