import type { View } from './catalogue.ts';

/** What a person is answered with. */
export interface Told {
  view: View;
  /** The opaque ids that every button of the card carries, and that come back with a press on it. */
  carried?: Carried;
  /** A text that follows the card, to be passed on. */
  text?: string;
}

export type Carried = Readonly<Record<string, string | number>>;
