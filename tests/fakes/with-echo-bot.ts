import type { TeamsAdapter } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import { afterEach, beforeEach, vi } from 'vitest';
import { movableClock } from '../../src/clock.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';
import { type FakeTeams, type Person, startFakeTeams } from './teams/index.ts';

/** For each test a fake Teams at ten o'clock of a summer's day, a bot of its own in it, and somebody to talk to it. */
export const withEchoBot = (
  logic: (context: TurnContext) => Promise<void>,
  adapter?: () => TeamsAdapter,
): { teams: FakeTeams; bot: EchoBot; ann: Person } => {
  const here: Partial<{ teams: FakeTeams; bot: EchoBot; ann: Person }> = {};

  beforeEach(async () => {
    here.teams = await startFakeTeams({ clock: movableClock(new Date('2026-07-01T09:00:00Z')) });
    here.bot = await startEchoBot(logic, adapter);
    here.teams.connect(here.bot.url);
    here.ann = here.teams.person({ name: 'Ann Lee' });
  });

  afterEach(async () => {
    await here.teams?.stop();
    await here.bot?.stop();
    vi.restoreAllMocks();
  });

  const given = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('only within a test');
    return thing;
  };
  return {
    get teams() {
      return given(here.teams);
    },
    get bot() {
      return given(here.bot);
    },
    get ann() {
      return given(here.ann);
    },
  };
};

/** The adapter writes what a handler throws to stderr; where that is the point of a test, nobody needs to read it. */
export const quietly = (): void => void vi.spyOn(console, 'error').mockReturnValue();
