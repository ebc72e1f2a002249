import { dayInWords } from '../../entry/index.ts';

/** What the questions some time after a session say, outside the template. */
export const words = {
  notYours: 'This is not yours to answer, and nothing has changed. Type follow up to see what is asked of you.',
  notYourReport:
    'You are not down as their line manager any more, so this is for somebody else, and nothing has changed. If that is wrong, type line managers.',
  over: 'This round is over. Nothing has been recorded, and nothing more is asked. Thank you all the same.',
  heading: 'What has changed since?',
  about: 'What did it change?',
  noName: 'somebody whose name I have not been told',
  intro: (when: string) => `It is some time since this session: ${when}. What stayed, and what did it do for children?`,
  aSession: 'a session that you were at',
  said: 'You said that you would take away',
  saidThen: (before: string | undefined, after: string | undefined) =>
    [before === undefined ? '' : `before: ${before}`, after === undefined ? '' : `at the end: ${after}`]
      .filter((text) => text !== '')
      .join('; '),
  youSaid: (text: string) => `You said ${text}`,
  rest: 'Say as much or as little as you like',
  sayMore: (count: number) => (count === 1 ? 'Say more (1 question)' : `Say more (${count} questions)`),
  note: (worry: string) =>
    `Please write no names, and no details of a child or a family. Are you worried about a child? ${worry}`,
  confidentiality: [
    'Your answers are confidential. Reports show only figures that five or more people stand behind; an example is used only when an officer has cleared it, and only if you say yes.',
    'The link between you and your answers is a separate record. It is used only so that you can change them, to put them together with what you said at the session, and to export or erase them. Thirty days after this round has closed it is destroyed.',
  ],
  asked: 'You may be sent two reminders, a week apart. To be sent nothing but answers, type stop.',
  aboutThem:
    'Whoever it is about may ask to see what is held about them. Reports show only figures that five or more people stand behind.',
  typing: 'Or type follow up, and then ask me or I would rather not.',
  typingPerson: 'Or type ask me, not mine, has left, on leave, nothing to say, or list.',
  send: 'Send',
  keep: 'Keep for later',
  decline: 'I would rather not',
  notMine: 'Not my report',
  left: 'Has left',
  leave: 'On leave until …',
  nothing: 'Nothing to say',
  kept: 'That is kept, and not sent yet.',
  missing: 'Please answer this.',
  thanks: 'Thank you',
  sent: 'That is recorded. You can change it as long as the round is open.',
  change: 'Change my answers',
  states: {
    planned: 'Not asked yet',
    asked: 'Not answered yet',
    'on-leave': 'On leave',
    moved: 'Not your report',
    answered: 'Answered; can be changed',
    declined: 'Nothing to say',
    left: 'Has left',
    unreachable: 'Could not be reached',
    unknown: 'Not known whether it arrived',
    'no-answer': 'No answer',
    told: 'Told that they are asked',
    ended: 'Not asked any more',
  },
  draft: 'Half done, not sent yet',
  list: {
    heading: 'Your people, some time after training',
    intro: (count: number) =>
      count === 1
        ? 'One of your people was at training some time ago. What did it change, for them and for children?'
        : `${count} of your people were at training some time ago. What did it change, for them and for children? Answer for one, or for as many as you like; the others stay.`,
    told: 'They are asked themselves what has changed. You need not answer; you can tell the partnership of a practice issue or a training need.',
    pick: 'Whom?',
    show: 'Answer',
    issue: 'Report a practice issue or a training need',
    typing:
      'Or type follow up, and then a number, or report. You get one of these a week at most; to be sent nothing but answers, type stop.',
    none: 'Nothing is asked of you at the moment.',
    next: 'Type my training or my team to see what has been done.',
    back: 'The list',
    saved: (name: string, state: string) => `${name}: ${state.charAt(0).toLowerCase()}${state.slice(1)}.`,
  },
  receipt: {
    declined: 'You would rather not answer. Nothing more is asked about it.',
    over: 'This round is over; what you sent stays as it is.',
    notAnswered: 'This round is over, and nothing had been sent.',
  },
  until: {
    heading: (name: string) => `${name} is on leave`,
    intro: 'I ask you again when they are back, and do not write to them until then.',
    field: 'On leave until',
    past: 'Please give a day that is still to come.',
    submit: 'Save',
  },
  other: {
    heading: (name: string) => `${name} is not your report`,
    intro:
      'If you know whose report they are, I ask that person. Otherwise leave it blank: I let them know that nobody is down as their line manager.',
    field: 'Who is their line manager?',
    hint: 'Their work e-mail.',
    oneself: 'That is you. Please give somebody else, or leave it blank.',
    same: 'Nobody is their own line manager. Please give somebody else, or leave it blank.',
    submit: 'Save',
  },
  issue: {
    heading: 'Tell the partnership',
    intro: 'This goes to your partnership’s training officers, with your name. No details of a child or a family, please.',
    kind: 'What is it?',
    kinds: { practice: 'A practice issue', training: 'A training need', information: 'Something you need for supervision' },
    field: 'In your words',
    submit: 'Send',
    sent: 'Thank you. The training officers have been told.',
    told: (kind: string) => `A line manager has told you of ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    by: 'Who',
    course: 'After',
    on: 'When',
    noted: 'Type practice issues to see all of them. To be sent nothing but answers, type stop.',
    listHeading: 'Practice issues and training needs',
    none: 'Nobody has told you of any yet.',
  },
  day: (day: string) => dayInWords(day),
} as const;
