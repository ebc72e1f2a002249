import { bind } from './bind.ts';
import { withButtons } from './buttons.ts';
import type { View } from './catalogue.ts';
import { largestCard } from './check.ts';
import type { Carried } from './told.ts';

/** Bytes for what may come to stand above a card. */
const spare = 3 * 1024;

/** The bytes by which a card, as it goes out, is larger than what Teams takes everywhere, also with another above it; 0 where it fits. */
export const bytesOver = (view: View, carried: Carried): number =>
  Math.max(0, Buffer.byteLength(JSON.stringify(withButtons(bind(view), 'execute', { ...carried }))) - (largestCard - spare));

/** Whether a card is small enough for Teams everywhere, also with another above it. */
export const fits = (view: View, carried: Carried): boolean => bytesOver(view, carried) === 0;
