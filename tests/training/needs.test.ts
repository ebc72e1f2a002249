import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/people/index.ts';
import { needsOf } from '../../src/training/mine/needs.ts';
import { frameworks } from '../pathway/packs.ts';
import { withAnswers } from './courses-scene.ts';

const roleOf = (answers: Person['roles'][number]['answers']) => withAnswers('somerset-2020', answers).roles;
const recommends = roleOf({ groups: ['2'] });
const requires = roleOf({ contact: 'predominant', 'with-children': 'yes', lead: 'no' });

/** How strongly the introduction is asked for, of somebody who has never done anything. */
const introduction = (roles: Person['roles']) =>
  needsOf({ id: 'ann', roles }, frameworks, [], '2026-07-01').flatMap(({ item }) =>
    item.id === 'introduction' ? [item.requirement] : [],
  );

describe('a training that two jobs of somebody call for', () => {
  it('is needed as strongly as the one asks for it that asks the most, whichever they told first', () => {
    expect([introduction(recommends), introduction(requires)]).toEqual([['recommended'], ['required']]);
    expect(introduction([...recommends, ...requires])).toEqual(['required']);
    expect(introduction([...requires, ...recommends])).toEqual(['required']);
  });
});
