import type { FollowUpState } from '../../followup/index.ts';
import type { Figure } from '../figure.ts';
import { words as report } from '../words.ts';

const { number: one, people, rise } = report;

type Measure = 'reaction' | 'learning' | 'behaviour' | 'results';

const states: Record<Exclude<FollowUpState, 'planned' | 'ended' | 'answered'>, string> = {
  asked: 'Asked, no answer yet',
  declined: 'Would rather not',
  left: 'Have left',
  moved: 'Nobody is down as line manager',
  'on-leave': 'On leave',
  unreachable: 'Cannot be reached',
  unknown: 'Not known whether it arrived',
  'no-answer': 'No answer',
  told: 'Told, asked nothing',
};

const measures: Record<Measure, string> = {
  reaction: 'Reaction',
  learning: 'Learning',
  behaviour: 'Behaviour',
  results: 'Results',
};

const by = { practitioner: 'as practitioners say', supervisor: 'as line managers see it' };

/** What is said of the rounds some time after the sessions of a course. */
export const words = {
  heading: 'Three months on',
  round: { practitioner: 'Asked of those who were there', supervisor: 'Asked of their line managers' },
  due: 'Asked',
  answered: 'Answered',
  planned: 'To be asked',
  states,
  /** `after`: "3 months", or "year". */
  when: (after: string, source: string) => `${/^\d/.test(after) ? after : `One ${after}`} after a session. Why then: ${source}.`,
  why: (source: string) => `Why it is asked of them: ${source}.`,
  gone: 'The strategy has this round no more.',
  nobody: 'Nobody has been asked yet.',
  fewer: {
    practitioner: 'Fewer than five of those who were there have answered, so nothing of what they said is shown.',
    supervisor: 'Fewer than five line managers’ answers are in, so nothing of what they said is shown.',
  },
  waiting: (count: number) =>
    `${count === 1 ? '1 answer is' : `${count} answers are`} in no figure yet: a session’s are counted once there are five, and what is left of several when nothing more can come.`,
  lasted: 'Learning that lasted',
  part: (measure: Measure, to: keyof typeof by) => `${measures[measure]}, ${by[to]}`,
  before: report.before,
  after: report.after,
  later: 'Later',
  joined: (before: Figure, after: Figure, later: Figure, lasted: Figure, since: Figure) =>
    `Before ${one(before.mean)}, after ${one(after.mean)}, later ${one(later.mean)}. Since before: ${rise(lasted.mean)} (spread ${one(lasted.spread)}). Since the end: ${rise(since.mean)} (spread ${one(since.spread)}).`,
  counted: (n: number) => `${people(n)} counted.`,
  alone: (later: Figure, of: number, n: number) =>
    `Later ${one(later.mean)} of ${of} (spread ${one(later.spread)}). ${people(n)} counted.`,
  others: (later: Figure, of: number, n: number) =>
    `${people(n)} more, later alone: ${one(later.mean)} of ${of} (spread ${one(later.spread)}).`,
  notAnswered: (count: number) => `${people(count)} did not answer this.`,
  hidden: 'Not shown: fewer than five answered this, or some of it was the same for everybody.',
  examples: 'Examples, cleared for use',
  small:
    'Before, after and later are of the same people. They stand side by side only where nothing can be worked out of them and a session’s report about anybody left out; otherwise what was said later stands alone.',
  toRead: 'Examples and comments',
  toNames: 'Who has not answered',
  toCourse: 'The course',
  leftOut: report.leftOut,
  read: {
    heading: 'Examples and comments',
    intro:
      'In no order, and nothing says whose they are. An example is used nowhere until you have cleared it: look for names, and for anything that tells who somebody is.',
    none: 'There is nothing to show: fewer than five have answered, or nobody wrote anything.',
    examples: 'Examples that may be used',
    cleared: 'Cleared for use',
    pick: 'Examples',
    clear: 'Clear for use',
    keep: 'Not for use',
    saysClear: (number: number) => `clear ${number}`,
    saysKeep: (number: number) => `not for use ${number}`,
    choose: 'Please choose one or more of the examples first.',
    gone: 'That example is not there any more, or it has been changed. Nothing has been cleared.',
    done: 'That is cleared, and stands in the report. If it is changed, it has to be cleared again.',
    undone: 'That is not cleared any more, and not in the report.',
    back: 'Back to the report',
    more: 'More',
    typing: 'Or type report to go back.',
    typingClear: 'Or type clear and a number, not for use and a number, or report to go back.',
    typingMore: 'Next shows more.',
  },
} as const;
