import type { Figure } from './figure.ts';

const one = (value: number): string => value.toFixed(1);
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** A change, such as "1.4 more". */
const rise = (value: number): string => {
  const shown = one(Math.abs(value));
  return shown === '0.0' ? 'no change' : `${shown} ${value > 0 ? 'more' : 'less'}`;
};

/** What reports say, outside the templates. */
export const words = {
  gone: 'I do not know that session. Type reports to see those there are.',
  noCourse: 'I do not know that course. Type reports to see those there are.',
  session: 'Report on a session',
  course: 'Report on a course',
  rate: { asked: 'Asked', answered: 'Answered', notAnswered: 'Not answered', sessions: 'Sessions' },
  share: (answered: number, asked: number) =>
    asked === 0 ? String(answered) : `${answered} (${Math.round((100 * answered) / asked)}%)`,
  remembered: (count: number) => `${people(count)} said only at the end how it was before.`,
  later: (count: number) =>
    count === 1
      ? '1 answer came later. It is counted once there are five.'
      : `${count} answers came later. They are counted once there are five.`,
  laterCourse: (count: number) =>
    `${count === 1 ? '1 answer is' : `${count} answers are`} in no figure yet: a session’s are counted once there are five, and what is left of several when they have closed.`,
  leftOut: (count: number) => `${count === 1 ? '1 question' : `${count} questions`} had no room here; older questions come last.`,
  nobody: 'Nobody has been asked about it yet.',
  fewer: 'Fewer than five have answered, so nothing of what they said is shown.',
  hidden: 'Not shown: fewer than five answered this, or everybody answered the same.',
  gained: 'What was learned',
  ratings: (of: number) => `Ratings on a scale of ${of}`,
  scale: (points: readonly string[]) => points.map((point, i) => `${i + 1} ${point}`).join(', '),
  quiz: (of: number) => `Quiz (${of === 1 ? '1 question' : `${of} questions`})`,
  quizPart: 'Quiz',
  before: 'Before',
  after: 'After',
  axis: (of: number) => `Mean, of ${of}`,
  number: one,
  people,
  rise,
  joined: (before: Figure, after: Figure, gain: Figure) =>
    `Before ${one(before.mean)}, after ${one(after.mean)}: ${rise(gain.mean)} (spread ${one(gain.spread)}).`,
  rated: ({ mean, spread }: Figure, of: number) => `${one(mean)} of ${of} (spread ${one(spread)}).`,
  afterAlone: ({ mean, spread }: Figure, of: number) =>
    `After ${one(mean)} of ${of} (spread ${one(spread)}). What it was before is not known.`,
  counted: (n: number, not: number) => `${people(n)} counted${not === 0 ? '' : `; ${not} did not answer`}.`,
  countedJoined: (n: number, not: number) => `${people(n)} counted${not === 0 ? '' : `; ${not} did not answer both times`}.`,
  quotes: 'Quotes, from people who allowed it',
  howCounted:
    'Spread is the standard deviation. Answers count as they were when figures were first drawn from them: what is changed or taken back later does not alter these.',
  howHidden:
    'No figure is shown that fewer than five people stand behind, that is the same for all of them, or that would give one of these away.',
  mark: {
    heading: 'Marked for redevelopment',
    figures: (gain: Figure, n: number, of: number, least: number) =>
      `Mean gain in the quiz: ${gain.mean.toFixed(2)} (spread ${gain.spread.toFixed(2)}), ${people(n)}, ${of === 1 ? '1 question' : `${of} questions`}. The least is ${least}.`,
    source: (source: string) => `From: ${source}`,
    row: (gain: number, least: number) => `Marked for redevelopment: mean gain in the quiz ${gain.toFixed(2)}, under ${least}`,
  },
  list: {
    heading: 'Reports',
    intro: 'Sessions of the last twelve weeks that people were asked about, and courses that they have answered about.',
    found: (text: string) => `With “${text}” in their name`,
    none: 'There is nothing to report yet: nobody has been asked about a session.',
    noneFound: 'Nothing with these words. Type reports to see all.',
    session: (when: string) => `Session. ${when}`,
    course: 'Course',
    answered: (answered: number, asked: number) => `${answered} of ${asked} answered`,
    pick: 'Which report?',
    show: 'Show',
    more: 'More',
    typing: 'Or type a number, or reports and words of a name.',
    typingMore: 'Or type a number or next, or reports and words of a name.',
  },
  toComments: 'What people wrote',
  toCourse: 'The course',
  toRounds: 'Three months on',
  toList: 'All reports',
  toReport: 'The report',
  typing: (says: readonly string[]) => `Or type ${says.slice(0, -1).join(', ')}${says.length > 1 ? ' or ' : ''}${says.at(-1)}.`,
  comments: {
    heading: 'What people wrote',
    intro: 'In no order, and nothing says which are of one person. Please do not try to find out who wrote what.',
    none: 'There is nothing to show: fewer than five have answered, somebody’s answers have been taken out, or nobody wrote anything.',
    trainer: 'On the trainer',
    passed: 'Passed on',
    pick: 'Comments on the trainer',
    pass: 'Pass on to the trainer',
    back: 'Take back',
    saysPass: (number: number) => `pass on ${number}`,
    saysBack: (number: number) => `take back ${number}`,
    choose: 'Please choose one or more of the comments on the trainer first.',
    gone: 'That comment is not there any more.',
    passedOn: 'They are in what the trainers are sent about this session.',
    takenBack: 'That is taken back. What a trainer has been sent already stays with them.',
    noTrainer: 'I know no Teams account of a trainer of this session, so please tell them yourself.',
    typing: 'Or type report to go back.',
    typingPass: 'Or type pass on and a number, take back and a number, or report to go back.',
    typingMore: 'Next shows more.',
  },
  trainer: {
    heading: 'What people thought of your session',
    comments: 'Comments that the training officer passes on to you',
    typing:
      'You get this when people have had time to answer, and again when a comment is passed on to you after that. To be sent nothing but answers, type stop.',
  },
};
