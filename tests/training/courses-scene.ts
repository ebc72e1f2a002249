import type { Told } from '../../src/cards/index.ts';
import type { Person, Scene } from '../../src/people/index.ts';
import type { Store } from '../../src/store/index.ts';
import { type Session, sessions } from '../../src/training/index.ts';
import { partnership, sceneOf } from '../people/scenes.ts';

/** Somebody with one role, whose answers are these. */
export const withAnswers = (framework: string, answers: Person['roles'][number]['answers']): Person => ({
  id: 'ann',
  roles: [{ id: 'r', title: 'Worker', framework, answers, confirmed: '2026-06-01T09:00:00.000Z' }],
});

export const nobody: Person = { id: 'ann', roles: [] };

/** What a feature answers somebody with, once these sessions are there; on 1 July 2026, in Somerset unless another is named. */
export const asked = async (
  store: Store,
  put: readonly Session[],
  work: (scene: Scene) => Promise<Told>,
  { person = nobody, framework = 'somerset-2020', ...more }: { person?: Person; framework?: string; officer?: boolean } = {},
): Promise<Told> =>
  store.transaction(async (tx) => {
    for (const session of put) await tx.put(sessions, 'p', session);
    return work(sceneOf(tx, partnership('p', framework), person, more));
  });

/** The list as it is read: `Part` a line, then `1. Title` and what stands below it. */
export const listOf = ({ view }: Told): string[] =>
  view.card === 'courses'
    ? view.model.sections.flatMap(({ title, rows }) => [
        `== ${title}`,
        ...rows.flatMap((row) => [`${row.number}${row.theirTitle}`, ...row.theirDates, ...row.facts]),
      ])
    : [];

/** The titles in the list, by part. */
export const titlesOf = ({ view }: Told): Record<string, string[]> =>
  view.card === 'courses'
    ? Object.fromEntries(view.model.sections.map(({ title, rows }) => [title, rows.map(({ theirTitle }) => theirTitle)]))
    : {};
