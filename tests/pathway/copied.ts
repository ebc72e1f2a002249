import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.ts';

/** The documents are not the project's to publish: they may stand beside it, and this is checked where they do. */
const seeds = join(projectRoot, '..', 'shared', 'seeds');
export const present = existsSync(seeds);
if (!present) console.warn('SKIPPED: the five documents are not here (../shared/seeds), so no sentence is held against them.');

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const runs = (text: string, length = 8): string[] => {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
};

/** Names, titles and where they stand are facts, and carry over as they are. */
const facts = new Set([
  'title',
  'document',
  'partnership',
  'shortName',
  'source',
  'section',
  'contacts',
  'period',
  'id',
  'heading',
]);

/** Names of eight words and more: a workshop, a method, a treaty. */
const names = [
  'Joint Safeguarding Adult and Children Introduction to Safeguarding Workshop',
  'Signs of Safety and Signs of Wellbeing and Success',
  'UN Convention on the Rights of the Child',
];

const nameless = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, 'aname'), text);

const sentences = (value: unknown): string[] => {
  if (typeof value === 'string') return [nameless(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (facts.has(key) ? [] : sentences(inner)));
};

/** Where something that we say has eight words in a row from the document of a strategy. */
export const copied = (said: unknown, id: string): string[] => {
  const theirs = new Set(runs(readFileSync(join(seeds, `${id}.txt`), 'utf8')));
  if (theirs.size < 1000) return [`${id}.txt has no text to hold it against`];
  return sentences(said).flatMap((sentence) => runs(sentence).filter((run) => theirs.has(run)));
};
