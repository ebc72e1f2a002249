import type { Lane } from './lanes.ts';

/** What is decided for all intents of a kind. */
export interface Kind {
  lane: Lane;
  /** It is neither sent nor tried again later than this after it fell due: an ISO 8601 duration. */
  goodFor: string;
  /** The answer to the person's own act, which `stop` does not end. */
  answersOwnAct: boolean;
  /** `working`: what falls due outside the partnership's working hours falls due when they next begin. */
  hours: 'any' | 'working';
  /** Why it is sent, as an officer reads it in the timetable. */
  why: string;
}

/** What most of them are: for one person, in working hours. */
const usual = {
  lane: 'personal',
  goodFor: 'P7D',
  answersOwnAct: false,
  hours: 'working',
} as const satisfies Omit<Kind, 'why'>;

export const kinds = {
  answer: {
    ...usual,
    lane: 'answer',
    goodFor: 'P1D',
    answersOwnAct: true,
    hours: 'any',
    why: 'what they asked for and could not be given at once',
  },
  /** Right after a session, whenever that is. */
  evaluation: {
    ...usual,
    hours: 'any',
    why: 'asks how a session was',
  },
  /** In time before it begins, or when they are put on the list. */
  'evaluation-before': {
    ...usual,
    goodFor: 'P60D',
    hours: 'any',
    why: 'asks what is asked before a session',
  },
  'evaluation-reminder': {
    ...usual,
    goodFor: 'P3D',
    why: 'reminds them once of a session’s questions',
  },
  /** Nobody is notified: a card that they have is put in order. */
  'evaluation-closed': {
    ...usual,
    lane: 'bulk',
    answersOwnAct: true,
    hours: 'any',
    why: 'puts a card that is closed in order, in its place',
  },
  /** The same evening. */
  'register-missing': {
    ...usual,
    goodFor: 'P1D',
    hours: 'any',
    why: 'reminds a trainer of a register, without which nobody is asked how it was',
  },
  'trainer-summary': {
    ...usual,
    goodFor: 'P3D',
    why: 'tells a trainer what people thought of their session',
  },
  outcomes: {
    ...usual,
    why: 'tells a line manager what people of theirs were to learn, for the next supervision',
  },
  'wants-contact': {
    ...usual,
    why: 'tells an officer who wants to be contacted about a session',
  },
  'follow-up': {
    ...usual,
    goodFor: 'P2D',
    why: 'asks what has changed since a session',
  },
  'manager-unreachable': {
    ...usual,
    why: 'tells somebody that no message reaches their line manager',
  },
  'practice-issue': {
    ...usual,
    why: 'tells an officer of a practice issue or a training need',
  },
  /** It may be tomorrow: people are told at once. */
  'session-change': {
    ...usual,
    hours: 'any',
    why: 'a session they are on has changed',
  },
  'confirm-record': {
    ...usual,
    goodFor: 'P14D',
    why: 'asks them to confirm training that somebody of theirs has done elsewhere',
  },
  'record-decided': {
    ...usual,
    why: 'a training record of theirs was confirmed or declined',
  },
  refresher: {
    ...usual,
    goodFor: 'P14D',
    why: 'training of theirs is due to be done again',
  },
  'register-corrected': {
    ...usual,
    why: 'their attendance was corrected',
  },
  supervision: {
    ...usual,
    why: 'asks a line manager to confirm that they are one',
  },
  'supervision-told': {
    ...usual,
    why: 'tells somebody what became of a line manager who was named',
  },
  'person-changed': {
    ...usual,
    why: 'tells somebody what was changed in what is kept about them',
  },
  /** To the account that somebody says is theirs as well. */
  'also-me': {
    ...usual,
    lane: 'answer',
    goodFor: 'PT30M',
    answersOwnAct: true,
    hours: 'any',
    why: 'a code that proves that another account is theirs as well',
  },
  unreachable: {
    ...usual,
    why: 'tells an officer whom no message reaches',
  },
  /** They wait for it, having just uploaded a file or said yes. */
  import: {
    ...usual,
    lane: 'answer',
    goodFor: 'P1D',
    answersOwnAct: true,
    hours: 'any',
    why: 'says how an import that they asked for stands',
  },
  /** When an officer says so, also at night: nobody is woken by a post. */
  briefing: {
    ...usual,
    lane: 'channel',
    goodFor: 'P1D',
    hours: 'any',
    why: 'a briefing, as a post in a channel',
  },
  'briefing-person': {
    ...usual,
    lane: 'bulk',
    goodFor: 'P3D',
    why: 'a briefing, to somebody whom it is for',
  },
  /** What cannot wait until the morning. */
  'briefing-urgent': {
    ...usual,
    lane: 'bulk',
    goodFor: 'P1D',
    hours: 'any',
    why: 'an urgent briefing, to somebody whom it is for',
  },
  /** Nobody is notified: what they have is put in order, or taken back. */
  'briefing-update': {
    ...usual,
    lane: 'channel',
    goodFor: 'P3D',
    answersOwnAct: true,
    hours: 'any',
    why: 'puts a briefing that was corrected or withdrawn in order, in its place',
  },
  'briefing-reminder': {
    ...usual,
    lane: 'bulk',
    goodFor: 'P3D',
    why: 'reminds somebody once of a briefing that they have not said they have read',
  },
  /** To the officer who has just written it, the very card. */
  'briefing-preview': {
    ...usual,
    lane: 'answer',
    goodFor: 'PT30M',
    answersOwnAct: true,
    hours: 'any',
    why: 'shows an officer the briefing that they have written',
  },
  'briefing-progress': {
    ...usual,
    lane: 'answer',
    goodFor: 'PT10M',
    answersOwnAct: true,
    hours: 'any',
    why: 'tells an officer how far their briefing has come',
  },
  /** A briefing waits for a word of theirs. */
  'briefing-ask': {
    ...usual,
    goodFor: 'P1D',
    hours: 'any',
    why: 'asks an officer for a decision about a briefing',
  },
  'briefing-told': {
    ...usual,
    goodFor: 'P1D',
    hours: 'any',
    why: 'tells an officer that another corrected or withdrew a briefing',
  },
  digest: {
    ...usual,
    lane: 'bulk',
    goodFor: 'P2D',
    why: 'the week’s new sessions, for those who asked for them',
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];

/**
 * Kinds of which an officer sees what became of each, one by one, and decides about those of which nobody can tell whether they arrived.
 * What is of another kind waits for its next reminder, which is an intent of its own. Nothing is sent again by itself.
 */
export const listed: readonly KindName[] = [
  'briefing',
  'briefing-person',
  'briefing-urgent',
  'briefing-update',
  'briefing-reminder',
];
