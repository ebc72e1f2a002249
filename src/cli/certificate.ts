import { dayInWords } from '../entry/index.ts';
import { inputError } from '../errors.ts';
import { readNumber, type Verified, verify } from '../evaluation/index.ts';
import { besideBot, type WhichStore } from './beside-bot.ts';
import { print, printJson } from './output.ts';

const inWords = ({ number, valid, course, day, partnership }: Verified): string =>
  `${number} is ${valid ? 'valid' : 'not valid any more'}: ${course}, ${dayInWords(day)}, issued by ${partnership}.`;

/**
 * Says whether a certificate is valid, and of what, beside a running bot too; the exit code is 1 when it is not, or there is none.
 * @throws input error `bad-number`, or as `besideBot`
 */
export const certificate = async (typed: string, { json, ...asked }: WhichStore & { json?: boolean }): Promise<void> => {
  const number = readNumber(typed);
  if (number === undefined)
    throw inputError('bad-number', `"${typed.slice(0, 40)}" is no certificate’s number; expected one such as SP-7K2M-9QXW-9.`);
  const { store, partnerships, now } = await besideBot(asked);
  const verified = await verify(store, partnerships, number, now);
  if (json) printJson(verified ?? { number, valid: false, partnership: null, course: null, day: null });
  else print(verified ? inWords(verified) : `No certificate has the number ${number}.`);
  if (!verified?.valid) process.exitCode = 1;
};
