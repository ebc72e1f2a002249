import { join } from 'node:path';
import { stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { loadScreen, type Screened } from '../concern/index.ts';
import { projectRoot } from '../root.ts';
import { print, printJson } from './output.ts';

/** What scripts rely on: where the bot would ask first, it does not meet it yet. */
const outward = ({ verdict }: Screened) => ({ concern: verdict === 'concern' || verdict === 'allegation' });

const inWords = {
  concern: 'A live concern about a child: met with the contact at once.',
  allegation: 'A live concern about somebody who works with children: met with the contact at once.',
  doubt: 'In doubt: the person is asked whether it is about a real child now.',
  clear: 'No live concern about a child.',
} as const;

/** Prints whether a text would be met as a live concern; `-` takes a text a line from stdin and prints a line of JSON for each. No text is printed or kept. */
export const screenText = async (words: string[], { json }: { json?: boolean }): Promise<void> => {
  const screen = loadScreen(join(projectRoot, 'data'));
  const text = words.join(' ');
  if (text === '-') {
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }))
      process.stdout.write(`${JSON.stringify(outward(screen(line)))}\n`);
    return;
  }
  const screened = screen(text);
  if (json) return printJson(outward(screened));
  print(inWords[screened.verdict]);
  for (const reason of screened.because) print(`- ${reason}`);
};
