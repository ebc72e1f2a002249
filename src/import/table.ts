import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { inputError } from '../errors.ts';
import { breathe } from './breathe.ts';

/** The cells of a file. Row 1 of a spreadsheet is the header. */
export interface Table {
  header: string[];
  /** What stands below it, blank rows left out, each with its number in a spreadsheet. */
  rows: { number: number; cells: string[] }[];
}

const delimiters = [',', ';', '\t'] as const;

/** The one that is most often in the first line, outside quotation marks. */
const delimiterOf = (text: string): string => {
  const line =
    text
      .slice(0, 10_000)
      .replace(/"[^"]*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
};

const pieceBytes = 8_192;

/** The parser is given pieces, so that a long file does not keep others waiting; bytes, since a cut may go through a character. */
const pieces = async function* (text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    yield bytes.subarray(at, at + pieceBytes);
    await breathe();
  }
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Reads a CSV with commas, semicolons or tabs; cells in quotes may hold line breaks. @throws input error `bad-csv`, which names the row */
export const readTable = async (text: string): Promise<Table> => {
  const options = { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false, bom: true };
  const all: string[][] = [];
  try {
    for await (const cells of Readable.from(pieces(text)).pipe(parse(options))) all.push(cells as string[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw inputError(
      'bad-csv',
      // What was read before it may be on its way here still.
      `Row ${Number(error['records']) + 1} cannot be read as CSV: a quotation mark is missing or too many. Nothing was imported.`,
    );
  }
  const [header = [], ...below] = all;
  if (isBlank(header)) throw inputError('bad-csv', 'The first row is empty; expected the names of the columns there.');
  const rows = below.map((cells, i) => ({ number: i + 2, cells })).filter(({ cells }) => !isBlank(cells));
  return { header, rows };
};
