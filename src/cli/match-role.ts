import { stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { type Framework, type Matched, matchRole, sourceText } from '../pathway/index.ts';
import { frameworkOf } from './framework-of.ts';
import { print, printJson } from './output.ts';

/** What scripts rely on: the matches with these fields and no others. */
const outward = ({ query, confident, matches }: Matched) => ({
  query,
  confident,
  matches: matches.map(({ role, groups, score, source }) => ({ role, groups, score, source })),
});

const groupsInWords = (framework: Framework, groups: readonly string[]): string => {
  if (groups.length === 0) return 'no group here';
  const orientation = framework.pack.groups.length === 0 ? ', for orientation only' : '';
  return `${groups.length === 1 ? 'group' : 'groups'} ${groups.join(', ')}${orientation}`;
};

const printForPeople = (framework: Framework, { query, confident, matches, ask }: Matched): void => {
  print(`${query}: ${confident ? 'understood, to be confirmed' : 'not settled'}`);
  for (const m of matches) {
    print(`- ${m.role}: ${groupsInWords(framework, m.groups)} (${m.score})`);
    print(`    ${m.because} [${sourceText(m.source)}]`);
  }
  if (!ask) return;
  print(`Ask: ${ask.question}${ask.settledBy ? ` (${ask.settledBy})` : ''}`);
  for (const suggestion of ask.suggestions) print(`    ${suggestion}`);
};

const eachLine = async (framework: Framework): Promise<void> => {
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    process.stdout.write(`${JSON.stringify(outward(matchRole(framework, line)))}\n`);
};

/** Prints the roles and groups that a title may mean; `-` takes a title a line from stdin and prints a line of JSON for each. @throws input error `unknown-framework` */
export const matchTitle = async (
  words: string[],
  { framework: id, json }: { framework: string; json?: boolean },
): Promise<void> => {
  const framework = frameworkOf(id);
  const text = words.join(' ');
  if (text === '-') await eachLine(framework);
  else if (json) printJson(outward(matchRole(framework, text)));
  else printForPeople(framework, matchRole(framework, text));
};
