import { randomUUID } from 'node:crypto';
import type { Store, Transaction } from '../store/port.ts';
import { eachByItself, emptyStage, onStage } from '../store/rehearsal.ts';
import { coursesOf } from '../training/index.ts';
import { importAttendance } from './attendance.ts';
import { breathe } from './breathe.ts';
import type { Cells, ImportKind } from './columns.ts';
import { courseOf, type ImportFile } from './file.ts';
import { type Change, noting } from './noting.ts';
import { type Importing, type Outcome, problem, type Row } from './outcome.ts';
import { importPerson } from './people.ts';
import { importQuestions } from './questions.ts';
import { type Counts, changeId, doneOf, type Import, importChanges, imports, noCounts } from './record.ts';
import { importSession } from './sessions.ts';

/** What became of a row, or would. */
export type Line = Outcome & { row: number };

/** Rows of one transaction: few, so that whoever types meanwhile does not wait for them. */
const atOnce = 10;

type FileRow = ImportFile['rows'][number];
type InPart = Omit<Row, 'number'>;
type PartImport = (importing: InPart, part: readonly FileRow[]) => Promise<readonly Outcome[]>;

/** A row by itself. */
const each =
  (work: (row: Row, cells: Cells, id: string) => Promise<Outcome>): PartImport =>
  async (importing, part) => {
    const outcomes: Outcome[] = [];
    for (const { number, cells, wrong, repeats } of part) {
      const outcome =
        wrong === undefined ? await work({ ...importing, number }, cells, `${importing.id}-${number}`) : problem(wrong);
      // One that repeats another is wrong where that one is.
      if (outcome.is === 'same' && repeats !== undefined) outcome.text = `It says the same as row ${repeats}.`;
      outcomes.push(outcome);
    }
    return outcomes;
  };

const imported: Record<ImportKind, PartImport> = {
  people: each(importPerson),
  sessions: each(importSession),
  attendance: each(importAttendance),
  questions: importQuestions,
};

type Whole = Importing & Pick<Row, 'spoken'>;

const linesOf = async (importing: Whole, tx: Transaction, kind: ImportKind, part: readonly FileRow[]): Promise<Line[]> => {
  const courses = await coursesOf({ ...importing, tx });
  const outcomes = await imported[kind]({ ...importing, tx, courses }, part);
  return part.flatMap(({ number }, i) => {
    const outcome = outcomes[i];
    return outcome ? [{ row: number, ...outcome }] : [];
  });
};

export const countIn = (before: Counts, lines: readonly Line[]): Counts => {
  const sum = { ...before };
  for (const { is } of lines) sum[is]++;
  return sum;
};

/** The rows that are done at once, from one on: a few; of questions all those of a course. */
const partAt = ({ kind, rows }: ImportFile, at: number): readonly FileRow[] => {
  const [first] = rows.slice(at, at + 1);
  if (kind !== 'questions' || !first) return rows.slice(at, at + atOnce);
  let end = at;
  for (let row: FileRow | undefined = first; row && courseOf(row) === courseOf(first); row = rows[end]) end++;
  return rows.slice(at, end);
};

/** A part at a time, with a pause in which others have their turn. */
async function* inParts(file: ImportFile, from: number, work: (part: readonly FileRow[]) => Promise<Line[]>) {
  for (let at = from; at < file.rows.length; ) {
    const part = partAt(file, at);
    at += part.length;
    yield await work(part);
    await breathe();
  }
}

/** Who imports, where and when. */
export type Who = Omit<Importing, 'id' | 'order'>;

/** What each row would come to; nothing is written. */
export const rehearse = (store: Store, who: Who, file: ImportFile): AsyncGenerator<Line[]> => {
  const importing: Whole = { ...who, id: randomUUID(), order: file.order, spoken: new Map() };
  const tx = onStage(eachByItself(store), emptyStage());
  return inParts(file, 0, (part) => linesOf(importing, tx, file.kind, part));
};

/** What else is written in the transaction with which an import ends. */
export type Ended = (tx: Transaction, now: Import) => Promise<unknown>;

/** Begins an import from the command line, or goes on with one where it stopped. */
const begun = (store: Store, { partition, by, now }: Who, file: ImportFile, id: string, ended?: Ended): Promise<Import> =>
  store.transaction(async (tx) => {
    const known = await tx.get(imports, partition, id);
    const { kind, rows, order } = { ...file, rows: file.rows.length };
    const fresh = { id, by, at: now.toISOString(), counts: noCounts, changes: 0 };
    const is = rows === 0 ? 'done' : 'running';
    const running: Import = { ...(known ?? fresh), kind, rows, ...(order ? { order } : {}), state: is };
    await tx.put(imports, partition, running);
    if (is === 'done') await ended?.(tx, running);
    return running;
  });

/**
 * Imports a file, a part in each transaction; `id` names it, for its undoing. Rows with a problem are left out and said so; all
 * others go in. If the process stops in between, what went in stays; the same file under the same `id` goes on where it stopped.
 */
export async function* perform(store: Store, who: Who, file: ImportFile, id: string, ended?: Ended): AsyncGenerator<Line[]> {
  const importing: Whole = { ...who, id, order: file.order, spoken: new Map() };
  const { partition } = who;
  const running = await begun(store, who, file, id, ended);
  const work = async (tx: Transaction, part: readonly FileRow[]): Promise<Line[]> => {
    // Whose it is may have changed since.
    const known = (await tx.get(imports, partition, id)) ?? running;
    const changes = new Map<string, Change>();
    const lines = await linesOf(importing, noting(tx, changes), file.kind, part);
    let number = known.changes;
    for (const change of changes.values()) await tx.put(importChanges, partition, { id: changeId(id, number++), ...change });
    const counts = countIn(known.counts, lines);
    const now: Import = { ...known, counts, changes: number, state: doneOf({ counts }) < file.rows.length ? 'running' : 'done' };
    await tx.put(imports, partition, now);
    if (now.state === 'done') await ended?.(tx, now);
    return lines;
  };
  yield* inParts(file, doneOf(running), (part) => store.transaction((tx) => work(tx, part)));
}
