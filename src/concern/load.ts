import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inputError } from '../errors.ts';
import type { Learned } from './leaning.ts';
import { type Screen, screening } from './screen.ts';
import type { SignalsFile, WordsFile } from './signals.ts';

/** A file of the folder, as it was read: no shape is certain. */
export interface DataFile<T> {
  name: string;
  json: T;
}

const readJson = <T>(name: string): DataFile<T> => {
  try {
    // What is shipped is checked by `checkSignals`, in the tests and by `signpost validate`.
    const json: T = JSON.parse(readFileSync(name, 'utf8'));
    return { name, json };
  } catch (error) {
    throw inputError(
      'bad-signals',
      `${name}: expected a JSON file; ${error instanceof Error ? error.message : 'it cannot be read'}`,
    );
  }
};

const others = new Set(['words', 'senses', 'learned']);

interface Files {
  words: DataFile<WordsFile>;
  senses: DataFile<Readonly<Record<string, string>>>;
  learned: DataFile<Learned>;
  signals: DataFile<SignalsFile>[];
}

/** The files of `data/concern`. @throws input error `bad-signals` for one that is no JSON */
export const readFiles = (dataFolder: string): Files => {
  const at = (name: string) => join(dataFolder, 'concern', `${name}.json`);
  const names = readdirSync(join(dataFolder, 'concern')).filter((name) => name.endsWith('.json'));
  const signals = names.map((name) => basename(name, '.json')).filter((name) => !others.has(name));
  return {
    words: readJson(at('words')),
    senses: readJson(at('senses')),
    learned: readJson(at('learned')),
    signals: signals.sort().map((name) => readJson(at(name))),
  };
};

const screens = new Map<string, Screen>();

/** The screen, from its data, which is read once. @throws input error `bad-signals` for a file that is no JSON */
export const loadScreen = (dataFolder: string): Screen => {
  const known = screens.get(dataFolder);
  if (known) return known;
  const { words, senses, learned, signals } = readFiles(dataFolder);
  const all = { words: words.json, senses: senses.json, learned: learned.json, signals: signals.map(({ json }) => json) };
  const screen = screening(all);
  screens.set(dataFolder, screen);
  return screen;
};
