import type { Told } from '../../cards/index.ts';
import type { ActName, Scene } from '../../people/index.ts';

/** A channel, as an activity in it names it. */
export interface ChannelOf {
  tenant: string;
  team: string;
  channel: string;
}

/** One thing that can be done by a button or a typed command: what it is in the table of acts, and the feature's function for it. */
export interface Route<Input> {
  act: ActName;
  run: (scene: Scene, input: Input) => Promise<Told>;
  /** Where its button may be pressed in a channel too: gives the line that only whoever pressed it sees. */
  inChannel?: (scene: Scene, input: Input, channel: ChannelOf) => Promise<string>;
}

/** What a button sent beside its verb: the client's word, to be parsed by the feature. */
export type Sent = Readonly<Record<string, unknown>>;

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 100_000) : undefined;

/** A whole number above 0 that a button carried; 0 for anything else. */
export const numberIn = (value: unknown): number => {
  const number = Number(text(value) ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
};
