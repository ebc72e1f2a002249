import type { FollowUpState, Unanswered } from '../follow-up.ts';

const states: Record<Unanswered, string> = {
  'no-answer': 'No answer',
  unreachable: 'Cannot be reached',
  unknown: 'Not known whether it arrived',
  moved: 'Nobody is down as their line manager',
  'on-leave': 'On leave',
  left: 'Has left',
};

/** What somebody types to see those alone. */
const says: Record<Unanswered, string> = {
  'no-answer': 'no answer',
  unreachable: 'unreachable',
  unknown: 'unknown',
  moved: 'moved',
  'on-leave': 'on leave',
  left: 'left',
};

const history: Record<FollowUpState, string> = {
  planned: 'to be asked',
  asked: 'asked',
  'on-leave': 'on leave',
  moved: 'nobody is down as their line manager',
  answered: 'answered',
  declined: 'rather not',
  left: 'has left',
  unreachable: 'could not be reached',
  unknown: 'not known whether it arrived',
  'no-answer': 'no answer',
  told: 'told',
  ended: 'not asked any more',
};

/** What officers read of those who have not answered some time after a session. */
export const words = {
  states,
  says,
  gone: 'They are not on this list any more. Type no answers to see who is.',
  noCourse: 'I know no course of that name. Type no answers to see all there are.',
  aCourse: 'A course that is no longer listed',
  noName: 'Somebody whose name nobody has told me',
  signpost: 'Signpost',
  asked: { practitioner: 'Asked of those who were there', supervisor: 'Asked of their line managers' },
  overview: {
    heading: 'Who has not answered',
    intro: 'Some time after their training, in the last twelve months. Nobody sees here what anybody answered.',
    none: 'There is nobody.',
    pick: 'Which one?',
    show: 'Show',
    typing: 'Or type a number; or no answers and a course, or unreachable, unknown, moved, on leave or left.',
    typingMore: 'Or type a number, or more; or no answers and a course, or unreachable, unknown, moved, on leave or left.',
  },
  counted: (counts: ReadonlyMap<Unanswered, number>) =>
    [...counts].map(([state, count]) => `${states[state]}: ${count}`).join('; '),
  list: {
    heading: 'Who has not answered',
    none: 'There is nobody.',
    pick: 'Whom?',
    show: 'Show',
    all: 'All of them',
    typing: (says: readonly string[]) => `Or type a number, ${says.join(', ')}, or no answers.`,
    themselves: 'Asked themselves',
    manager: (name: string) => `Asked of their line manager, ${name}`,
    nobody: 'To be asked of their line manager',
    since: (state: string, day: string) => `${state}, since ${day}`,
    until: (day: string) => `On leave until ${day}`,
  },
  one: {
    heading: 'Somebody who has not answered',
    who: 'Who',
    session: 'After',
    of: 'Asked of',
    themselves: 'Themselves',
    nobody: 'Nobody yet',
    state: 'How it stands',
    sent: 'Asked on',
    closes: 'Can be answered until',
    history: 'What has happened',
    line: (day: string, state: FollowUpState, by: string) => `${day}: ${history[state]} (${by})`,
    again: 'Ask again',
    left: 'Has left',
    leave: 'On leave until …',
    manager: 'Whose report they are',
    person: 'This person',
    back: 'The list',
    typing: (says: readonly string[]) => `Or type ${says.join(', ')}.`,
    over: 'The time for it is over: nobody is asked any more.',
    asksAgain: 'They are asked again on one of the next mornings: no sooner than a week after the last message of the kind.',
    hasLeft: 'That is noted. Nothing more is asked about them.',
    onLeave: 'That is noted. They are asked when they are back.',
  },
  until: {
    heading: 'On leave',
    intro: (name: string) => `${name}: neither they nor anybody about them is asked before they are back.`,
    field: 'On leave until',
    past: 'Please give a day that is still to come.',
    submit: 'Save',
  },
} as const;
