import { z } from 'zod/v4';

/** A text that matches; whatever else stands there, the problem says what was `expected`. */
export const matching = (pattern: RegExp, expected: string) =>
  z
    .string(`expected ${expected}`)
    .trim()
    .regex(pattern, { error: `expected ${expected}`, abort: true });

/** Any text that is not blank. */
export const text = (expected: string) => matching(/\S/, expected);

export const guidPattern = '[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}';

/** An id as Entra writes them; Teams reports lower case, so that is what is kept. */
export const guid = (expected: string) => matching(new RegExp(`^${guidPattern}$`, 'i'), expected).toLowerCase();
