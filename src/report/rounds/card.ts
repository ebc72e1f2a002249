import { type Action, button, fits, type Model, mainButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { fewest } from '../suppress.ts';
import { words as report } from '../words.ts';
import { partsOf } from './parts.ts';
import type { RoundRate } from './rates.ts';
import type { RoundsReport } from './report.ts';
import { words } from './words.ts';

type Rounds = Model<'rounds'>;

const factsOf = ({ due, standing, toldOnly }: RoundRate): Rounds['rounds'][number]['facts'] => [
  ...(toldOnly
    ? []
    : [
        { title: words.due, value: String(due) },
        { title: words.answered, value: report.share(standing.answered ?? 0, due) },
      ]),
  ...Object.entries(words.states).flatMap(([state, title]) => {
    const count = standing[state as keyof typeof words.states] ?? 0;
    return count > 0 ? [{ title, value: String(count) }] : [];
  }),
  ...(standing.planned ? [{ title: words.planned, value: String(standing.planned) }] : []),
];

const roundOf = (round: RoundRate): Rounds['rounds'][number] => ({
  title: words.round[round.to],
  facts: factsOf(round),
  lines: [
    ...(round.due === 0 ? [words.nobody] : []),
    ...(round.when ? [words.when(round.when.after, round.when.source)] : [words.gone]),
    ...(round.why === undefined ? [] : [words.why(round.why)]),
  ],
});

const examplesShown = 6;

/** Only what five or more have answered: before that there is nothing but lines that say so. */
const visible = ({ lasted, practitioners, managers }: RoundsReport) => ({
  lasted: practitioners.answered < fewest ? [] : lasted,
  practitioners: practitioners.answered < fewest ? { ...practitioners, figures: [] } : practitioners,
  managers: managers.answered < fewest ? { ...managers, figures: [] } : managers,
});

/** The same report ever smaller: without charts, without examples, and then without the questions that come last. */
const versions = function* (whole: Rounds): Generator<Rounds> {
  yield whole;
  const undrawn = { ...whole, parts: whole.parts.map((part) => ({ ...part, grouped: null, bars: null })) };
  yield undrawn;
  let { parts } = undrawn;
  const rowsIn = (some: Rounds['parts']) => some.reduce((sum, { rows }) => sum + rows.length, 0);
  const all = rowsIn(parts);
  for (;;) {
    const notes = [...whole.notes, ...(rowsIn(parts) < all ? [words.leftOut(all - rowsIn(parts))] : [])];
    yield { ...undrawn, said: [], notes, parts };
    const last = parts.at(-1);
    if (!last) return;
    const rows = last.rows.slice(0, -2);
    parts = [...parts.slice(0, -1), ...(rows.length > 0 ? [{ ...last, rows }] : [])];
  }
};

const fitting = (whole: Rounds): Rounds => {
  for (const version of versions(whole)) if (fits({ card: 'rounds', model: version }, {})) return version;
  return { ...whole, said: [], parts: [] };
};

interface Way {
  say: string;
  action: Action;
}

const waysOf = (course: string, { rounds, written }: RoundsReport): Way[] => {
  const data = { course };
  const hasTexts = written.examples.length + written.comments.length > 0;
  const asked = rounds.some(({ due }) => due > 0);
  return [
    ...(hasTexts ? [{ say: 'examples', action: mainButton(words.toRead, 'report-examples', data) }] : []),
    ...(asked ? [{ say: 'names', action: button(words.toNames, 'no-answers-list', data) }] : []),
    { say: 'the course', action: button(words.toCourse, 'report-course', data) },
    { say: 'reports', action: button(report.toList, 'reports') },
  ];
};

/** What was said some time after the sessions of a course: first by how many. */
export const roundsCard = (course: string, title: string, all: RoundsReport): Told => {
  const { rounds, practitioners, managers, cleared } = all;
  const ways = waysOf(course, all);
  const waiting =
    (practitioners.answered < fewest ? 0 : practitioners.waiting) + (managers.answered < fewest ? 0 : managers.waiting);
  const quiet = ({ to, toldOnly }: RoundRate) =>
    !toldOnly && (to === 'practitioner' ? practitioners : managers).answered < fewest ? [words.fewer[to]] : [];
  const examples = cleared.slice(0, examplesShown).map(({ text }) => `“${plain(text, 600)}”`);
  const parts = partsOf(visible(all));
  const model: Rounds = {
    heading: words.heading,
    theirTitle: plain(title, 160),
    rounds: rounds.map(roundOf),
    notes: [...rounds.filter(({ due }) => due > 0).flatMap(quiet), ...(waiting > 0 ? [words.waiting(waiting)] : [])],
    parts,
    said: examples.length === 0 ? [] : [{ title: words.examples, theirLines: examples }],
    small: parts.length === 0 ? [] : [words.small, report.howCounted, report.howHidden],
    typing: report.typing(ways.map(({ say }) => say)),
    actions: ways.map(({ action }) => action),
  };
  const offers = ways.map(({ say, action: { verb, data } }): Offer => ({ say, verb, data }));
  return { view: { card: 'rounds', model: fitting(model) }, offers };
};
