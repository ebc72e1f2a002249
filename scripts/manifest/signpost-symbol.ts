type Point = readonly [x: number, y: number];
type Box = { left: number; top: number; right: number; bottom: number };

const within = ({ left, top, right, bottom }: Box, [x, y]: Point) => x >= left && x < right && y >= top && y < bottom;

/** A board with its right end cut to a point; the one that points left is its mirror image. */
const pointsRight = (board: Box, tip: number, [x, y]: Point): boolean => {
  const half = (board.bottom - board.top) / 2;
  const fromMiddle = Math.abs(y - board.top - half) / half;
  return within(board, [Math.min(x, board.right - 1e-9), y]) && x < board.right + tip * (1 - fromMiddle);
};

// In 32nds, the pixels of the smaller icon, so that its edges are sharp.
const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left: left / 32,
  top: top / 32,
  right: right / 32,
  bottom: bottom / 32,
});
const post = box(14, 0, 18, 32);
const upper = box(5, 3, 25, 12);
const lower = box(5, 15, 25, 24);
const tip = 6 / 32;

/** Whether a point of the unit square is on the symbol: a post with two boards, the upper one pointing right, the lower one left. */
export const onSignpost = ([x, y]: Point): boolean =>
  within(post, [x, y]) || pointsRight(upper, tip, [x, y]) || pointsRight(lower, tip, [1 - x, y]);
