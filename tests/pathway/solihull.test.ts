import { describe, expect, it } from 'vitest';
import { ask, frameworkOf, listed, resultOf } from './packs.ts';
import { modules } from './solihull-modules.ts';

const id = 'solihull-2021';
const six = ['module-6', 'module-6b', 'module-6d', 'module-7', 'module-8', 'module-9'];

const cases: [functions: string[], modules: string[]][] = [
  [[], []],
  [['early-help'], ['module-1', 'module-1b']],
  [['referrals'], ['module-2']],
  [['lead-safeguarding'], ['module-2', 'module-3']],
  [['evidence'], []],
  [
    ['evidence', 'lead-safeguarding'],
    ['module-2', 'module-3', 'module-4'],
  ],
  [['reviews'], ['module-4']],
  [['partnership'], ['module-4']],
  [['allegations'], ['managing-allegations']],
  [['exploitation'], ['module-5a', 'contextual-safeguarding']],
  [['direct-exploitation'], ['module-5a', 'contextual-safeguarding', 'module-5b']],
  [['conferences'], six],
  [['supervises'], six],
  [['gcp2'], ['module-6c']],
  [
    ['early-help', 'referrals', 'conferences'],
    ['module-1', 'module-1b', 'module-2', ...six],
  ],
  [
    ['evidence', 'referrals', 'gcp2'],
    ['module-2', 'module-6c'],
  ],
];

const notes = (functions: string[], sector?: string) => ask(id, sector ? { functions, sector } : { functions }).notes.join('\n');

describe('Solihull', () => {
  it.each(cases)('for %j recommends %j, after the foundation, which is required', (functions, modules) => {
    const r = ask(id, { functions });
    expect([...listed(r)].sort()).toEqual(['foundation required', ...modules.map((m) => `${m} recommended`)].sort());
    expect(listed(r)[0]).toBe('foundation required');
    expect(r).toMatchObject({ groups: [], placed: true, open: [] });
    for (const t of r.training) {
      expect(t).toMatchObject({ refresh: null, oneOf: null, condition: null });
      expect(t.prerequisites).toEqual(t.id === 'foundation' ? [] : ['foundation']);
    }
  });

  it('requires the foundation of everybody, and asks for the functions only', () => {
    const r = ask(id, {});
    expect(listed(r)).toEqual(['foundation required']);
    expect(r.open).toEqual(['functions']);
    expect(ask(id, { sector: 'voluntary', lead: 'yes', contact: 'predominant' }).open).toEqual(['functions']);
  });

  it('says who gives the foundation: the partnership in the voluntary sector, otherwise the agency', () => {
    expect(notes([], 'voluntary')).toMatch(/voluntary and community sector, the LSCP itself/);
    expect(notes([], 'voluntary')).not.toMatch(/Your own agency gives/);
    for (const { value } of frameworkOf(id).questions.get('sector')?.values ?? []) {
      if (value !== 'voluntary') expect(notes([], value)).toMatch(/Your own agency gives/);
    }
  });

  const guided: [functions: string[], guided: boolean][] = [
    [['referrals', 'conferences'], true],
    [['supervises'], true],
    [['supervises', 'gcp2'], true],
    [['referrals'], false],
    [['conferences'], false],
    [['referrals', 'gcp2'], false],
    [[], false],
  ];

  it.each(guided)('for %j, gives the yearly guide: %s', (functions, given) => {
    expect(/3 to 6 hours.*one multi-agency module/.test(notes(functions))).toBe(given);
  });

  it('says that module 5b waits for tier 2, to those it is for', () => {
    expect(notes(['direct-exploitation'])).toMatch(/Module 5b.*tier 2/);
    expect(notes(['exploitation'])).not.toMatch(/tier 2/);
  });

  it('says how many visits the Graded Care Profile takes, to those who may use it', () => {
    expect(notes(['gcp2'])).toMatch(/4 to 6 visits.*2 to 4 weeks/);
    expect(notes(['conferences'])).not.toMatch(/4 to 6 visits/);
  });

  it('says that modules are chosen with the manager, who approves', () => {
    expect(notes(['evidence'])).toMatch(/line manager.*approval/);
    expect(notes([])).not.toMatch(/approval/);
  });

  it.each(modules)('gives %s as %s', (training, delivery) => {
    expect(frameworkOf(id).training.get(training)?.delivery).toMatch(delivery);
    expect(frameworkOf(id).training.size).toBe(modules.length);
  });

  it('takes the workforce group for orientation only', () => {
    const r = ask(id, { contact: 'predominant', lead: 'yes' });
    expect(r.notes.join('\n')).toMatch(/orientation only.*groups 3 and 5/i);
    expect(r.groups).toEqual([]);
    expect(resultOf(r)).toBe(resultOf(ask(id, {})));
  });
});
