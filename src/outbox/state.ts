/**
 * Where an intent stands. What is held waits for a word. It ends as one of: delivered, refused, unknown, ended (never sent; it says for
 * what reason).
 */
export const states = ['waiting', 'held', 'claimed', 'delivered', 'refused', 'unknown', 'ended'] as const;
export type State = (typeof states)[number];
