import type { MovableClock } from '../../src/clock.ts';

/** A calendar that stands still until it is moved, so that a test can name the instant. */
export const stoppedClock = (start: string): MovableClock => {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    elapsed: () => performance.now(),
    moveTo(instant) {
      now = Math.max(now, instant.getTime());
      return new Date(now);
    },
  };
};
