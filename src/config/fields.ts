import { z } from 'zod/v4';

/** A text that matches; whatever else stands there, the problem says what was `expected`. */
export const matching = (pattern: RegExp, expected: string) =>
  z.string(`expected ${expected}`).trim().regex(pattern, `expected ${expected}`);

/** Any text that is not blank. */
export const text = (expected: string) => matching(/\S/, expected);

/** An id as Entra writes them; Teams reports lower case, so that is what is kept. */
export const guid = (expected: string) => matching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, expected).toLowerCase();

/** For rules between fields: looked at even when a field is wrong by itself, so that every problem is named at once. */
export const always = { when: () => true };
