import type { Lane } from './lanes.ts';

/** What is decided for all intents of a kind. */
export interface Kind {
  lane: Lane;
  /**
   * What follows when nobody can tell whether it arrived. A personal card waits for its next reminder, which is an intent of its
   * own; a post waits for a person to look and decide. Neither is sent again by itself.
   */
  unknown: 'wait-for-next' | 'ask-a-person';
  /** It is neither sent nor tried again later than this after it fell due: an ISO 8601 duration. */
  goodFor: string;
  /** The answer to the person's own act, which `stop` does not end. */
  answersOwnAct: boolean;
}

export const kinds = {
  /** What somebody asked for and could not be given in the turn. */
  answer: { lane: 'answer', unknown: 'wait-for-next', goodFor: 'P1D', answersOwnAct: true },
  evaluation: { lane: 'personal', unknown: 'wait-for-next', goodFor: 'P7D', answersOwnAct: false },
  /** Tells an officer whom no message reaches. */
  unreachable: { lane: 'personal', unknown: 'wait-for-next', goodFor: 'P7D', answersOwnAct: false },
  /** A post in a channel. */
  briefing: { lane: 'channel', unknown: 'ask-a-person', goodFor: 'P1D', answersOwnAct: false },
  /** One card for very many. */
  broadcast: { lane: 'bulk', unknown: 'wait-for-next', goodFor: 'P2D', answersOwnAct: false },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];
