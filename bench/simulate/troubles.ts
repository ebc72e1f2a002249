import { type FakeTeams, faults } from '../../tests/fakes/teams/index.ts';
import { isByItself } from './post-room.ts';

/** What goes wrong on Teams' side, and when the bot is killed. */
export interface Troubles {
  /** For a while, each request of the bot's may be put off (429), for half a second or a second. */
  squall(): void;
  /** The bot is killed at one of the next requests, from either side. */
  arm(kill: () => void): void;
  /** Somebody acts. */
  acted(): void;
  counts: { putOff: number; denied: number; slow: number };
}

/** How many requests a squall puts off, each in another chat: real time is lost with every one. */
const squall = 3;

/**
 * Now and then Teams takes a message and answers 504, is slow, or, in a squall, puts off what it is asked. Only what comes by itself
 * meets with it: replies to people's own acts are tried elsewhere.
 */
export const makeTroubles = (teams: FakeTeams, random: () => number): Troubles => {
  const counts = { putOff: 0, denied: 0, slow: 0 };
  const hit = new Set<string>();
  let left = 0;
  let armed: { after: number; kill: () => void } | undefined;

  const pulse = (): void => {
    if (!armed || armed.after-- > 0) return;
    const { kill } = armed;
    armed = undefined;
    kill();
  };

  teams.failNext(
    (entry) => {
      pulse();
      return isByItself(entry) || entry.kind === 'createConversation';
    },
    (exchange) => {
      const chance = random();
      const { place } = exchange.entry;
      if (left > 0 && !hit.has(place)) {
        left--;
        hit.add(place);
        counts.putOff++;
        return faults.status(429, chance < 0.5 ? { retryAfter: 1 } : {})(exchange);
      }
      if (chance < 0.004) {
        counts.denied++;
        return faults.accepted(faults.status(504))(exchange);
      }
      if (chance < 0.006) {
        counts.slow++;
        return faults.slow(150)(exchange);
      }
      return exchange.answer(exchange.carryOut());
    },
    Number.POSITIVE_INFINITY,
  );

  return {
    squall() {
      left = squall;
      hit.clear();
    },
    arm(kill) {
      armed = { after: Math.floor(random() * 120), kill };
    },
    acted: pulse,
    counts,
  };
};
