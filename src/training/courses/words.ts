import { plain } from '../../cards/index.ts';
import { inWords, type Requirement } from '../../pathway/index.ts';
import type { Session } from '../session.ts';
import { dayInWords } from '../words.ts';
import type { Part } from './offered.ts';

/** When and where a session is, for everybody: the link is for those who have a place. */
export const whenAndWhere = ({ day, from, to, place, link }: Session): string => {
  const where = plain(place) || (link === undefined ? 'Place to be announced' : 'Online');
  return `${dayInWords(day)}, ${from} to ${to}. ${where}`;
};

const forThem: Record<Requirement, string> = {
  required: 'required for you',
  recommended: 'recommended for you',
  suitable: 'suitable for you',
  conditional: 'for you on a condition: type pathway to see it',
  optional: 'optional for you',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the courses say, outside their templates. */
export const words = {
  heading: 'Courses',
  parts: {
    yours: 'Coming up, and fits your role',
    others: 'Coming up',
    unplanned: 'Nothing planned yet',
  } satisfies Record<Part, string>,
  noRole: 'Type pathway to find out which training your role needs. Then what fits it stands first here.',
  found: (count: number) => (count === 1 ? 'I found one course with these words.' : `I found ${count} courses with these words.`),
  noneFound: 'I found no course with these words. Try fewer of them, or type courses to see all.',
  none: 'There are no courses in the list yet. What is planned will be here.',
  moreDates: (count: number) => (count === 1 ? 'And one more date.' : `And ${count} more dates.`),
  counts: (titles: readonly string[], requirement: Requirement) =>
    titles.length > 0 ? `Counts as ${inWords(titles)}: ${forThem[requirement]}` : capital(forThem[requirement]),
  suggested: (titles: readonly string[]) => `Our suggestion for ${inWords(titles)}: the strategy does not say that it counts`,
  first: (titles: string) => `Do first: ${titles}`,
  orEquivalent: (title: string) => `${title}, or an equivalent`,
  doneOrNot: (title: string, day: string | undefined) =>
    day === undefined ? `${title} (I have no record of it)` : `${title} (you did this on ${dayInWords(day)})`,
  groups: (labels: readonly string[]) => `For ${inWords(labels)}`,
  own: 'One of the partnership’s own',
  askHowToBook: 'Ask your partnership’s training team how to book a place.',
  typing: (says: readonly string[]) => `Or type ${inWords(says, 'or')}; or courses and a word, such as courses neglect.`,
  typingCourse: (says: readonly string[]) => `Or type ${inWords(says, 'or')}.`,
  aNumber: 'a number to see a course',
  gone: 'I do not know that course. Please choose one from the list: type courses to see it.',
  unplanned: 'Nothing is planned yet.',
  before: (text: string) => `To read or do before: ${text}`,
  ended: 'This course is offered no more.',
  ownSource: 'Added by the partnership; its strategy does not list it.',
  add: 'Add a course',
  addSay: 'add a course',
  edit: 'Edit this course',
  end: 'End this course',
  again: 'Offer it again',
  formIntro: 'For a course that your strategy does not list. People see it in courses, and you can set up sessions of it.',
  save: 'Save',
  title: 'What is it called?',
  kind: 'What is it?',
  delivery: 'How is it given?',
  deliveryHint: 'Face to face, online, half a day',
  hours: 'How many hours is it?',
  gives: 'Which training of the strategy does it count as?',
  needs: 'What comes first?',
  audience: 'Who is it for?',
  forGroups: 'For which groups? Nothing chosen is for everybody',
  outcomes: 'What will people learn? One thing a line',
  taken: 'There is a course of this name. Please give this one another.',
  bothWays: 'Something cannot come first and be what the course counts as.',
};
