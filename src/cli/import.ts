import { resolve } from 'node:path';
import { z } from 'zod/v4';
import { inputError } from '../errors.ts';
import {
  type Counts,
  countIn,
  type DateOrder,
  dateOrders,
  doneOf,
  gathering,
  type ImportKind,
  importKinds,
  type Line,
  noCounts,
  openJob,
  undoJob,
} from '../import/index.ts';
import { askHolder } from '../store/index.ts';
import { alone } from './alone.ts';
import { complain, print, printJson } from './output.ts';
import { storeFolder } from './setting.ts';

interface Asked {
  dryRun?: boolean;
  dates?: string;
  partnership?: string;
  store?: string;
  config?: string;
  json?: boolean;
}

const line = z.object({
  row: z.number(),
  is: z.enum(['new', 'change', 'same', 'problem']),
  text: z.string(),
  notes: z.array(z.string()).optional(),
});
const begun = z.object({
  job: z.string(),
  id: z.string().optional(),
  rows: z.number(),
  encoding: z.string(),
  columns: z.array(z.object({ column: z.string(), field: z.string() })),
  unused: z.array(z.string()),
});
const pulled = z.object({ lines: z.array(line), done: z.boolean() });
const undone = z.object({ back: z.number(), stays: z.number(), listed: z.array(z.string()) });

/** What is imported, wherever it is done. */
type Work = Omit<z.infer<typeof begun>, 'job'> & { lines: AsyncIterable<readonly Line[]> };

const among = <T extends string>(known: readonly T[], text: string, option: string): T => {
  const found = known.find((one) => one === text);
  if (found === undefined)
    throw inputError('bad-option', `${option}: expected ${known.join(' or ')}, not "${text.slice(0, 40)}".`);
  return found;
};

const toAsk = (kind: ImportKind, path: string, { dryRun = false, dates, partnership }: Asked) => ({
  kind,
  path: resolve(path),
  dryRun,
  ...(dates === undefined ? {} : { order: among<DateOrder>(dateOrders, dates, '--dates') }),
  ...(partnership === undefined ? {} : { partnership }),
});

const linesOf = async function* (folder: string, job: string): AsyncGenerator<Line[]> {
  for (;;) {
    const told = await askHolder(folder, 'import-rows', { job });
    if (!told)
      throw inputError('no-import', 'Signpost was stopped meanwhile. Give the same file again: what went in changes nothing.');
    const { lines, done } = pulled.parse(told.answer);
    yield lines;
    if (done) return;
  }
};

const between = 1_000;

/** Says how far it is, every thousand rows and at the end. */
const sayProgress = (before: Counts, after: Counts, rows: number): void => {
  const [was, is] = [doneOf({ counts: before }), doneOf({ counts: after })];
  if (is === rows || Math.floor(is / between) > Math.floor(was / between))
    complain(`${is.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} rows`);
};

const printColumns = ({ columns, unused, encoding }: Work): void => {
  print(`Read as ${encoding}. Columns: ${columns.map(({ column, field }) => `"${column}" is ${field}`).join(', ')}.`);
  if (unused.length > 0) print(`Not used: ${unused.map((column) => `"${column}"`).join(', ')}.`);
};

const printRow = ({ row, is, text, notes = [] }: Line): void => print(`row ${row}\t${is}\t${[text, ...notes].join(' ')}`);

/** Prints the rows as they come, and at the end what they came to. */
const show = async (work: Work, { dryRun = false, json = false }: Asked): Promise<void> => {
  const gathered = gathering();
  const problems: Line[] = [];
  let counts = noCounts;
  if (!json) printColumns(work);
  for await (const lines of work.lines) {
    gathered.add(lines);
    const before = counts;
    counts = countIn(before, lines);
    for (const one of lines) {
      if (one.is === 'problem') problems.push(one);
      if (dryRun && json) process.stdout.write(`${JSON.stringify(one)}\n`);
      else if (!json && (dryRun || one.is === 'problem')) printRow(one);
    }
    sayProgress(before, counts, work.rows);
  }
  const { notes } = gathered.found();
  const { id, rows, encoding, columns, unused } = work;
  const summary = { ...(id === undefined ? {} : { id }), rows, counts, encoding, columns, unused, notes };
  if (json && dryRun) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else if (json) printJson({ ...summary, problems });
  else {
    for (const { text, count } of notes) print(`${count} ${count === 1 ? 'row' : 'rows'}: ${text}`);
    const { new: fresh, change, same, problem } = counts;
    print(`${dryRun ? 'It would be' : 'Done'}: ${fresh} new, ${change} changed, ${same} the same, ${problem} with a problem.`);
    if (id !== undefined) print(`To undo it: signpost import undo ${id}`);
  }
  if (problems.length > 0) process.exitCode = 1;
};

const importFile = async (kind: ImportKind, path: string, asked: Asked): Promise<void> => {
  const folder = storeFolder(asked.store);
  const wanted = toAsk(kind, path, asked);
  const told = await askHolder(folder, 'import', wanted);
  if (told) {
    const { job, id, ...about } = begun.parse(told.answer);
    return show({ ...about, ...(id === undefined ? {} : { id }), lines: linesOf(folder, job) }, asked);
  }
  await alone(folder, asked.config, async (importer) => show(await openJob(importer, wanted), asked));
};

const undoImport = async (id: string, { store, config, partnership, json }: Asked): Promise<void> => {
  const folder = storeFolder(store);
  const wanted = { id, ...(partnership === undefined ? {} : { partnership }) };
  const told = await askHolder(folder, 'import-undo', wanted);
  const { back, stays, listed } = told
    ? undone.parse(told.answer)
    : await alone(folder, config, (importer) => undoJob(importer, wanted));
  if (json) return printJson({ id, back, stays, listed });
  print(`Undone: ${back} taken back, ${stays} left, since somebody has worked on them.`);
  for (const one of listed) print(`Left: ${one}`);
};

/**
 * `import people|sessions|attendance|questions FILE`, and `import undo ID`: by the running bot when there is one. Rows with a problem are said,
 * and the exit code is 1; all others go in.
 * @throws input error `bad-option`, or as the import itself
 */
export const importing = async (what: string, given: string, asked: Asked): Promise<void> => {
  const meant = among([...importKinds, 'undo'] as const, what, 'import');
  return meant === 'undo' ? undoImport(given, asked) : importFile(meant, given, asked);
};
