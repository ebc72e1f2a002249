import { dayInWords } from '../words.ts';

export const words = {
  heading: 'My training',
  of: (name: string) => `Training of ${name}`,
  done: 'What you have done',
  theyDone: 'What they have done',
  nothingDone: 'I know of nothing yet. Add what you did elsewhere, and it counts once it is confirmed.',
  theyNothing: 'I know of nothing yet.',
  on: (title: string, day: string, elsewhere: boolean) => `${title}: ${dayInWords(day)}${elsewhere ? ' (elsewhere)' : ''}`,
  due: 'To be done again',
  dueOn: (title: string, due: string, today: string, source: string) =>
    `${title}: ${due < today ? 'was due' : 'due'} ${dayInWords(due)} (${source})`,
  comesNext: 'What comes next',
  nextOne: (title: string, requirement: string, missing: readonly string[]) =>
    `${title} (${requirement})${missing.length > 0 ? `; first: ${missing.join(', ')}` : ''}`,
  waiting: 'Waiting to be confirmed',
  claimed: (title: string, done: string) => `${title}: ${dayInWords(done)}`,
  declined: (title: string, done: string) => `${title}: ${dayInWords(done)} was not confirmed. Ask your training officer why.`,
  hours: 'Hours a year',
  hoursOf: (hours: number, min: number, max: number, note: string, source: string) =>
    `${hours} in the last twelve months; the strategy asks for ${min} to ${max} a year. ${note} (${source})`,
  noRole: 'I do not know what you do yet, so I cannot say what you need. Type pathway: it takes two minutes.',
  theyNoRole: 'They have not told me what they do yet, so I cannot say what they need.',
  typing: 'Or type add training, courses, certificates or pathway.',
  aboutWork: 'About your work',
  askWork:
    'I do not know yet whom you work for, or who your line manager is. I ask once: press “About your work”, or type profile.',
  courses: 'Courses coming up',
  certificates: 'My certificates',
  add: 'Add training done elsewhere',
  addIntro: 'It counts once your line manager or a training officer has confirmed it.',
  addSubmit: 'Send it to be confirmed',
  what: 'What was it called?',
  which: 'Which training of the strategy does it count as?',
  none: 'None of them, or I am not sure',
  provider: 'Who gave it?',
  when: 'On which day was it? The last one, if there were several',
  howLong: 'How many hours was it?',
  future: 'Please give a day that has been.',
  askedManager: 'Thank you. I have asked your line manager to confirm it; until then it stands under “waiting to be confirmed”.',
  forOfficer: 'Thank you. It waits for a training officer to confirm it, and stands under “waiting to be confirmed” until then.',
  next: 'Type my training to see it.',
  noName: 'Somebody whose name I have not been told',
  typingTeam: 'You see this as their line manager. Type my team to go back.',
  seeWaiting: 'See what waits for you',
  typingWaiting: 'You see this as their line manager. Type waiting to see what waits for you to confirm, or my team to go back.',
  team: 'My team',
  teamIntro:
    'How the training stands of those who have named you as their line manager. Nothing of what they say in evaluations is here.',
  whom: 'Whom do you want to see?',
  teamTyping: 'Or type a number.',
  teamTypingMore: 'Or type a number, or more.',
  standing: (overdue: number, soon: number, missing: number) =>
    overdue + soon + missing === 0
      ? 'Up to date.'
      : `${[
          overdue > 0 ? `${overdue} overdue` : '',
          soon > 0 ? `${soon} due within 60 days` : '',
          missing > 0 ? `${missing} required and not done yet` : '',
        ]
          .filter((one) => one !== '')
          .join(', ')}.`,
  notKnown: 'I do not know that person. Type my team to see your people.',
  recordGone: 'That record is not there any more, and nothing has changed.',
  ownRecord: 'Somebody else has to confirm your own training: your line manager or another officer.',
  confirmHeading: 'Can you confirm this training?',
  yes: 'Confirm',
  no: 'Not right',
  confirmTyping:
    'Or type confirm, or not right. You are asked as their line manager or a training officer; to be sent nothing but answers, type stop.',
  after: 'Type my team or help to go on.',
  decided: { claimed: '', confirmed: 'This is confirmed.', declined: 'This is marked as not right.' },
  decidedHeading: 'Your training record',
  isConfirmed: 'It is confirmed, and counts from now on.',
  isDeclined: 'It was not confirmed. Ask your line manager or your training officer why; you can add it again.',
  decidedTyping: 'Type my training to see all of it. To be sent nothing but answers, type stop.',
  noClaims: 'Nothing waits to be confirmed.',
  moreClaims: 'These are the first ten; more follow when they are done.',
  whichOne: 'Which one?',
  claimsTyping: 'Or type a number.',
  refresher: 'Time to do this again',
  refresherTyping:
    'Type courses to see what is on, or my training to see all of yours. To be sent nothing but answers, type stop.',
};
