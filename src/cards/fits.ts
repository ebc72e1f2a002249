import { bind } from './bind.ts';
import { withButtons } from './buttons.ts';
import type { View } from './catalogue.ts';
import { largestCard } from './check.ts';
import type { Carried } from './told.ts';

/** Bytes for what may come to stand above a card. */
const spare = 3 * 1024;

/** Whether a card is small enough for Teams everywhere, also with another above it. */
export const fits = (view: View, carried: Carried): boolean =>
  Buffer.byteLength(JSON.stringify(withButtons(bind(view), 'execute', { ...carried }))) <= largestCard - spare;
