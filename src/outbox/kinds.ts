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
  /** `working`: what falls due outside the partnership's working hours falls due when they next begin. */
  hours: 'any' | 'working';
  /** Why it is sent, as an officer reads it in the timetable. */
  why: string;
}

export const kinds = {
  answer: {
    lane: 'answer',
    unknown: 'wait-for-next',
    goodFor: 'P1D',
    answersOwnAct: true,
    hours: 'any',
    why: 'what they asked for and could not be given at once',
  },
  /** Right after a session, whenever that is. */
  evaluation: {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'any',
    why: 'asks how a session was',
  },
  /** In time before it begins, or when they are put on the list. */
  'evaluation-before': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P60D',
    answersOwnAct: false,
    hours: 'any',
    why: 'asks what is asked before a session',
  },
  'evaluation-reminder': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P3D',
    answersOwnAct: false,
    hours: 'working',
    why: 'reminds them once of a session’s questions',
  },
  /** Nobody is notified: a card that they have is put in order. */
  'evaluation-closed': {
    lane: 'bulk',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: true,
    hours: 'any',
    why: 'puts a card that is closed in order, in its place',
  },
  /** The same evening. */
  'register-missing': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P1D',
    answersOwnAct: false,
    hours: 'any',
    why: 'reminds a trainer of a register, without which nobody is asked how it was',
  },
  'trainer-summary': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P3D',
    answersOwnAct: false,
    hours: 'working',
    why: 'tells a trainer what people thought of their session',
  },
  outcomes: {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'tells a line manager what people of theirs were to learn, for the next supervision',
  },
  'wants-contact': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'tells an officer who wants to be contacted about a session',
  },
  'follow-up': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P2D',
    answersOwnAct: false,
    hours: 'working',
    why: 'asks what has changed since a session',
  },
  'manager-unreachable': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'tells somebody that no message reaches their line manager',
  },
  'practice-issue': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'tells an officer of a practice issue or a training need',
  },
  /** It may be tomorrow: people are told at once. */
  'session-change': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'any',
    why: 'a session they are on has changed',
  },
  'confirm-record': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P14D',
    answersOwnAct: false,
    hours: 'working',
    why: 'asks them to confirm training that somebody of theirs has done elsewhere',
  },
  'record-decided': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'a training record of theirs was confirmed or declined',
  },
  refresher: {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P14D',
    answersOwnAct: false,
    hours: 'working',
    why: 'training of theirs is due to be done again',
  },
  'register-corrected': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'their attendance was corrected',
  },
  supervision: {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'asks a line manager to confirm that they are one',
  },
  'supervision-told': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'tells somebody what became of a line manager who was named',
  },
  'person-changed': {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'tells somebody what was changed in what is kept about them',
  },
  /** To the account that somebody says is theirs as well. */
  'also-me': {
    lane: 'answer',
    unknown: 'wait-for-next',
    goodFor: 'PT30M',
    answersOwnAct: true,
    hours: 'any',
    why: 'a code that proves that another account is theirs as well',
  },
  unreachable: {
    lane: 'personal',
    unknown: 'wait-for-next',
    goodFor: 'P7D',
    answersOwnAct: false,
    hours: 'working',
    why: 'tells an officer whom no message reaches',
  },
  /** They wait for it, having just uploaded a file or said yes. */
  import: {
    lane: 'answer',
    unknown: 'wait-for-next',
    goodFor: 'P1D',
    answersOwnAct: true,
    hours: 'any',
    why: 'says how an import that they asked for stands',
  },
  briefing: {
    lane: 'channel',
    unknown: 'ask-a-person',
    goodFor: 'P1D',
    answersOwnAct: false,
    hours: 'working',
    why: 'a post in a channel',
  },
  broadcast: {
    lane: 'bulk',
    unknown: 'wait-for-next',
    goodFor: 'P2D',
    answersOwnAct: false,
    hours: 'working',
    why: 'one card for very many',
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];
