import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.ts';

export const examplesFile = join(projectRoot, 'tests', 'concern', 'dev.json');

/** A hash of what `learned.json` is learned from. */
export const learnedFrom = (): string => {
  const files = [examplesFile, ...['words', 'senses'].map((name) => join(projectRoot, 'data', 'concern', `${name}.json`))];
  return files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex');
};
