import { describe, expect, it } from 'vitest';
import type { RawAnswers } from '../../src/pathway/index.ts';
import { ask, five, frameworkOf, frameworks, listed } from './packs.ts';

const id = 'rivermouth-2030';
const visitor: RawAnswers = { contact: 'regular', duties: ['visits'], alone: 'yes' };
const tides = ['shore required', 'bridge recommended', 'tide-day required', 'tide-night required'];

describe('a sixth pack, of a shape of its own', () => {
  it('stands beside the five, and nothing but its file was added', () => {
    expect([...frameworks.keys()].sort()).toEqual([...five, id].sort());
  });

  const cases: [answers: RawAnswers, groups: string[], training: string[]][] = [
    [{}, [], []],
    [{ contact: 'infrequent' }, ['a'], ['shore suitable']],
    [{ contact: 'predominant' }, ['a', 'b'], ['shore required']],
    [{ contact: 'infrequent', lead: 'yes' }, ['a', 'staff-lead'], ['shore required']],
    [{ groups: ['staff-lead', 'a'] }, ['a', 'staff-lead'], ['shore required']],
    [{ duties: ['paper'] }, [], ['shore recommended', 'bridge conditional']],
    [visitor, ['b'], tides],
    [{ ...visitor, duties: ['visits', 'paper'] }, ['b'], ['shore required', 'bridge conditional', ...tides.slice(2)]],
    [{ ...visitor, duties: ['boats'] }, ['b'], ['shore required']],
    [{ ...visitor, contact: 'infrequent' }, ['a'], ['shore suitable']],
    [{ manages: 'yes' }, [], ['harbour optional']],
    [{ strategic: 'yes' }, [], []],
    [{ strategic: 'yes', partnership: 'yes' }, [], ['harbour optional']],
  ];

  it.each(cases)('to %j, groups %j, lists %j', (answers, groups, training) => {
    const r = ask(id, answers);
    expect(r.groups).toEqual(groups);
    expect(listed(r)).toEqual(training);
    expect(r.placed).toBe(training.length > 0);
  });

  const refreshes: [answers: RawAnswers, refresh: string | undefined][] = [
    [{ contact: 'infrequent' }, undefined],
    [{ contact: 'regular' }, 'P2Y'],
    [{ contact: 'regular', sector: 'police' }, 'P1Y'],
    [{ contact: 'infrequent', sector: 'fire' }, 'P1Y'],
    [{ contact: 'regular', duties: ['visits', 'boats'], alone: 'yes', distance: 'far', sector: 'fire' }, 'P6M'],
    [{ contact: 'regular', duties: ['visits', 'boats'], alone: 'no', distance: 'far', sector: 'fire' }, 'P1Y'],
    [{ contact: 'regular', duties: ['visits', 'boats'], alone: 'yes', distance: 'near' }, 'P2Y'],
  ];

  it.each(refreshes)('to %j, refreshes by the first condition that holds: %s', (answers, every) => {
    expect(ask(id, answers).training[0]?.refresh?.every).toBe(every);
  });

  it('marks what the document does not say as a default', () => {
    expect(ask(id, { contact: 'regular' }).training[0]?.refresh?.source).toBe('default');
    expect(ask(id, { manages: 'yes' }).training[0]?.because).toEqual([{ reason: 'You manage.', source: 'default' }]);
  });

  it('lists what comes before, and what comes before that, each with that as its reason', () => {
    const r = ask(id, { groups: [], duties: ['paper'] });
    expect(r.training[0]?.because.map((b) => b.reason)).toEqual(['Comes before Bridge, unless you have done an equivalent.']);
    const chain = ask(id, visitor).training.map((t) => [t.id, t.because.length]);
    expect(chain).toEqual([
      ['shore', 1],
      ['bridge', 2],
      ['tide-day', 1],
      ['tide-night', 1],
    ]);
  });

  it('names the groups in a reason, wherever in the condition they stand', () => {
    const reasons = (contact: string) =>
      ask(id, { ...visitor, contact })
        .training.find((t) => t.id === 'tide-day')
        ?.because.map((b) => b.reason);
    expect(reasons('regular')).toEqual(['You are in Band B, and you visit alone.']);
    expect(reasons('predominant')).toEqual(['You are in Band B and Band A, and you visit alone.']);
  });

  it('names the alternatives and the condition', () => {
    const r = ask(id, { ...visitor, duties: ['visits', 'paper'] });
    expect(r.training.map((t) => t.oneOf)).toEqual([null, null, 'tides', 'tides']);
    expect(r.training[1]?.condition).toBe('If the paper gets wet');
  });

  it('puts a question only to those whom its gates, one behind the other, let through', () => {
    const boats = { contact: 'regular', duties: ['visits', 'boats'] };
    expect(ask(id, boats).open).toEqual(expect.arrayContaining(['alone', 'distance']));
    expect(ask(id, { ...boats, alone: 'no' }).open).not.toContain('distance');
    expect(ask(id, { ...boats, contact: 'infrequent' }).open).toEqual(expect.not.arrayContaining(['alone', 'distance']));
  });

  it('shows its notes, contradictions from both sides', () => {
    const notes = ask(id, { contact: 'infrequent', duties: ['boats'] }, '2030-05-05').notes;
    expect(notes).toEqual([
      'Wear a life jacket. (Rivermouth Learning Plan, Part 9)',
      expect.stringMatching(/Who wears what\?.*Red\..*Part 9.*Blue\..*Part 10.*line manager/),
    ]);
  });

  it('takes its own groups and no others', () => {
    expect(frameworkOf(id).knownGroups).toEqual(['a', 'b', 'staff-lead']);
  });
});
