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
  months: (month: string) => `Sessions in ${month}`,
  edit: 'Edit this session',
  groups: 'For which groups? Nothing chosen is for everybody',
  outcomes: 'What people will learn, one a line; left blank it is as the course says',
  ofCourse: (course: string) => `Sessions of ${course}`,
  yours: 'Your sessions as a trainer',
  none: 'There are none.',
  typeNumber: 'Or type a number, later, earlier or new session; or sessions and the name of a course.',
  typeNumberTrainer: 'Or type a number.',
  taken: (taken: number, places: number) => `${taken} of ${places} places taken`,
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
  noCourse: 'That course is not on offer any more. Please choose another.',
  inMeantime:
    'Somebody changed this session while you had this form open, and nothing of yours is lost: it is all still here. Look at the session first (type sessions), then open the form again.',
  isCancelled: 'This session is cancelled. To hold it after all, move it to a day.',
  phone: 'Who to phone',
  phoneIntro: 'I cannot reach these people in Teams. Please tell them another way.',
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
  andMore: (count: number) => `And ${count} more.`,
  typingPhone: 'Type session to go back to it.',
};
