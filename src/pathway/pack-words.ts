import { z } from 'zod/v4';

/** The words and numbers that every part of a pack is made of. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
export const words = z.string().trim().min(1).max(1200);
export const source = words.max(160);
/** ISO 8601 duration of whole years, months, weeks or days. */
export const duration = z.string().regex(/^P\d+[YMWD]$/, 'expected an ISO 8601 duration such as P12W, P3M or P1Y');
