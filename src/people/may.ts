import { inputError } from '../errors.ts';
import type { Person } from './person.ts';

/**
 * Who may do what: the one table of it. A role is held towards what the act is about: the supervisor of that person, the trainer of
 * that session, an officer of this partnership, the lead of that agency. Whoever is met at all is a practitioner.
 */
export const roleNames = ['practitioner', 'supervisor', 'trainer', 'officer', 'lead'] as const;
export type RoleName = (typeof roleNames)[number];

const everybody = roleNames;

export const acts = {
  'ask-pathway': everybody,
  'see-help': everybody,
  'see-privacy': everybody,
  'stop-messages': everybody,
  /** A form that they opened themselves; what it then does is an act of its own. */
  'fill-form': everybody,
  'edit-profile': everybody,
  'see-line-managers': everybody,
  'answer-supervision': ['supervisor'],
  'say-also-me': everybody,
  'find-people': ['officer'],
  'correct-person': ['officer'],
  'join-persons': ['officer'],
  'part-account': ['officer'],
  'see-courses': everybody,
  'add-course': ['officer'],
  'edit-course': ['officer'],
  'end-course': ['officer'],
  'set-questions': ['officer'],
  'see-sessions': ['trainer', 'officer'],
  'set-up-session': ['officer'],
  'edit-session': ['officer'],
  'move-session': ['officer'],
  'cancel-session': ['officer'],
  'see-phone-list': ['officer'],
  'take-register': ['trainer', 'officer'],
  'sign-in': everybody,
  /** What is asked of oneself: whose it is, the feature looks at. */
  'answer-evaluation': everybody,
  'answer-follow-up': everybody,
  'answer-about-report': ['supervisor'],
  'see-practice-issues': ['officer'],
  /** Who they are, and why; never what anybody answered. */
  'see-no-answers': ['officer'],
  'correct-follow-up': ['officer'],
  'arrange-interviews': ['officer'],
  'see-own-training': everybody,
  'record-own-training': everybody,
  'see-certificate': everybody,
  'confirm-record': ['supervisor', 'officer'],
  'see-claims': ['officer'],
  'see-team': ['supervisor'],
  'import-records': ['officer'],
  'see-reports': ['officer'],
  'see-timetable': ['officer'],
  'pass-comments': ['officer'],
  'see-briefings': ['officer'],
  'write-briefing': ['officer'],
  /** Never the one who wrote it: that the feature looks at. */
  'approve-briefing': ['officer'],
  'send-briefing': ['officer'],
  'decide-briefing': ['officer'],
  'correct-briefing': ['officer'],
  'withdraw-briefing': ['officer'],
  'read-briefing': everybody,
  'see-channels': ['officer'],
  'get-digest': everybody,
  'post-digest': ['officer'],
  /** Let examples of what training changed be used elsewhere. */
  'clear-examples': ['officer'],
} as const satisfies Record<string, readonly RoleName[]>;

export type ActName = keyof typeof acts;

/** Somebody who acts, as the verified activity names them: never what a card or a message says. */
export interface Actor {
  person: Person;
  /** The tenant and object id of the account they act through. */
  account: string;
  /** An officer of this partnership, at this moment. */
  officer: boolean;
  /** The agencies that they lead. */
  leads: readonly string[];
}

/** What an act is about, as our own records say it: ids of persons and agencies. */
export interface About {
  supervisors?: readonly string[];
  trainers?: readonly string[];
  agencies?: readonly string[];
}

/** The roles that somebody holds towards what an act is about. */
const rolesOf = ({ person, officer, leads }: Actor, about: About = {}): RoleName[] => [
  'practitioner',
  ...(about.supervisors?.includes(person.id) ? (['supervisor'] as const) : []),
  ...(about.trainers?.includes(person.id) ? (['trainer'] as const) : []),
  ...(officer ? (['officer'] as const) : []),
  ...(about.agencies?.some((agency) => leads.includes(agency)) ? (['lead'] as const) : []),
];

export const may = (actor: Actor, act: ActName, about?: About): boolean => {
  const allowed: readonly RoleName[] = acts[act];
  return rolesOf(actor, about).some((role) => allowed.includes(role));
};

const whose: Record<RoleName, string> = {
  practitioner: 'anybody',
  supervisor: 'the supervisor of the person',
  trainer: 'the trainer of the session',
  officer: 'a training officer of the partnership',
  lead: 'the lead of the agency',
};

/**
 * Called inside a feature, at the moment of the act, in the transaction that does it.
 * @throws input error `not-allowed`, which says who may
 */
export const allow = (actor: Actor, act: ActName, about?: About): void => {
  if (may(actor, act, about)) return;
  const who = acts[act].map((role) => whose[role]).join(' or ');
  throw inputError(
    'not-allowed',
    `This is for ${who}. Nothing has changed. If it should be you, ask your partnership’s training officer.`,
  );
};
