import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantAt } from '../../src/calendar/index.ts';
import { movableClock } from '../../src/clock.ts';
import { loadFrameworks, sectorsOf } from '../../src/pathway/index.ts';
import { projectRoot } from '../../src/root.ts';
import { chance } from '../../tests/chaos/chance.ts';
import { startFakeTeams } from '../../tests/fakes/teams/index.ts';
import { newAgenda } from './agenda.ts';
import type { Program } from './bot-process.ts';
import { county, type Size, sizeOf, tenants } from './county.ts';
import { keepBot } from './kept-bot.ts';
import type { Served } from './orders.ts';
import { postRoom } from './post-room.ts';
import { settleIn } from './settle-in.ts';
import type { Watches } from './spent.ts';
import { makeTroubles } from './troubles.ts';
import { insist, type World } from './world.ts';
import { officers, working } from './year.ts';

export interface Options {
  /** For how long sessions are held. */
  years: number;
  /** 1 is a county. */
  scale: number;
  seed: number;
  framework: string;
  /** The first day. */
  from: string;
  /** For so many days after the last session it goes on: until the last round has closed. */
  tail: number;
  /** Days between two kills, and between two times that the bot stays away for days; on average. */
  killEvery: number;
  awayEvery: number;
  program: Program;
  /** Told of each month. */
  say: (line: string) => void;
}

/** Real time is what is short here, so the platform's rate is not kept to. */
const sendRate = 2_000;

/** A line of the log without what differs each time. */
const shortened = (line: string): string => line.replace(/"(time|intent)":("[^"]*"|\d+),?/g, '');

export interface Opened {
  world: World;
  folder: string;
  partition: string;
  size: Size;
  /** Errors that the bot has logged. */
  logged: Set<string>;
}

/** The county on its first morning: everybody at their clients, and the bot started on a store that knows them. */
export const open = async ({ seed, scale, years, framework, from, program }: Options, watches: Watches): Promise<Opened> => {
  const random = chance(seed + 2);
  const folder = mkdtempSync(join(tmpdir(), 'signpost-simulate-'));
  const clock = movableClock(instantAt(from, '05:00', working.timeZone));
  const teams = await startFakeTeams({ clock });
  const sectors = sectorsOf(loadFrameworks(join(projectRoot, 'data')).get(framework)).map(({ value }) => value);
  const size = sizeOf(scale);
  const partition = 'county';
  const everybody = county(seed, size, Math.round(years * 365), sectors);
  const where = { folder, partition, framework, teams, now: clock.now() };
  const people = await watches.during('settling in', () => settleIn(where, everybody));
  const staff = Array.from({ length: officers }, (_, n) => teams.person({ name: `Officer ${n}`, tenant: tenants[0] ?? '' }));
  const partnership: Served = {
    id: partition,
    name: 'The County',
    framework,
    ...working,
    concernContact: {},
    officers: staff.map(({ tenant, aadObjectId: objectId }) => ({ tenant, objectId })),
  };
  const logged = new Set<string>();
  const heard = (line: string) => void logged.add(shortened(line));
  const bot = keepBot({ program, folder, now: clock.now, partnership, tenants, sendRate, listening: teams.connect, heard });
  const world: World = {
    teams,
    clock,
    bot,
    people,
    officers: staff,
    agenda: newAgenda(),
    postRoom: postRoom(teams, clock, people),
    troubles: makeTroubles(teams, random),
    watches,
    random,
    turns: { done: 0 },
    complaints: [],
  };
  await watches.during('starting', () => bot.start());
  for (const one of staff) await insist(world, () => one.say('hello'));
  return { world, folder, partition, size, logged };
};
