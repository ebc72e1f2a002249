import { dateOf } from '../../src/calendar/index.ts';
import type { MovableClock } from '../../src/clock.ts';
import type { FakeTeams, Person } from '../../tests/fakes/teams/index.ts';
import { type Agenda, doAll, stepAfter } from './agenda.ts';
import { Killed } from './bot-process.ts';
import type { KeptBot } from './kept-bot.ts';
import type { PostRoom } from './post-room.ts';
import type { Somebody } from './settle-in.ts';
import type { Watches } from './spent.ts';
import type { Troubles } from './troubles.ts';
import { working } from './year.ts';

type Turn = Awaited<ReturnType<Person['say']>>;

/** Everything there is: the county's people at their clients, Teams, the bot, and the calendar that drives them. */
export interface World {
  teams: FakeTeams;
  clock: MovableClock;
  bot: KeptBot;
  people: readonly Somebody[];
  officers: readonly Person[];
  agenda: Agenda;
  postRoom: PostRoom;
  troubles: Troubles;
  watches: Watches;
  random: () => number;
  /** How many turns came to something. */
  turns: { done: number };
  /** What was not as it should be, a sentence each. */
  complaints: string[];
}

export const today = ({ clock }: Pick<World, 'clock'>): string => dateOf(clock.now(), working.timeZone);

export const minutes = (count: number): number => count * 60_000;
export const later = ({ clock }: Pick<World, 'clock'>, milliseconds: number): Date =>
  new Date(clock.now().getTime() + milliseconds);

/** So often somebody tries again before they give up: a bot that has been killed is there again by then. */
const patience = 20;

/** Does something at somebody's client, and again while nothing comes of it: the bot may be killed at any moment. */
export const insist = async (world: World, act: () => Promise<Turn>): Promise<Turn> => {
  for (let tries = 1; ; tries++) {
    world.troubles.acted();
    await world.bot.up();
    try {
      const turn = await act();
      if (turn.status === 200 && turn.error === undefined) {
        world.turns.done++;
        return turn;
      }
      if (tries === patience) throw new TypeError(`the bot answered ${turn.status} ${JSON.stringify(turn.error ?? '')}`);
    } catch (error) {
      const isCut = error instanceof Error && 'code' in error;
      if (!isCut || tries === patience) throw error;
    }
  }
};

const local = new Intl.DateTimeFormat('en-GB', { timeZone: working.timeZone, timeStyle: 'short' });

/** Moves the bot's calendar, and waits until all that has fallen due is done; one that is killed on the way goes on where it was. */
const settle = async (world: World): Promise<void> => {
  const { bot, clock, teams, watches } = world;
  const before = teams.ledger.length;
  // Planners run at six.
  const part = () => (local.format(clock.now()) === '06:00' ? 'planning' : teams.ledger.length > before ? 'sending' : 'looking');
  for (;;) {
    try {
      return await watches.during(part, () => bot.settle(clock.now()));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      await watches.during('starting', () => bot.up());
    }
  }
};

/** Moves the bot's calendar where nothing falls due. */
const moved = async ({ bot, clock, watches }: World): Promise<void> => {
  // One that is killed meanwhile starts at the right moment.
  await watches.during('looking', () => bot.move(clock.now()).catch(() => bot.up()));
};

/** So many people act at once. */
const sideBySide = 12;
/** So often the same may be found to be due. */
const rounds = 10;

/**
 * Moves the calendar to `end` by way of all that falls due, as the sandbox does, and of what people have in mind, by quarters of an
 * hour. `arrived`: what people make of what comes to them.
 */
export const live = async (world: World, end: Date, arrived: () => void): Promise<void> => {
  const { bot, clock, agenda, watches } = world;
  let same = 0;
  for (;;) {
    await settle(world);
    arrived();
    const due = bot.nextDue();
    same = due && due <= clock.now() ? same + 1 : 0;
    if (same > rounds) throw new TypeError(`what fell due at ${due?.toISOString()} is still due`);
    if (clock.now() >= end) return;
    const next = [due && stepAfter(due), agenda.next(), end].flatMap((one) => one?.getTime() ?? []);
    clock.moveTo(new Date(Math.min(...next)));
    const acts = agenda.take(clock.now());
    if (acts.length === 0) continue;
    if (due && due <= clock.now()) {
      await settle(world);
      arrived();
    } else await moved(world);
    await watches.during('turns', () => doAll(acts, sideBySide));
  }
};
