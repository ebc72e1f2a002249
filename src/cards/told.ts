import type { View } from './catalogue.ts';

/** What a person is answered with. */
export interface Told {
  view: View;
  /** What is said first, above the card. */
  above?: View;
  /**
   * The opaque ids that every button of the card carries, and that come back with a press on it; as `reopens` the verb that opens
   * anew what was written on it.
   */
  carried?: Carried;
  /** A text that follows the card, to be passed on. */
  text?: string;
  /** What of it may have changed in Teams, which is asked once they have been answered. */
  stale?: 'teams';
  /** What may be typed instead of pressed, such as the number of a row. */
  offers?: readonly Offer[];
}

export interface Offer {
  say: string;
  /** As the button's, with what it carries. */
  verb: string;
  data?: Readonly<Record<string, string>>;
  /** Where more words may come after it: what they are called in the data. */
  rest?: string;
}

export type Carried = Readonly<Record<string, string | number>>;
