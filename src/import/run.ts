import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Store, Transaction } from '../store/port.ts';
import { importAttendance } from './attendance.ts';
import type { ImportKind } from './columns.ts';
import type { ImportFile } from './file.ts';
import { type Change, noting } from './noting.ts';
import { type Importing, type Outcome, problem, type Row } from './outcome.ts';
import { importPerson } from './people.ts';
import { type Counts, type Import, importChanges, imports, noCounts } from './record.ts';
import { emptyStage, rehearsed } from './rehearsal.ts';
import { importSession } from './sessions.ts';

/** What became of a row, or would. */
export type Line = Outcome & { row: number };

/** Rows of one transaction: few, so that whoever types meanwhile does not wait for them. */
const atOnce = 20;

const rows: Record<ImportKind, (row: Row, cells: ImportFile['rows'][number]['cells'], id: string) => Promise<Outcome>> = {
  people: importPerson,
  sessions: importSession,
  attendance: importAttendance,
};

const lineOf = async (
  row: Row,
  kind: ImportKind,
  { number, cells, wrong, repeats }: ImportFile['rows'][number],
): Promise<Line> => {
  if (wrong !== undefined) return { row: number, ...problem(wrong) };
  if (repeats !== undefined) return { row: number, is: 'same', text: `It says the same as row ${repeats}.` };
  // Run again, a transaction makes the same of it.
  return { row: number, ...(await rows[kind](row, cells, `${row.id}-${number}`)) };
};

const plus = (counts: Counts, lines: readonly Line[]): Counts => {
  const sum = { ...counts };
  for (const { is } of lines) sum[is]++;
  return sum;
};

type Work = (part: ImportFile['rows'], counts: Counts) => Promise<Line[]>;

/** A part at a time, with a pause in which others have their turn. */
async function* inParts(file: ImportFile, work: Work): AsyncGenerator<Line[]> {
  let counts = noCounts;
  for (let at = 0; at < file.rows.length; at += atOnce) {
    const part = file.rows.slice(at, at + atOnce);
    const lines = await work(part, counts);
    counts = plus(counts, lines);
    yield lines;
    await breathe();
  }
}

type Who = Omit<Importing, 'id' | 'order'>;

/** What each row would come to; nothing is written. */
export const rehearse = (store: Store, who: Who, file: ImportFile): AsyncGenerator<Line[]> => {
  const importing: Importing = { ...who, id: randomUUID(), order: file.order };
  const tx = rehearsed(store, emptyStage());
  return inParts(file, async (part) => {
    const lines: Line[] = [];
    for (const row of part) lines.push(await lineOf({ ...importing, tx }, file.kind, row));
    return lines;
  });
};

/**
 * Imports a file, a part in each transaction; `id` names it, for its undoing. Rows with a problem are left out and said so; all
 * others go in. If the process stops in between, what went in stays, and the same file goes on where it stopped.
 */
export const perform = (store: Store, who: Who, file: ImportFile, id: string): AsyncGenerator<Line[]> => {
  const importing: Importing = { ...who, id, order: file.order };
  const { partition, by } = who;
  const at = who.now.toISOString();
  const last = file.rows.at(-1)?.number;
  const work = async (tx: Transaction, part: ImportFile['rows'], counts: Counts): Promise<Line[]> => {
    const changes: Change[] = [];
    const lines: Line[] = [];
    for (const row of part) lines.push(await lineOf({ ...importing, tx: noting(tx, changes) }, file.kind, row));
    for (const [i, change] of changes.entries()) {
      const number = String((part[0]?.number ?? 0) * 1_000 + i).padStart(12, '0');
      await tx.put(importChanges, partition, { id: `${id}/${number}`, import: id, ...change });
    }
    const state = part.at(-1)?.number === last ? 'done' : 'running';
    const now: Import = { id, kind: file.kind, by, at, rows: file.rows.length, counts: plus(counts, lines), state };
    await tx.put(imports, partition, now);
    return lines;
  };
  return inParts(file, (part, counts) => store.transaction((tx) => work(tx, part, counts)));
};
