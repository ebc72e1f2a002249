import { inputError } from '../errors.ts';
import { breathe } from './breathe.ts';
import { type Cells, cellsOf, type ImportKind, isFormula, type Mapping, mapColumns } from './columns.ts';
import { type DateOrder, dateOrder } from './dates.ts';
import { decode } from './decode.ts';
import { readTable } from './table.ts';

/** Bytes of a file, at most. */
export const largestFile = 20 * 1024 * 1024;

/** Rows that are read at a time: a long file does not keep those who type waiting. */
const betweenBreaths = 50;

/** A file ready to be imported. */
export interface ImportFile {
  kind: ImportKind;
  encoding: string;
  mapping: Mapping;
  order: DateOrder | undefined;
  rows: { number: number; cells: Cells; wrong?: string; repeats?: number }[];
}

/** Rows of one course stand together, since they are one whole; the courses in the order in which the file comes to them. */
const byCourse = (rows: ImportFile['rows']): ImportFile['rows'] => {
  const courses = new Map<string, ImportFile['rows']>();
  for (const row of rows) {
    const known = courses.get(courseOf(row)) ?? [];
    known.push(row);
    courses.set(courseOf(row), known);
  }
  return [...courses.values()].flat();
};

/** What a row calls its course. */
export const courseOf = ({ cells }: Pick<ImportFile['rows'][number], 'cells'>): string => (cells.course ?? '').toLowerCase();

const formulaIn = (cells: Cells): string | undefined => Object.values(cells).find(isFormula);

/** Reads a file of bytes. @throws input error `file-too-large`, `bad-csv`, `missing-column` or `date-order`: nothing was imported */
export const readFile = async (kind: ImportKind, bytes: Buffer, said: DateOrder | undefined): Promise<ImportFile> => {
  if (bytes.length > largestFile)
    throw inputError(
      'file-too-large',
      `The file is larger than ${largestFile / 1024 / 1024} MB. Please split it. Nothing was imported.`,
    );
  const { text, encoding } = decode(bytes);
  const { header, rows } = await readTable(text);
  const mapping = mapColumns(kind, header);
  const first = new Map<string, number>();
  const read: ImportFile['rows'] = [];
  for (const { number, cells: all } of rows) {
    if (number % betweenBreaths === 0) await breathe();
    const cells = cellsOf(mapping, all);
    const formula = formulaIn(cells);
    const key = JSON.stringify(cells);
    const repeats = first.get(key);
    if (repeats === undefined) first.set(key, number);
    read.push({
      number,
      cells,
      ...(formula === undefined ? {} : { wrong: `"${formula.slice(0, 40)}" is a formula; paste the values in its place.` }),
      ...(repeats === undefined ? {} : { repeats }),
    });
  }
  const order = dateOrder(
    read.flatMap(({ cells }) => cells.day ?? []),
    said,
  );
  return { kind, encoding, mapping, order, rows: kind === 'questions' ? byCourse(read) : read };
};
