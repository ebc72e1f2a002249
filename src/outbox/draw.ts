import type { View } from '../cards/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Intent } from './intent.ts';
import type { KindName } from './kinds.ts';

/** A card, and the opaque ids that come back with a press on it. */
export interface Drawn {
  view: View;
  carried?: Readonly<Record<string, string | number>>;
  /** The message whose place it takes, instead of being one of its own. */
  instead?: { conversation: string; activity: string };
  /** That message is taken back; the card takes its place only where Teams does not let it be. */
  takesBack?: true;
}

/**
 * Draws an intent as things are `now`; undefined when it is not needed any more, `hold` when it is to wait for a word, `done` when what it
 * was to bring about is so without it. Changes nothing.
 */
export type Draw = (
  tx: Transaction,
  partition: string,
  intent: Intent,
  now: Date,
) => Promise<Drawn | 'hold' | 'done' | undefined>;

/** The features say how each of their kinds is drawn. */
export type Drawers = Readonly<Partial<Record<KindName, Draw>>>;
