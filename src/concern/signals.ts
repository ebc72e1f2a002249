import { z } from 'zod/v4';
import { inputError } from '../errors.ts';
import { type Pattern, patternReader } from './pattern.ts';

/** The shape of `data/concern/`: what people say, as data. Ways of saying stand in one text, between commas. */

const list = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => part !== ''), 'expected words between the commas');

const words = z.strictObject({
  /** Words that patterns name together, as `<child>`. */
  classes: z.record(z.string(), list),
  /** Words at which something new begins, as a full stop does. */
  breaks: list,
  /** Two words and the one that stands for them. */
  joined: z.record(z.string(), z.string()),
  /** Words that are often mistyped. */
  spelt: list,
  /** Words as near to one of those as a slip, which are words of their own. */
  ordinary: list,
  /** Pictures and the words they stand for. */
  pictures: z.record(z.string(), z.string()),
});

/** What a signal is a sign of; `src/concern/weigh.ts` says how they count together. */
const kinds = [
  ...['who', 'family', 'told', 'now', 'harm', 'staff', 'topic'],
  ...['aside', 'course', 'would', 'job', 'helped', 'practice', 'excuse', 'fine', 'title'],
] as const;
export type Kind = (typeof kinds)[number];

const signal = z.strictObject({
  is: z.enum(kinds),
  weight: z.int().min(-5).max(5).default(0),
  says: list,
  because: z.string().trim().min(1).max(160),
});

const file = z.strictObject({ signals: z.array(signal).min(1) });

export interface Signal {
  kind: Kind;
  weight: number;
  because: string;
  pattern: Pattern;
}

export interface Signals {
  all: readonly Signal[];
  spelt: readonly string[];
  ordinary: ReadonlySet<string>;
  breaks: ReadonlySet<string>;
  joined: ReadonlyMap<string, string>;
  pictures: ReadonlyMap<string, string>;
}

const parse = <T>(name: string, shape: z.ZodType<T>, json: unknown): T => {
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw inputError('bad-signals', `${name}: ${issue?.path.join('.') || '(top)'}: ${issue?.message ?? 'not as expected'}`);
};

const readAll = (name: string, json: unknown, read: (text: string) => Pattern | undefined): Signal[] =>
  parse(name, file, json).signals.flatMap(({ is, weight, says, because }, i) =>
    says.map((say) => {
      const pattern = read(say);
      if (!pattern) throw inputError('bad-signals', `${name}: signals.${i}.says: "${say}": expected words, or a class there is`);
      return { kind: is, weight, because, pattern };
    }),
  );

/**
 * Puts the signals together; `files` are the names of the files and what they hold, `words.json` among them.
 * @throws input error `bad-signals`: one sentence with the file, the path in it, and what was expected.
 */
export const readSignals = (files: ReadonlyMap<string, unknown>): Signals => {
  const name = [...files.keys()].find((n) => n.endsWith('words.json')) ?? 'words.json';
  const { classes: named, breaks, joined, spelt, ordinary, pictures } = parse(name, words, files.get(name));
  const read = patternReader(new Map(Object.entries(named)));
  return {
    all: [...files].filter(([n]) => n !== name).flatMap(([n, json]) => readAll(n, json, read)),
    spelt,
    ordinary: new Set(ordinary),
    breaks: new Set(breaks),
    joined: new Map(Object.entries(joined)),
    pictures: new Map(Object.entries(pictures)),
  };
};
