import { type Action, button, type Model, mainButton, type Offer, plain, type Told } from '../cards/index.ts';
import { type Session, when, where } from '../training/index.ts';
import type { CourseReport } from './course.ts';
import { fitting } from './fitting.ts';
import type { Mark } from './mark.ts';
import type { Report } from './session.ts';
import { fewest } from './suppress.ts';
import { words } from './words.ts';

type ReportModel = Model<'report'>;

interface Way {
  action: Action;
  say: string;
}

const way = (make: typeof button, title: string, say: string, verb: string, data: Record<string, string> = {}): Way => ({
  action: make(title, verb, data),
  say,
});

export const rateFacts = ({ asked, answered }: Report['rate']) => [
  { title: words.rate.asked, value: String(asked) },
  { title: words.rate.answered, value: words.share(answered, asked) },
  { title: words.rate.notAnswered, value: String(asked - answered) },
];

const quotesShown = 6;

/** Quotes and what is small print, where anything is shown. */
const common = ({ rate, written }: Report): Pick<ReportModel, 'said' | 'small'> => {
  const quotes = written.quotes.slice(0, quotesShown).map(({ text }) => `“${plain(text, 300)}”`);
  return {
    said: quotes.length === 0 ? [] : [{ title: words.quotes, theirLines: quotes }],
    small: rate.answered < fewest ? [] : [words.howCounted, words.howHidden],
  };
};

const notesOf = ({ rate, remembered, later }: Report, laterText: (count: number) => string): string[] => [
  ...(rate.asked === 0 ? [words.nobody] : rate.answered < fewest ? [words.fewer] : []),
  ...(rate.answered >= fewest && later > 0 ? [laterText(later)] : []),
  ...(remembered > 0 ? [words.remembered(remembered)] : []),
];

type Draft = Omit<ReportModel, 'parts' | 'typing' | 'actions'>;

const told = ({ rate, figures }: Report, draft: Draft, ways: readonly Way[]): Told => ({
  view: {
    card: 'report',
    model: fitting(
      { ...draft, typing: words.typing(ways.map(({ say }) => say)), actions: ways.map(({ action }) => action) },
      rate.answered < fewest ? [] : figures,
    ),
  },
  offers: ways.map(({ action: { verb, data }, say }): Offer => ({ say, verb, data })),
});

const toList = way(button, words.toList, 'reports', 'reports');

const toComments = ({ written }: Report, verb: string, data: Record<string, string>): Way[] =>
  written.comments.length + written.trainer.length > 0 ? [way(mainButton, words.toComments, 'comments', verb, data)] : [];

/** The report on a session, response rate first. */
export const sessionCard = (session: Session, report: Report): Told => {
  const data = { session: session.id };
  return told(
    report,
    {
      heading: words.session,
      theirTitle: plain(session.title, 160),
      theirWhen: `${when(session)}. ${where(session)}`,
      mark: null,
      rate: rateFacts(report.rate),
      notes: notesOf(report, words.later),
      ...common(report),
    },
    [
      ...toComments(report, 'report-comments', data),
      way(button, words.toCourse, 'the course', 'report-course', { course: session.course }),
      toList,
    ],
  );
};

/** The report on a course. */
export const courseCard = (course: string, title: string, report: CourseReport, mark: Mark | undefined): Told =>
  told(
    report,
    {
      heading: words.course,
      theirTitle: plain(title, 160),
      theirWhen: null,
      mark: mark
        ? {
            title: words.mark.heading,
            lines: [
              words.mark.figures({ mean: mark.gain, spread: mark.spread }, mark.n, mark.of, mark.least),
              mark.taken,
              words.mark.source(mark.source),
            ],
          }
        : null,
      rate: [{ title: words.rate.sessions, value: String(report.sessions) }, ...rateFacts(report.rate)],
      notes: notesOf(report, words.laterCourse),
      ...common(report),
    },
    [
      ...toComments(report, 'report-course-comments', { course }),
      way(button, words.toRounds, 'three months', 'report-rounds', { course }),
      toList,
    ],
  );
