import { type Model, type Offer, plain, type Told } from '../cards/index.ts';
import type { Transaction } from '../store/port.ts';
import { type Findings, importFindings } from './findings.ts';
import { doneOf, type Import } from './record.ts';
import { words } from './words.ts';

type Action = Model<'detail'>['actions'][number];
type Part = Model<'detail'>['parts'][number];

const shown = 10;

const headingOf = (one: Import): string => {
  switch (one.state) {
    case 'asked':
      return words.ask;
    case 'checking':
      return words.checking(one);
    case 'ready':
      return words.ready(one);
    case 'running':
      return words.running(doneOf(one), one);
    case 'done':
      return words.done(one);
    case 'refused':
      return words.refused;
    case 'undoing':
      return words.undoing(one);
    case 'undone':
      return words.undone(one);
  }
};

interface Way {
  action: Action;
  say: string;
}

const way = (
  one: Import,
  title: string,
  verb: string,
  say: string,
  more: { primary?: boolean; data?: Record<string, string> } = {},
): Way => ({
  action: { title, verb, data: { import: one.id, ...more.data }, primary: more.primary ?? false, inputs: 'none' },
  say,
});

const waysOf = (one: Import, problems: number, from: number): Way[] => {
  const next = from + shown;
  const more = next < problems ? [way(one, words.moreRows, 'import-show', 'more', { data: { from: String(next) } })] : [];
  switch (one.state) {
    case 'ready':
      return [
        way(one, words.go, 'import-go', 'import these rows', { primary: true }),
        way(one, words.no, 'import-no', 'do not'),
        ...more,
      ];
    case 'done':
      return [...(one.changes > 0 ? [way(one, words.undo, 'import-undo', 'undo')] : []), ...more, another(one)];
    case 'checking':
    case 'running':
    case 'undoing':
      return [way(one, words.far, 'import-show', 'how far')];
    default:
      return [another(one)];
  }
};

const another = (one: Import): Way => way(one, words.another, 'import-new', 'another', { primary: one.state !== 'done' });

const longest = 160;
const line = (text: string): string => plain(text, longest);

const part = (title: string, theirLines: string[]): Part[] => (theirLines.length === 0 ? [] : [{ title, theirLines }]);

const few = (all: readonly string[]): string[] => [
  ...all.slice(0, shown).map(line),
  ...(all.length > shown ? [words.more(all.length - shown)] : []),
];

const partsOf = ({ problems, sample, notes, stays }: Findings, from: number): Part[] => [
  ...part(
    words.problems,
    problems.slice(from, from + shown).map(({ row, text }) => line(words.row(row, text))),
  ),
  ...(from > 0
    ? []
    : [
        ...part(words.notes, few(notes.map(({ text, count }) => words.note(text, count)))),
        ...part(
          words.sample,
          sample.map(({ row, text }) => line(words.row(row, text))),
        ),
        ...part(words.stays, few(stays)),
      ]),
];

const factsOf = (one: Import, found: Findings | undefined) => {
  const fact = (title: string, theirValue: string) => (theirValue === '' ? [] : [{ title, theirValue }]);
  const counts = one.undone
    ? words.undoneCounts(one.undone)
    : one.state === 'ready' && found
      ? words.countsBefore(found.counts)
      : one.state === 'asked' || one.state === 'checking' || one.state === 'refused'
        ? ''
        : words.counts(one.counts);
  const columns = found?.columns.map(({ column, field }) => words.column(line(column), field)).join(', ') ?? '';
  return [
    ...fact(words.rows, counts),
    ...(one.state === 'ready' && found
      ? [
          ...fact(words.columns, columns),
          ...fact(words.unused, plain(found.unused.join(', '), 600)),
          ...fact(words.readAs, found.encoding),
        ]
      : []),
  ];
};

/** How an import stands, its problem rows from the `from`th on. */
export const importCard = async (tx: Transaction, partition: string, one: Import, from = 0): Promise<Told> => {
  const found = await tx.get(importFindings, partition, one.id);
  const ways = waysOf(one, found?.problems.length ?? 0, from);
  return {
    view: {
      card: 'detail',
      model: {
        heading: headingOf(one),
        notice: one.state === 'ready' ? words.changesNothing : null,
        facts: factsOf(one, found),
        parts: found ? partsOf(found, from) : [],
        typing: `${words.again}; then ${ways.map(({ say }) => say).join(' or ')}.`,
        actions: ways.map(({ action }) => action),
      },
    },
    offers: ways.map(({ action: { verb, data }, say }): Offer => ({ say, verb, data })),
  };
};
