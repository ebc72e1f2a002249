import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bindUnknown, type CardName, cardProblems, models, withButtons } from '../cards/index.ts';
import { checkSignals } from '../concern/check.ts';
import { inputError, SignpostError } from '../errors.ts';
import { checkAsks, checkEvaluation, checkForms, loadForm, loadForms } from '../evaluation/index.ts';
import { loadFramework, loadFrameworks, loadSharedQuestions } from '../pathway/index.ts';
import { projectRoot } from '../root.ts';
import { complain, print, printJson } from './output.ts';

const dataFolder = join(projectRoot, 'data');
const cardsFolder = join(projectRoot, 'cards');

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw inputError(
      'bad-file',
      `${file}: expected a JSON file; ${error instanceof Error ? error.message : 'it cannot be read'}`,
    );
  }
};

/** A card is judged as people see it: bound to the sample beside it, with its buttons. */
const checkCard = (file: string): string[] => {
  const name = basename(file, '.json');
  if (!Object.hasOwn(models, name))
    return [`${file}: no card of this name is known; expected one of ${Object.keys(models).join(', ')}`];
  const bound = bindUnknown(name as CardName, readJson(file.replace(/\.json$/, '.sample.json')));
  const card = withButtons(bound, 'execute', { ref: '00000000-0000-0000-0000-000000000000', version: 1 });
  return cardProblems(card as typeof bound).map((problem) => `${file}: ${problem}`);
};

const has = (value: unknown, key: string) => typeof value === 'object' && value !== null && key in value;

const checkFile = (file: string): string[] => {
  const json = readJson(file);
  if (has(json, 'body') || (has(json, 'type') && file.startsWith(cardsFolder))) return checkCard(file);
  if (basename(dirname(file)) === 'concern') {
    // They refer to one another: all of the folder are read.
    checkSignals(dirname(dirname(file)));
    return [];
  }
  if (basename(dirname(file)) === 'forms') checkAsks(file, loadForm(file), loadFrameworks(dataFolder));
  else checkEvaluation(file, loadFramework(file, loadSharedQuestions(dataFolder)).pack, loadForms(dataFolder));
  return [];
};

/** The errors of a check as its findings; anything else goes on. */
const findings = (check: () => string[]): string[] => {
  try {
    return check();
  } catch (error) {
    if (error instanceof SignpostError && error.code !== 'bad-file') return [error.message];
    throw error;
  }
};

const everything = (): string[] => [
  ...findings(() => [checkForms(loadForms(dataFolder), loadFrameworks(dataFolder))].flatMap(() => [])),
  ...findings(() => [checkSignals(dataFolder)].flatMap(() => [])),
  ...readdirSync(cardsFolder)
    .filter((n) => n.endsWith('.json') && !n.endsWith('.sample.json'))
    .flatMap((n) => findings(() => checkCard(join(cardsFolder, n)))),
];

/** Checks the named packs, forms and cards, or all of them. Problems go to stderr, a line each, and the exit code is 1. */
export const validate = (files: string[], { json }: { json?: boolean }): void => {
  const problems = files.length > 0 ? files.flatMap((f) => findings(() => checkFile(f))) : everything();
  if (json) printJson({ valid: problems.length === 0, problems });
  else if (problems.length === 0) print(files.length > 0 ? 'Valid.' : 'All packs, forms, signals and cards are valid.');
  if (!json) for (const p of problems) complain(p);
  if (problems.length > 0) process.exitCode = 1;
};
