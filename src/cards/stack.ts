import type { Json, JsonObject } from './bind.ts';

const bodyOf = (card: JsonObject): Json[] => (Array.isArray(card['body']) ? card['body'] : []);

/** Two cards as one, that which comes first above the other. What a notification shows is of the first. */
export const stacked = (above: JsonObject, below: JsonObject): JsonObject => ({
  ...below,
  ...(above['fallbackText'] === undefined ? {} : { fallbackText: above['fallbackText'] }),
  body: [...bodyOf(above), ...bodyOf(below)],
});
