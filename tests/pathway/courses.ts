import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { PackCourse } from '../../src/pathway/index.ts';
import { projectRoot } from '../../src/root.ts';
import { frameworkOf } from './packs.ts';

export const coursesOf = (id: string): PackCourse[] => frameworkOf(id).pack.courses;

export const titlesOf = (id: string): string[] => coursesOf(id).map(({ title }) => title);

/** Course to trainings: `advanced: single-agency, introduction`, for the courses that name any. */
export const linked = (id: string, by: 'gives' | 'needs' | 'suggestedFor'): string[] =>
  coursesOf(id).flatMap((course) => (course[by].length > 0 ? [`${course.id}: ${course[by].join(', ')}`] : []));

const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/<[^>]+>/g, ' ')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

/**
 * Expects every one of these to stand in the document, word for word. The documents are not the project's to publish: they may
 * stand beside it, and this is checked where they do.
 */
export const expectPrinted = (id: string, phrases: readonly string[]): void => {
  const file = join(projectRoot, '..', 'shared', 'seeds', `${id}.txt`);
  if (!existsSync(file)) {
    console.warn(`SKIPPED: ${id}.txt is not here (../shared/seeds), so no title is held against it.`);
    return;
  }
  const document = wordsOf(readFileSync(file, 'utf8'));
  expect(phrases.filter((phrase) => !document.includes(wordsOf(phrase)))).toEqual([]);
};
