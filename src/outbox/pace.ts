/** At most `max` in any stretch of `per` milliseconds. */
export interface Limit {
  max: number;
  per: number;
}

/** What Teams publishes for one bot in one chat or channel; the same for sending and for opening. */
export const conversationLimits: readonly Limit[] = [
  { max: 7, per: 1_000 },
  { max: 8, per: 2_000 },
  { max: 60, per: 30_000 },
  { max: 1_800, per: 3_600_000 },
];

/**
 * A rate a second as limits: the rate itself over a second, and an eighth of it at a time, a little faster, so that it goes evenly
 * and yet makes up for late timers within the second. What the platform allows beyond the rate (50 a second) is left to the
 * replies in turns.
 */
export const tenantLimits = (rate: number): readonly Limit[] => {
  const [second, eighth] = [Math.max(1, Math.floor(rate)), Math.max(1, Math.ceil(rate / 8))];
  return [
    { max: second, per: (second * 1_000) / rate },
    { max: eighth, per: (eighth * 800) / rate },
  ];
};

/** When requests went, in the order they went: enough of them to tell when the next may go. */
export interface Trail {
  /** The earliest instant from `now` at which one more stays within the limits, their stretches made longer by `slower`. */
  next(now: number, slower?: number): number;
  add(at: number): void;
  /** The last one counts from `at`, which is later than it was. */
  moveLast(at: number): void;
  /** When the last went; minus infinity before the first. */
  last(): number;
  copy(): Trail;
}

export const trail = (limits: readonly Limit[], past: number[] = []): Trail => {
  const most = Math.max(...limits.map(({ max }) => max));
  return {
    next(now, slower = 1) {
      const free = limits.map(({ max, per }) => (past.at(-max) ?? Number.NEGATIVE_INFINITY) + per * slower);
      return Math.max(now, ...free);
    },
    add(at) {
      past.push(at);
      if (past.length >= 2 * most + 16) past.splice(0, past.length - most);
    },
    moveLast(at) {
      if (past.length > 0) past[past.length - 1] = at;
    },
    last: () => past.at(-1) ?? Number.NEGATIVE_INFINITY,
    copy: () => trail(limits, past.slice(-most)),
  };
};
