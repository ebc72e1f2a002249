import { z } from 'zod/v4';
import { inputError } from '../errors.ts';
import { readFiles } from './load.ts';
import { patternReader } from './pattern.ts';
import { kinds, listed, lists } from './signals.ts';

const list = z
  .string()
  .trim()
  .refine((text) => listed(text).every((part) => part !== ''), 'expected words between the commas');

const words = z.strictObject({
  classes: z.record(z.string(), list),
  breaks: list,
  joined: z.record(z.string(), z.string()),
  spelt: list,
  ordinary: list,
  pictures: z.record(z.string(), z.string()),
});

const signals = z.strictObject({
  signals: z
    .array(
      z.strictObject({
        is: z.enum(kinds),
        weight: z.int().min(-5).max(5).optional(),
        says: list,
        because: z.string().trim().min(1).max(160),
      }),
    )
    .min(1),
});

const senses = z.record(z.string().regex(/^[a-z]+$/), list);

const learned = z.strictObject({ from: z.string(), traits: z.record(z.string().regex(/^-?\d+$/), list) });

const parse = <T>(name: string, shape: z.ZodType<T>, json: unknown): T => {
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw inputError('bad-signals', `${name}: ${issue?.path.join('.') || '(top)'}: ${issue?.message ?? 'not as expected'}`);
};

/**
 * Checks the files of `data/concern`. The screen itself takes them as they are: it starts in half the time without this.
 * @throws input error `bad-signals`: one sentence with the file, the path in it, and what was expected.
 */
export const checkSignals = (dataFolder: string): void => {
  const files = readFiles(dataFolder);
  const { classes } = parse(files.words.name, words, files.words.json);
  parse(files.senses.name, senses, files.senses.json);
  parse(files.learned.name, learned, files.learned.json);
  const read = patternReader(lists(classes));
  for (const { name, json } of files.signals)
    parse(name, signals, json).signals.forEach(({ says }, i) => {
      const bad = listed(says).find((say) => !read(say));
      if (bad === undefined) return;
      throw inputError('bad-signals', `${name}: signals.${i}.says: "${bad}": expected words, or a class there is`);
    });
};
