import { plain } from '../../cards/index.ts';
import type { Session } from '../session.ts';
import { dayInWords } from '../words.ts';

export const when = ({ day, from, to }: Pick<Session, 'day' | 'from' | 'to'>): string => `${dayInWords(day)}, ${from} to ${to}`;
export const where = ({ place, link }: Pick<Session, 'place' | 'link'>): string =>
  [plain(place, 200), plain(link ?? '', 300)].filter((part) => part !== '').join(', ') || 'To be announced';

export const kindNames = {
  course: 'Course',
  briefing: 'Briefing',
  conference: 'Conference',
  forum: 'Forum',
  'e-learning': 'E-learning',
} as const;

export const words = {
  gone: 'I do not know that session. It may have been removed with the import that brought it. Type sessions to see those there are.',
  months: (when: string) => `Sessions in ${when}`,
  edit: 'Edit this session',
  groups: 'For which groups? Nothing chosen is for everybody',
  outcomes: 'What people will learn, one a line; left blank it is as the course says',
  ofCourse: (course: string) => `Sessions of ${course}`,
  yours: 'Your sessions as a trainer',
  none: 'There are none.',
  typeNumber: 'Or type a number, later, earlier or new session; or sessions and a month, or the name of a course.',
  typeNumberTrainer: 'Or type a number.',
  /** Of a session that an import brought, nobody may have said how many places there are. */
  taken: (taken: number, places: number) => (places === 0 ? `${taken} on the list` : `${taken} of ${places} places taken`),
  cancelled: (ground: string) => `Cancelled: ${ground}`,
  past: 'It has been.',
  setUp: 'Set up a session',
  setUpIntro: 'Nobody is told until somebody is put on it.',
  changeIntro: 'Everybody on it is told what changes for them.',
  save: 'Save',
  move: 'Move this session',
  cancel: 'Cancel this session',
  ground: 'Why? Everybody on it is told this',
  groundCancel: 'Why is it cancelled? Everybody on it is told this',
  doMove: 'Move it',
  doCancel: 'Cancel it',
  endsFirst: 'It ends before it begins. Please check both times.',
  noLink: 'Please give a web address that begins with https://, or leave it blank.',
  noCourses: 'There is no course yet that a session could be of. Type add a course first.',
  noCourse: 'That course is not on offer any more. Please choose another.',
  isCancelled: 'This session is cancelled.',
  isHeld: 'This session is held after all.',
  hasChanged: 'This session has changed.',
  cancelledTyping: 'You need do nothing. If it is held on another day, I tell you. To be sent nothing but answers, type stop.',
  changedTyping:
    'Whoever was on it still is. If you cannot come, please tell your training officer. To be sent nothing but answers, type stop.',
  changedTo: (session: Session) =>
    `Somebody changed this session while you had this form open. It is now: ${when(session)}. ${where(session)}. Press again to cancel it as it is.`,
  phone: 'Who to phone',
  toPhone: (count: number) =>
    `My messages do not reach ${count === 1 ? 'one person' : `${count} people`} on it. Please tell them another way: see Who to phone.`,
  phoneNone: 'I can reach everybody on this list in Teams.',
  pick: 'Which session?',
  code: 'Code for those who walk in',
  orType: (says: readonly string[]) =>
    `Or type ${says.slice(0, -1).join(', ')}${says.length > 1 ? ' or ' : ''}${says.at(-1) ?? 'sessions'}.`,
  noSuchCourse: 'I know no course of that name. Type sessions to see what is on this month, or courses for the list.',
  several: (count: number) => `${count} courses have that in their name. Please type more of it.`,
  noName: 'Somebody whose name Teams has not told me',
  hasStopped: 'They have asked me to send them no messages.',
  notReached: 'No message of mine reaches them.',
  notKnownHere: 'They are named as trainers, and I do not know them.',
  asTrainer: (why: string) => `Trainer. ${why}`,
  skipped: 'The clocks go forward on that day, so there is no such time or it is too short. Please check both times.',
  andMore: (count: number) => `And ${count} more.`,
  typingPhone: 'Or type session to go back to it.',
  back: 'Back to the session',
};
