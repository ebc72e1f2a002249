import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { tried } from './tried.ts';

interface Found {
  file: string;
  pattern: string;
  flags: string;
}

const literals: Found[] = [];
/** Where one is put together from parts. */
const built: string[] = [];

const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' });
for (const file of sources.filter((name) => name.endsWith('.ts'))) {
  const { program, errors } = parseSync(file, readFileSync(join(projectRoot, 'src', file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const noteBuilt = (name: string) => name === 'RegExp' && built.push(file);
  new Visitor({
    Literal: (node) => void ('regex' in node && literals.push({ file, ...node.regex })),
    NewExpression: ({ callee }) => void (callee.type === 'Identifier' && noteBuilt(callee.name)),
    CallExpression: ({ callee }) => void (callee.type === 'Identifier' && noteBuilt(callee.name)),
  }).visit(program);
}

/** What these meet is what the operator types or sets: they may take time by the square of its length, and no worse. */
const isOperators = (file: string): boolean => /^(cli|config)\//.test(file);

/** Those that may too, since what they meet is never long. */
const short: Readonly<Record<string, string>> = {
  'teams/command.ts / ?\\?+$/': 'the first 200 letters of a message, decomposed',
};

// The checker in this process, without the programs that it can be given: the same on every machine.
process.env['RECHECK_BACKEND'] = 'pure';

/** Whether a text takes it longer than any text of that length should. */
const takesLong = ({ pattern, flags }: Found, text: string): boolean => {
  const began = performance.now();
  text.replace(new RegExp(pattern, flags), '');
  return performance.now() - began > 1_000;
};

/**
 * How its time grows with the text. The checker proves it; where it cannot, for looking round and back, it guesses at texts that may be
 * slow, and a guess counts only when it is.
 */
const judge = (found: Found): { file: string; name: string; time: string } => {
  const { file, pattern, flags } = found;
  const verdict = checkSync(pattern, flags, { timeout: 60_000, maxIteration: 4 });
  const isGuess = verdict.status === 'vulnerable' && verdict.checker === 'fuzz' && !takesLong(found, verdict.attack.string);
  const time = verdict.status === 'unknown' ? 'unknown' : isGuess ? 'safe' : verdict.complexity.type;
  return { file, name: `${file} /${pattern}/${flags}`, time };
};
const judged = literals.map(judge);

describe('a regular expression', () => {
  it('that can be made slow is found out', () => {
    expect(judge({ file: '', pattern: '^(a+)+$', flags: '' }).time).toBe('exponential');
    expect(judge({ file: '', pattern: 'a+$', flags: '' }).time).toBe('polynomial');
    expect(literals.length).toBeGreaterThan(50);
  });

  it('of ours cannot be made slow, whatever text it meets', ({ task }) => {
    const may = ({ file, name }: (typeof judged)[number]) =>
      isOperators(file) || name in short ? ['safe', 'linear', 'polynomial'] : ['safe', 'linear'];
    expect(judged.filter((one) => !may(one).includes(one.time))).toEqual([]);
    tried(task, judged.length);
  });

  it('that is let off is still there, and still needs to be', () => {
    const slow = judged.filter(({ time }) => time === 'polynomial').map(({ name }) => name);
    expect(Object.keys(short).filter((name) => !slow.includes(name))).toEqual([]);
  });

  it('is put together from parts for settings only, and never from what people write', () => {
    expect([...new Set(built)].filter((file) => !file.startsWith('config/'))).toEqual([]);
  });
});
