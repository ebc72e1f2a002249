import { z } from 'zod/v4';
import { inputError } from '../errors.ts';
import { problemOf, problemText } from './problem.ts';

/**
 * The shape of `data/roles/`: the words people use for what they do. Every other file there is one field of work and follows `field`;
 * `words.json`, `modifiers.json` and `unclear.json` have shapes of their own. Ways of saying stand in one text, between commas.
 */

const list = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => part !== ''), 'expected words between the commas');
/** Words, not phrases: a phrase is made one word under `same`. */
const single = list.refine((parts) => parts.every((part) => !part.includes(' ')), 'expected single words');
const sentence = z.string().trim().min(1).max(240);
const titles = z.array(z.string().min(1)).min(1);

const highest = (groups: string[]): number => Math.max(...groups.map(Number));

/** `3`, `3+6`, or `2 or 1`: what it may be, the higher first. */
const readings = z
  .string()
  .regex(/^\d(\+\d)*( or \d(\+\d)*)*$/, 'expected groups such as "3", "3+6 or 6" or "2 or 1"')
  .transform((text) => text.split(' or ').map((one) => one.split('+')))
  .refine(
    (sets) => sets.every((set, i) => i === 0 || highest(set) <= highest(sets[i - 1] ?? [])),
    'expected the higher group first',
  );

const roleFields = {
  says: list,
  /** What the bot calls it; the first of `as` when it is left out. */
  role: z.string().min(1).max(80).optional(),
  /** The titles under which the strategies list this very role, in whatever group each has them. */
  as: titles.default([]),
  /** Wider titles that hold this role: they count where a strategy does not list the role itself. */
  within: titles.default([]),
  /** Where no strategy's list settles it: the project's own reading, shown as such. */
  groups: readings.default([]),
  because: sentence,
};

const placed = (role: { as: string[]; within: string[]; groups: string[][] }): boolean =>
  role.as.length + role.within.length + role.groups.length > 0;
const named = (role: { role?: string | undefined; as: string[] }): boolean => role.role !== undefined || role.as.length > 0;

const role = z
  .strictObject(roleFields)
  .refine(placed, 'expected "as", "within" or "groups"')
  .refine(named, 'expected "role" or "as"');

const field = z.strictObject({
  /** The answer to the `sector` question that everybody in this field gives. */
  sector: z.string().optional(),
  /** Words that add nothing to a title of this field: "primary" beside "teacher". */
  without: list.default([]),
  roles: z.array(role).min(1),
});

const modifier = z
  .strictObject({
    ...roleFields,
    role: z.string(),
    /** `adds` its groups to those of the role it stands beside, or `may add` them; `raises` that role to its groups. */
    how: z.enum(['adds', 'may add', 'raises']),
  })
  .refine(placed, 'expected "as", "within" or "groups"');

const unclear = z.strictObject({ says: list, ask: sentence, suggestions: titles.max(6) });

const words = z.strictObject({
  /** Words that say nothing: "I work as a". */
  fillers: single,
  /** Words that say only that somebody works: "officer", "staff". */
  light: single,
  /** Words that change nothing about the groups: "senior", "part time". */
  without: list,
  /** Words that take back what they stand beside: "retired", "not". */
  undoes: single,
  /** The word that stands for all of these. */
  same: z.record(z.string(), list),
  /** Work that has nothing to do with children, so that it is not taken for a misspelling of something that has. */
  outside: single,
});

const shapes = {
  words,
  modifiers: z.strictObject({ modifiers: z.array(modifier).min(1) }),
  unclear: z.strictObject({ unclear: z.array(unclear).min(1) }),
};

export type Words = z.infer<typeof words>;
export type Modifier = z.infer<typeof modifier>;
export type Unclear = z.infer<typeof unclear>;
/** A role of the lexicon, with what its field says about all of its roles. */
export type LexiconRole = z.infer<typeof role> & { field: string; sector?: string };

export interface Lexicon {
  words: Words;
  modifiers: readonly Modifier[];
  unclear: readonly Unclear[];
  roles: readonly LexiconRole[];
  /** For each field, the words that add nothing there. */
  without: ReadonlyMap<string, readonly string[]>;
}

const parse = <T>(file: string, shape: z.ZodType<T>, json: unknown): T => {
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  throw inputError('bad-lexicon', problemText(file, problemOf(parsed.error)));
};

/**
 * Puts the files of a lexicon together; `files` are their names without `.json`, and what they hold.
 * @throws input error `bad-lexicon`: one sentence with the file, the path in it, and what was expected.
 */
export const checkLexicon = (folder: string, files: ReadonlyMap<string, unknown>): Lexicon => {
  const file = (name: string): string => `${folder}/${name}.json`;
  const roles: LexiconRole[] = [];
  const without = new Map<string, readonly string[]>();
  for (const [name, json] of files) {
    if (Object.hasOwn(shapes, name)) continue;
    const { sector, ...parsed } = parse(file(name), field, json);
    without.set(name, parsed.without);
    roles.push(...parsed.roles.map((r) => ({ ...r, field: name, ...(sector === undefined ? {} : { sector }) })));
  }
  return {
    words: parse(file('words'), shapes.words, files.get('words')),
    modifiers: parse(file('modifiers'), shapes.modifiers, files.get('modifiers')).modifiers,
    unclear: parse(file('unclear'), shapes.unclear, files.get('unclear')).unclear,
    roles,
    without,
  };
};
