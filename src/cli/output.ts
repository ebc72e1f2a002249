import { inputError } from '../errors.ts';

/** One JSON value on stdout. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** One line on stderr. */
export const complain = (text: string): void => {
  process.stderr.write(`${text.replace(/\s*\n\s*/g, ' ')}\n`);
};

/** Parses an option given as JSON. @throws input error `bad-json`, naming the option */
export const jsonOption = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw inputError('bad-json', `--${name}: expected JSON, such as '{"contact":"regular"}'.`);
  }
};
