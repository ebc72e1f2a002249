/** What goes first: the answer to what somebody just did, what is meant for one person, a post, what goes to very many. */
export const lanes = ['answer', 'personal', 'channel', 'bulk'] as const;
export type Lane = (typeof lanes)[number];

/** One slot in so many is spared for the lanes behind, in turn, so that each moves on however much is ahead of it. */
const spared = 10;

/**
 * The lane whose turn it is among those that have something `waiting`; `turn` counts the slots given so far.
 * A lane gets the slot when none before it wants it: a broadcast delays what is personal by a tenth at most.
 */
export const laneFor = (turn: number, waiting: ReadonlySet<Lane>): Lane | undefined => {
  const behind = lanes.length - 1 - (Math.floor(turn / spared) % (lanes.length - 1));
  const spare = turn % spared === spared - 1 ? lanes[behind] : undefined;
  return spare !== undefined && waiting.has(spare) ? spare : lanes.find((lane) => waiting.has(lane));
};
