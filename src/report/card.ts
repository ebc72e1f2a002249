import { type Action, button, fits, type Model, mainButton, type Offer, plain, type Told } from '../cards/index.ts';
import { type Session, when, where } from '../training/index.ts';
import type { CourseReport } from './course.ts';
import type { Mark } from './mark.ts';
import { partsOf } from './parts.ts';
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

/** What both kinds of report show of what people gave. */
const common = (report: Report): Pick<ReportModel, 'parts' | 'said' | 'small'> => {
  const few = report.rate.answered < fewest;
  const quotes = report.written.quotes.slice(0, quotesShown).map(({ text }) => `“${plain(text, 300)}”`);
  return {
    parts: few ? [] : partsOf(report.figures),
    said: quotes.length === 0 ? [] : [{ title: words.quotes, theirLines: quotes }],
    small: few ? [] : [words.howCounted, words.howHidden],
  };
};

const notesOf = ({ rate, remembered, later }: Report, laterText: (count: number) => string): string[] => [
  ...(rate.asked === 0 ? [words.nobody] : rate.answered < fewest ? [words.fewer] : []),
  ...(rate.answered >= fewest && later > 0 ? [laterText(later)] : []),
  ...(remembered > 0 ? [words.remembered(remembered)] : []),
];

/** A card as large as it may be: without quotes, and then without what each scale means, where it would be too large. */
const fitting = (model: ReportModel): ReportModel => {
  const unquoted = { ...model, said: [] };
  return [model, unquoted].find((one) => fits({ card: 'report', model: one }, {})) ?? undrawn(unquoted);
};

const undrawn = (model: ReportModel): ReportModel => ({
  ...model,
  parts: model.parts.map((part) => ({ ...part, grouped: null, bars: null })),
});

const told = (model: Omit<ReportModel, 'typing' | 'actions'>, ways: readonly Way[]): Told => ({
  view: {
    card: 'report',
    model: fitting({
      ...model,
      typing: words.typing(ways.map(({ say }) => say)),
      actions: ways.map(({ action }) => action),
    }),
  },
  offers: ways.map(({ action: { verb, data }, say }): Offer => ({ say, verb, data })),
});

const toList = way(button, words.toList, 'reports', 'reports');

/** The report on a session, response rate first. */
export const sessionCard = (session: Session, report: Report): Told => {
  const { comments, trainer } = report.written;
  const data = { session: session.id };
  return told(
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
      ...(comments.length + trainer.length > 0 ? [way(mainButton, words.toComments, 'comments', 'report-comments', data)] : []),
      way(button, words.toCourse, 'the course', 'report-course', { course: session.course }),
      toList,
    ],
  );
};

/** The report on a course. */
export const courseCard = (title: string, report: CourseReport, mark: Mark | undefined): Told =>
  told(
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
    [toList],
  );
