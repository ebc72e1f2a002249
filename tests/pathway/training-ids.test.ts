import { describe, expect, it } from 'vitest';
import { frameworkOf } from './packs.ts';

const numbered = (prefix: string, last: number) => Array.from({ length: last }, (_, i) => `${prefix}-${i + 1}`);

/** The ids and the question ids that everything outside the packs goes by. */
const packs: [id: string, training: string[], groups: string[], own: string[]][] = [
  ['cheshire-west-2015', numbered('level', 4), ['1', '2', '3', '4', '5', '6'], []],
  ['cumbria-2022', ['single-agency', 'multi-agency-programme'], [], []],
  ['wandsworth-2017', [...numbered('content', 9), 'conferences'], ['1', '2', '3', '4', '5', '6', '7', '8'], []],
  [
    'somerset-2020',
    ['single-agency', 'introduction', 'working-together-update', 'lead-safeguard', 'advanced', 'specialist'],
    ['1', '2', '3', '4', '5', '6', '7', '8'],
    ['with-children', 'intercollegiate'],
  ],
  [
    'solihull-2021',
    [
      ...['foundation', 'module-1', 'module-1b', 'module-2', 'module-3', 'module-4', 'managing-allegations'],
      ...['module-5a', 'contextual-safeguarding', 'module-5b', 'module-6', 'module-6b', 'module-6c', 'module-6d'],
      ...['module-7', 'module-8', 'module-9'],
    ],
    [],
    ['functions'],
  ],
];

const shared = ['contact', 'section47', 'lead', 'manages', 'strategic', 'partnership', 'sector'];

describe('the names that stay put', () => {
  it.each(packs)('%s keeps its training, groups and questions', (id, training, groups, own) => {
    const f = frameworkOf(id);
    expect([...f.training.keys()].sort()).toEqual([...training].sort());
    expect([...f.groups.keys()]).toEqual(groups);
    expect([...f.questions.keys()].sort()).toEqual([...shared, ...own].sort());
  });
});
