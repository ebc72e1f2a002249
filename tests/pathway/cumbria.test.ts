import { describe, expect, it } from 'vitest';
import type { RawAnswers } from '../../src/pathway/index.ts';
import { ask, frameworkOf, listed, resultOf } from './packs.ts';

const id = 'cumbria-2022';
const sectors =
  frameworkOf(id)
    .questions.get('sector')
    ?.values.map((v) => v.value) ?? [];

const refreshes: [answers: RawAnswers, every: string, open: string[]][] = [
  [{}, 'P3Y', ['lead', 'sector']],
  [{ lead: 'yes' }, 'P3Y', ['sector']],
  [{ lead: 'no' }, 'P3Y', []],
  [{ sector: 'school' }, 'P3Y', ['lead']],
  [{ sector: 'health' }, 'P3Y', []],
  [{ lead: 'no', sector: 'school' }, 'P3Y', []],
  [{ lead: 'yes', sector: 'school' }, 'P2Y', []],
  [{ lead: 'yes', sector: 'early-years' }, 'P3Y', []],
  [{ groups: ['5'], lead: 'yes', sector: 'school' }, 'P2Y', []],
  [{ groups: ['5'], sector: 'school' }, 'P3Y', ['lead']],
];

describe('Cumbria', () => {
  it('requires single-agency training of everybody, and the programme on a condition, after it', () => {
    const r = ask(id, {});
    expect(listed(r)).toEqual(['single-agency required', 'multi-agency-programme conditional']);
    expect(r.placed).toBe(true);
    const [single, multi] = r.training;
    expect(single).toMatchObject({ prerequisites: [], condition: null, oneOf: null });
    expect(multi).toMatchObject({ prerequisites: ['single-agency'], refresh: null, oneOf: null });
    expect(multi?.condition).toMatch(/role needs multi-agency learning.*target group/);
  });

  it.each(refreshes)('to %j, refreshes single-agency training every %s, with %j open', (answers, every, open) => {
    const r = ask(id, answers);
    expect(r.training[0]?.refresh).toMatchObject({ every, source: { section: 'Which Training is Right for Me?' } });
    expect(r.open).toEqual(open);
  });

  it.each(sectors)('has a shorter refresh for leads in the sector of schools only: %s', (sector) => {
    expect(ask(id, { lead: 'yes', sector }).training[0]?.refresh?.every).toBe(sector === 'school' ? 'P2Y' : 'P3Y');
  });

  it('says plainly that it has no table of groups or levels', () => {
    expect(ask(id, {}).notes.join('\n')).toMatch(/no table of groups or levels/);
    expect(frameworkOf(id).pack.groups).toEqual([]);
  });

  const placing: [answers: RawAnswers, group: RegExp][] = [
    [{ contact: 'infrequent' }, /\bgroup 1\b/],
    [{ contact: 'regular' }, /\bgroup 2\b/],
    [{ contact: 'predominant' }, /\bgroup 3\b/],
    [{ section47: 'yes' }, /\bgroup 4\b/],
    [{ lead: 'yes' }, /\bgroup 5\b/],
    [{ manages: 'yes' }, /\bgroup 6\b/],
    [{ strategic: 'yes' }, /\bgroup 7\b/],
    [{ partnership: 'yes' }, /\bgroup 8\b/],
    [{ contact: 'predominant', manages: 'yes' }, /\bgroups 3 and 6\b/],
    [{ groups: ['7'] }, /\bgroup 7\b/],
  ];

  it.each(placing)('to %j, names a workforce group for orientation only, without effect', (answers, group) => {
    const r = ask(id, answers);
    const note = r.notes.filter((n) => /orientation only/i.test(n));
    expect(note).toHaveLength(1);
    expect(note[0]).toMatch(group);
    expect(r.groups).toEqual([]);
    expect(resultOf(r)).toBe(resultOf(ask(id, {})));
  });

  it('has no orientation to give to somebody without contact', () => {
    expect(ask(id, { contact: 'none' }).notes.join()).not.toMatch(/orientation/i);
  });
});
