import type { ImportKind } from './columns.ts';
import type { Counts, Import } from './record.ts';

const number = (count: number): string => count.toLocaleString('en-GB');
const rows = (count: number): string => `${number(count)} ${count === 1 ? 'row' : 'rows'}`;

const kinds: Record<ImportKind, string> = {
  people: 'people',
  sessions: 'sessions',
  attendance: 'attendance',
  questions: 'evaluation questions',
};
const kindOf = ({ kind }: Pick<Import, 'kind'>): string => (kind ? kinds[kind] : 'a file');

/** What an officer reads about an import. */
export const words = {
  ask: 'Import a file',
  askIntro:
    'Open the page below and choose a CSV file: people, sessions or attendance from your booking system, or evaluation questions. The link works once, for ten minutes, and is for you alone. Nothing changes until you have seen here what would.',
  open: 'Open the page',
  askTyping: (link: string) => `Or copy this address into a browser: ${link}`,
  noSite:
    'I do not know the address at which people reach me, so I cannot give you a link. Please ask whoever runs Signpost to set PUBLIC_URL.',
  gone: 'I know of no such import any more. Type import to begin a new one.',
  notReady: 'That import is not waiting for your word any more. Type import to see how it stands.',
  notDone: 'That import cannot be undone now. Type import to see how it stands.',
  checking: (one: Import) => `Looking through ${rows(one.rows)} of ${kindOf(one)}`,
  ready: (one: Import) => `What importing ${kindOf(one)} would do`,
  running: (done: number, one: Import) => `Importing ${kindOf(one)}: ${number(done)} of ${number(one.rows)}`,
  done: (one: Import) => `Imported: ${kindOf(one)}`,
  refused: 'Nothing was imported',
  undoing: (one: Import) => `Undoing the import of ${kindOf(one)}: ${number(one.undone?.back ?? 0)} taken back`,
  undone: (one: Import) => `The import of ${kindOf(one)} is undone`,
  changesNothing: 'Nothing has changed yet. Without your word, the file is removed in an hour.',
  countsBefore: ({ new: fresh, change, same, problem }: Counts) =>
    `${number(fresh)} new, ${number(change)} to be changed, ${number(same)} the same, ${number(problem)} with a problem`,
  counts: ({ new: fresh, change, same, problem }: Counts) =>
    `${number(fresh)} new, ${number(change)} changed, ${number(same)} the same, ${number(problem)} with a problem`,
  undoneCounts: ({ back, stays }: NonNullable<Import['undone']>) =>
    `${number(back)} taken back, ${number(stays)} left, since somebody has worked on them`,
  rows: 'Rows',
  columns: 'Columns',
  column: (column: string, field: string) => `"${column}" is ${field}`,
  unused: 'Columns that are not used',
  readAs: 'Read as',
  problems: 'Rows with a problem, which are left out',
  sample: 'The first rows that bring something',
  notes: 'To know',
  stays: 'Left as they are',
  row: (row: number, text: string) => `Row ${row}: ${text}`,
  note: (text: string, count: number) => `${text} (${rows(count)})`,
  more: (count: number) => `And ${number(count)} more.`,
  again: 'Type import to come back to this',
  go: 'Import these rows',
  no: 'Do not',
  undo: 'Undo this import',
  far: 'How far is it?',
  moreRows: 'More of the problem rows',
  another: 'Import another file',
};
