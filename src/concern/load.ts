import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputError } from '../errors.ts';
import { type Screen, screening } from './screen.ts';
import { readSignals, type Signals } from './signals.ts';

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw inputError(
      'bad-signals',
      `${file}: expected a JSON file; ${error instanceof Error ? error.message : 'it cannot be read'}`,
    );
  }
};

/** The signals of `data/concern`. @throws input error `bad-signals`, naming the file, the path in it and what was expected. */
const loadSignals = (dataFolder: string): Signals => {
  const folder = join(dataFolder, 'concern');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return readSignals(new Map(names.sort().map((name) => [join(folder, name), readJson(join(folder, name))])));
};

/** The screen, from its data. @throws input error `bad-signals` */
export const loadScreen = (dataFolder: string): Screen => screening(loadSignals(dataFolder));
