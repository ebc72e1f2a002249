import { rmSync } from 'node:fs';
import { instantAt, shifted } from '../../src/calendar/index.ts';
import { untrueAnswers, untrueLater } from './checks/answers.ts';
import { type Known, untrueFollowUps } from './checks/follow-ups.ts';
import { type Kept, readKept } from './checks/kept.ts';
import { unended, untrueMessages } from './checks/messages.ts';
import { disturbed } from './checks/peace.ts';
import { comings } from './comings.ts';
import { evaluations } from './evaluations.ts';
import { officer } from './officer.ts';
import { type Opened, type Options, open } from './opening.ts';
import { watches } from './spent.ts';
import { threeMonths } from './three-months.ts';
import { live, type World } from './world.ts';
import { sessionsOf, working } from './year.ts';

/** What a simulation came to. */
export interface Simulated {
  world: World;
  kept: Kept;
  known: Known;
  supervisors: number;
  /** How often the bot was away for days. */
  away: number;
  /** What is not so that should be: a sentence each, by what it is about. */
  faults: Record<string, readonly string[]>;
  seconds: number;
}

/** Cards stay in chats for so many days: longer than a round is open. */
const inChat = 110;
/** A day in so many has a squall on Teams' side. */
const squallEvery = 30;

/** Everybody with what they have in mind, and what they make of what comes to them. */
const everybody = ({ world, size }: Opened, { seed, from, years }: Options) => {
  const { people, postRoom } = world;
  const sessions = officer(world);
  for (const held of sessionsOf(seed, from, { years, size, people })) sessions.takeOn(held);
  const coming = comings(world, from);
  const answering = evaluations(world);
  const later = threeMonths(world);
  const arrived = (): void => {
    for (const letter of postRoom.handOut()) {
      const one = people[letter.n];
      if (one && letter.kind === 'three-months') later.arrived(one, letter);
      if (one && letter.kind === 'evaluation') answering.arrived(one, letter);
      if (one && letter.kind === 'before') answering.before(one, letter);
      if (one && letter.kind === 'line-manager') coming.asked(one, letter);
    }
  };
  return { runs: sessions.runs, reaches: coming.reaches, given: answering.given, deeds: later.deeds, arrived };
};

/** Runs a county's years, and holds what the bot has kept of them against what the people did and what Teams received. */
export const simulate = async (options: Options): Promise<Simulated> => {
  const began = performance.now();
  const watch = watches();
  const opened = await open(options, watch);
  const { world, folder, partition, logged, size } = opened;
  const { clock, bot, random, troubles, postRoom, people } = world;
  const { arrived, runs: held, given, deeds, reaches } = everybody(opened, options);
  const kills: Date[] = [];
  const kill = (again: 'again' | 'later'): void => {
    kills.push(clock.now());
    bot.kill(again);
  };
  const seconds = () => (performance.now() - began) / 1_000;
  let away = 0;

  for (let day = 0; day < Math.round(options.years * 365) + options.tail; day++) {
    const date = shifted(options.from, day);
    if (random() < 1 / options.killEvery) troubles.arm(() => kill('again'));
    if (random() < 1 / squallEvery) troubles.squall();
    if (random() < 1 / options.awayEvery) {
      kill('later');
      away++;
      clock.moveTo(instantAt(shifted(date, 1 + Math.floor(random() * 6)), '08:00', working.timeZone));
      await watch.during('starting', () => bot.start());
    }
    await live(world, instantAt(shifted(date, 1), '00:00', working.timeZone), arrived);
    postRoom.tidy(inChat);
    if (day % 30 === 29)
      options.say(
        `${date}: ${postRoom.log.length} messages, ${world.turns.done} turns, ${kills.length} kills, ${Math.round(seconds())} s`,
      );
  }
  await bot.close();
  await world.teams.stop();

  const runs = [...held.values()];
  const ids = { sessions: runs.map(({ id }) => id), people: people.map(({ id }) => id) };
  const judged = await watch.during('checking', async () => {
    const kept = await readKept(folder, partition, ids);
    const { log } = postRoom;
    const known: Known = { people, log, deeds, runs, reaches, kills, end: clock.now() };
    const faults = {
      'follow-up in a state that is not true': untrueFollowUps(known, kept),
      'message that is not as the bot has it, or there twice': untrueMessages(people, log, kept),
      'message that never came to an end': unended(kept, clock.now()),
      'message at three months within seven days of another, or in anybody’s time off': disturbed(people, log),
      'answer about a session lost, changed or made up': untrueAnswers(kept, given, runs, people),
      'answer at three months lost, changed or made up': untrueLater(kept, deeds),
      'answer that was not taken': world.complaints,
      'error in the bot’s log': [...logged],
    };
    return { kept, known, faults };
  });
  rmSync(folder, { recursive: true, force: true });
  return { world, ...judged, supervisors: size.supervisors, away, seconds: seconds() };
};
