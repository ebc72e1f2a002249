import { describe, expect, it } from 'vitest';
import type { RawAnswers } from '../../src/pathway/index.ts';
import { ask } from './packs.ts';

const id = 'somerset-2020';

/** What the notes say, a contradiction each. */
const contradictions = (answers: RawAnswers) => ask(id, answers).notes.filter((n) => n.includes('does not agree with itself'));

const cases: [title: string, answers: RawAnswers, both: RegExp[]][] = [
  [
    'group 2 stops in the flow and is in the appendix',
    { contact: 'regular' },
    [/you stop at the yearly basic training.*Section 3/, /groups 2 and 3.*Appendix 2/],
  ],
  [
    'the heading puts the introduction beside group 2 and level 2',
    { contact: 'predominant' },
    [/group 2 and level 2.*Section 3/, /mostly with children/, /groups 2 and 3 and of level 3.*Appendix 2/],
  ],
  [
    'the heading puts the introduction beside level 2, for health staff',
    { sector: 'health', intercollegiate: '2' },
    [/group 2 and level 2.*Section 3/, /level 3.*Appendix 2/],
  ],
  [
    'the heading puts the update beside group 3, working towards level 3',
    { contact: 'predominant' },
    [/group 3 and.*working towards.*level 3.*Section 3/, /lead on safeguarding.*Section 3/, /Introduction instead.*Appendix 2/],
  ],
  [
    'named professionals in group 4 and in group 5, for a lead',
    { lead: 'yes' },
    [/group 4.*health, level 4/, /group 5.*comparison table, group 5/],
  ],
  [
    'named professionals in group 4 and in group 5, at level 4',
    { sector: 'health', intercollegiate: '4' },
    [/group 4.*health, level 4/, /group 5.*comparison table, group 5/],
  ],
  [
    'named professionals in group 4 and in group 5, for groups given straight',
    { groups: ['5'] },
    [/group 4.*health, level 4/, /group 5.*comparison table, group 5/],
  ],
  [
    'level 2 on different rows',
    { sector: 'health', intercollegiate: '2' },
    [/level 2 with group 2.*Section 3/, /level 2 on the row of group 1.*comparison table/, /level 2 and group 1.*Appendix 2/],
  ],
  [
    'level 2 on different rows, for health staff whose level is not known',
    { sector: 'health', contact: 'infrequent' },
    [/row of group 1/],
  ],
];

describe('a contradiction of Somerset', () => {
  it.each(cases)('is shown from both sides, with where each stands: %s', (_, answers, both) => {
    const note = contradictions(answers).find((n) => both.every((side) => side.test(n)));
    expect(note).toBeDefined();
    expect(note).toMatch(/settle it with your line manager/);
    expect(note?.match(/Strategy 2020\/21, /g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('is not shown to those whom it does not touch', () => {
    expect(contradictions({})).toEqual([]);
    expect(contradictions({ contact: 'infrequent', lead: 'no', sector: 'school' })).toEqual([]);
    expect(contradictions({ groups: ['6', '7', '8'] })).toEqual([]);
  });
});
