import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantAt, shifted } from '../../src/calendar/index.ts';
import { movableClock } from '../../src/clock.ts';
import { loadFrameworks, sectorsOf } from '../../src/pathway/index.ts';
import { projectRoot } from '../../src/root.ts';
import { chance } from '../../tests/chaos/chance.ts';
import { startFakeTeams } from '../../tests/fakes/teams/index.ts';
import { newAgenda } from './agenda.ts';
import type { Program } from './bot-process.ts';
import { untrueAnswers, untrueLater } from './checks/answers.ts';
import { untrueFollowUps } from './checks/follow-ups.ts';
import { readKept } from './checks/kept.ts';
import { unended, untrueMessages } from './checks/messages.ts';
import { disturbed } from './checks/peace.ts';
import { comings } from './comings.ts';
import { county, sizeOf, tenants } from './county.ts';
import { evaluations } from './evaluations.ts';
import { keepBot } from './kept-bot.ts';
import { officer } from './officer.ts';
import type { Served } from './orders.ts';
import { postRoom } from './post-room.ts';
import { settleIn } from './settle-in.ts';
import { threeMonths } from './three-months.ts';
import { watches } from './spent.ts';
import { makeTroubles } from './troubles.ts';
import { insist, live, type World } from './world.ts';
import { officers, sessionsOf, working } from './year.ts';

export interface Options {
  years: number;
  /** 1 is a county. */
  scale: number;
  seed: number;
  framework: string;
  /** The first day. */
  from: string;
  /** For so many days after the last session it goes on: until the last round has closed. */
  tail: number;
  /** Calendar days between two kills, on average. */
  killEvery: number;
  program: Program;
  /** Told of each month. */
  say: (line: string) => void;
}

/** Cards stay in chats for so many days. */
const inChat = 110;

const county_ = 'county';

/** A line of the log without what differs each time. */
const shortened = (line: string): string => line.replace(/"time":\d+,?/, '').replace(/"intent":"[^"]*",?/, '');

export const simulate = async (options: Options) => {
  const { years, scale, seed, framework, from, tail, say } = options;
  const began = performance.now();
  const watch = watches();
  const random = chance(seed + 2);
  const folder = mkdtempSync(join(tmpdir(), 'signpost-simulate-'));
  const clock = movableClock(instantAt(from, '05:00', working.timeZone));
  const frameworks = loadFrameworks(join(projectRoot, 'data'));
  const teams = await startFakeTeams({ clock });
  const size = sizeOf(scale);
  const days = Math.round(years * 365);
  const sectors = sectorsOf(frameworks.get(framework)).map(({ value }) => value);
  const where = { folder, partition: county_, framework, teams, now: clock.now() };
  const people = await watch.during('settling in', () => settleIn(where, county(seed, size, days, sectors)));
  const staff = Array.from({ length: officers }, (_, n) => teams.person({ name: `Officer ${n}`, tenant: tenants[0] ?? '' }));
  const partnership: Served = {
    id: county_,
    name: 'The County',
    framework,
    ...working,
    concernContact: {},
    officers: staff.map(({ tenant, aadObjectId: objectId }) => ({ tenant, objectId })),
  };
  const kills: Date[] = [];
  const logged = new Map<string, number>();
  const bot = keepBot({
    program: options.program,
    folder,
    now: clock.now,
    partnership,
    tenants,
    sendRate: 2_000,
    listening: teams.connect,
    heard: (line) => void logged.set(shortened(line), (logged.get(shortened(line)) ?? 0) + 1),
  });
  const world: World = {
    teams,
    clock,
    bot,
    people,
    officers: staff,
    agenda: newAgenda(),
    postRoom: postRoom(teams, clock, people),
    troubles: makeTroubles(teams, random),
    watches: watch,
    random,
    turns: { done: 0, again: 0 },
    complaints: [],
  };
  await watch.during('starting', () => bot.start());
  for (const one of staff) await insist(world, () => one.say('hello'));
  const sessions = officer(world);
  for (const held of sessionsOf(seed, from, { years, size, people })) sessions.takeOn(held);
  const coming = comings(world, from);
  const answers = evaluations(world);
  const followed = threeMonths(world);
  const arrived = (): void => {
    for (const letter of world.postRoom.handOut()) {
      const one = people[letter.n];
      if (!one) continue;
      if (letter.kind === 'three-months') followed.arrived(one, letter);
      if (letter.kind === 'evaluation') answers.arrived(one, letter);
      if (letter.kind === 'line-manager') coming.asked(one, letter);
    }
  };

  for (let day = 0; day < days + tail; day++) {
    if (random() < 1 / options.killEvery) world.troubles.arm(() => {
        kills.push(clock.now());
        bot.kill('again');
      });
    if (random() < 0.03) world.troubles.squall();
    await live(world, instantAt(shifted(from, day + 1), '00:00', working.timeZone), arrived);
    world.postRoom.tidy(inChat);
    if (day % 30 === 29)
      say(
        `${shifted(from, day)}: ${Math.round((performance.now() - began) / 1_000)} s, ${world.postRoom.log.length} messages, ${world.turns.done} turns, ${bot.spent().kills} kills, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
      );
  }
  await bot.close();
  await teams.stop();
  const runs = [...sessions.runs.values()];
  const where_ = { sessions: runs.map(({ id }) => id), people: people.map(({ id }) => id) };
  const kept = await watch.during('checking', () => readKept(folder, county_, where_));
  const { log } = world.postRoom;
  const known = { people, log, deeds: followed.deeds, runs, reaches: coming.reaches, kills, end: clock.now() };
  const faults = await watch.during('checking', async () => ({
    'follow-ups in a state that is not true': untrueFollowUps(known, kept),
    'messages that are not as the bot has it, or there twice': untrueMessages(people, log, kept),
    'messages that never came to an end': unended(kept, clock.now()),
    'people who were not left in peace': disturbed(people, log),
    'answers about sessions lost, changed or made up': untrueAnswers(kept, answers.given, runs, people),
    'answers some months later lost, changed or made up': untrueLater(kept, followed.deeds),
    'answers that were not taken': world.complaints,
    'errors in the log': [...logged.keys()],
  }));
  rmSync(folder, { recursive: true, force: true });
  return { world, kept, known, answers, faults, seconds: (performance.now() - began) / 1_000 };
};
