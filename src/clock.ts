/**
 * Two kinds of time, and the only file that reads either.
 * The calendar says what day it is for people; in the sandbox it can be moved forward. Elapsed time measures how long something
 * takes (time-outs, leases, Retry-After) and is always real.
 */
export interface Clock {
  /** The calendar: an instant in UTC. Never goes back. */
  now(): Date;
  /** Milliseconds on a monotonic, real clock; only differences mean anything. */
  elapsed(): number;
}

/** The real calendar. */
export const systemClock = (): Clock => ({ now: () => new Date(), elapsed: () => performance.now() });

/** A calendar that is real time plus an offset, which can only grow. */
export interface MovableClock extends Clock {
  /** Moves the calendar to `instant`; an instant that has passed already changes nothing. Returns the calendar's new now. */
  moveTo(instant: Date): Date;
}

/** A movable calendar that starts at `start` (default: the real now) and runs at the pace of real time. */
export const movableClock = (start?: Date): MovableClock => {
  const real = systemClock();
  let offset = start ? start.getTime() - real.now().getTime() : 0;
  const now = () => new Date(real.now().getTime() + offset);
  return {
    now,
    elapsed: real.elapsed,
    moveTo(instant) {
      offset += Math.max(0, instant.getTime() - now().getTime());
      return now();
    },
  };
};
