import { describe, expect, it } from 'vitest';
import type { TrainingRecord } from '../../src/training/index.ts';
import { listCourses, trainingRecords } from '../../src/training/index.ts';
import { withStore } from '../people/scenes.ts';
import { asked, listOf } from './courses-scene.ts';

const here = withStore();

const record = (more: Partial<TrainingRecord>): TrainingRecord => ({
  id: 'r',
  person: 'ann',
  training: 'single-agency',
  title: 'Basic awareness at work',
  done: '2026-03-03',
  hours: null,
  state: 'confirmed',
  at: '2026-03-04T09:00:00.000Z',
  ...more,
});

const firstOfIntroduction = async (...records: TrainingRecord[]): Promise<string | undefined> => {
  const told = await asked(here.store, [], async (scene) => {
    for (const one of records) await scene.tx.put(trainingRecords, 'p', one);
    return listCourses(scene);
  });
  const lines = listOf(told);
  return lines[lines.findIndex((line) => line.endsWith('. Introduction to Child Protection')) + 1];
};

describe('what comes before a course', () => {
  it('is marked as done with its last day', async () => {
    expect(await firstOfIntroduction(record({}), record({ id: 'older', done: '2025-03-03' }))).toBe(
      'Do first: Single Agency Child Protection: Basic Awareness (you did this on Tuesday 3 March 2026)',
    );
  });

  it.each([
    ['nobody has confirmed it yet', record({ state: 'claimed' })],
    ['it was somebody else’s', record({ person: 'bob' })],
    ['it counts as another training', record({ training: 'advanced' })],
  ])('is not, when %s', async (_, one) => {
    expect(await firstOfIntroduction(one)).toMatch(/\(I have no record of it\)$/);
  });
});
