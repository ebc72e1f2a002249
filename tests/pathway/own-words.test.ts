import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { five, frameworkOf } from './packs.ts';

/** The documents are not the project's to publish: they may stand beside it, and this is checked where they do. */
const seeds = join(projectRoot, '..', 'shared', 'seeds');
const present = existsSync(seeds);
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
const facts = new Set(['title', 'document', 'partnership', 'shortName', 'source', 'contacts', 'period', 'id', 'heading']);

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

describe.skipIf(!present)('the words of a pack', () => {
  it.each(five)('are its own: nowhere eight in a row from the document: %s', (id) => {
    const theirs = new Set(runs(readFileSync(join(seeds, `${id}.txt`), 'utf8')));
    expect(theirs.size).toBeGreaterThan(1000);
    const copied = sentences(frameworkOf(id).pack).flatMap((s) => runs(s).filter((run) => theirs.has(run)));
    expect(copied).toEqual([]);
  });
});
