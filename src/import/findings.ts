import { z } from 'zod/v4';
import type { Collection } from '../store/port.ts';
import type { ImportFile } from './file.ts';
import { counts } from './record.ts';
import type { Line } from './run.ts';

const line = z.strictObject({ row: z.number().int(), is: z.enum(['new', 'change', 'same', 'problem']), text: z.string() });
const note = z.strictObject({ text: z.string(), count: z.number().int() });

/** What was found in the rows of an import, for whoever decides about it: it quotes what stands in the file. */
const findings = z.strictObject({
  /** The import's. */
  id: z.string(),
  /** What the rows came to when they were rehearsed. */
  counts,
  encoding: z.string(),
  columns: z.array(z.strictObject({ column: z.string(), field: z.string() })),
  unused: z.array(z.string()),
  problems: z.array(line),
  /** The first rows that would bring something. */
  sample: z.array(line),
  /** Each thing that is to be said of rows, and of how many. */
  notes: z.array(note),
  /** What somebody has changed since, and undoing left. */
  stays: z.array(z.string()),
});
export type Findings = z.infer<typeof findings>;

export const importFindings: Collection<Findings> = {
  name: 'importFindings',
  schema: findings,
  indexes: {},
  owner: () => undefined,
  kept: 'until the import is refused or undone, or another one is asked for',
  onErasure: 'keep-without-person',
  quotes: ['problems', 'sample', 'notes', 'stays'],
};

const mostProblems = 200;
const mostNotes = 50;
const mostSamples = 5;

export type Found = Pick<Findings, 'problems' | 'sample' | 'notes'>;

/** Gathers what is to be said of rows as they come. */
export const gathering = (): { add: (lines: readonly Line[]) => void; found: () => Found } => {
  const problems: Found['problems'] = [];
  const sample: Found['sample'] = [];
  const notes = new Map<string, number>();
  return {
    add(lines) {
      for (const { row, is, text, notes: said = [] } of lines) {
        if (is === 'problem' && problems.length < mostProblems) problems.push({ row, is, text });
        if ((is === 'new' || is === 'change') && sample.length < mostSamples) sample.push({ row, is, text });
        for (const one of said) if (notes.has(one) || notes.size < mostNotes) notes.set(one, (notes.get(one) ?? 0) + 1);
      }
    },
    found: () => ({ problems, sample, notes: [...notes].map(([text, count]) => ({ text, count })) }),
  };
};

/** What is to be said of the file itself. */
export const aboutFile = ({ encoding, mapping }: ImportFile): Pick<Findings, 'encoding' | 'columns' | 'unused'> => ({
  encoding,
  columns: mapping.shown,
  unused: mapping.unused,
});
