import { describe, expect, it } from 'vitest';
import type { RawAnswers } from '../../src/pathway/index.ts';
import { ask, listed } from './packs.ts';

const id = 'somerset-2020';
const mostly: RawAnswers = { contact: 'predominant', 'with-children': 'yes' };

const basic = 'single-agency required';
const appendix = ['introduction recommended', 'advanced recommended'];
const leads = ['working-together-update required', 'lead-safeguard required'];

const cases: [title: string, answers: RawAnswers, groups: string[], training: string[]][] = [
  ['nothing answered', {}, [], [basic]],
  ['no contact', { contact: 'none' }, [], [basic]],
  ['infrequent contact', { contact: 'infrequent' }, ['1'], [basic]],
  ['regular contact: the flow stops', { contact: 'regular' }, ['2'], [basic, 'introduction recommended']],
  ['mostly families, children or adults not said', { contact: 'predominant' }, ['3'], [basic, 'introduction recommended']],
  [
    'mostly adults: the flow stops',
    { contact: 'predominant', 'with-children': 'no' },
    ['3'],
    [basic, 'introduction recommended'],
  ],
  ['mostly children', mostly, ['3'], [basic, 'introduction required']],
  ['mostly children, no lead role', { ...mostly, lead: 'no' }, ['3'], [basic, 'introduction required', 'specialist optional']],
  [
    'mostly children, lead role',
    { ...mostly, lead: 'yes' },
    ['3', '5'],
    [basic, 'introduction required', ...leads, 'advanced recommended'],
  ],
  ['a lead with regular contact only: the appendix', { contact: 'regular', lead: 'yes' }, ['2', '5'], [basic, ...appendix]],
  [
    'a lead who works mostly with adults',
    { contact: 'predominant', 'with-children': 'no', lead: 'yes' },
    ['3', '5'],
    [basic, ...appendix],
  ],
];

describe('the flow of Somerset', () => {
  it.each(cases)('%s', (_, answers, groups, training) => {
    const r = ask(id, answers);
    expect(r.groups).toEqual(groups);
    expect(listed(r)).toEqual(training);
    expect(r.placed).toBe(true);
  });

  it('has everybody refresh the basic training every year, by section 3', () => {
    for (const [, answers] of cases) {
      const refresh = ask(id, answers).training[0]?.refresh;
      expect(refresh).toMatchObject({ every: 'P1Y', source: { section: expect.stringMatching(/^Section 3/) } });
    }
  });

  it('offers the update or the lead course, one of them, refreshed every two years, after the introduction', () => {
    const courses = ask(id, { ...mostly, lead: 'yes' }).training.filter((t) => /update|lead-safeguard/.test(t.id));
    expect(courses).toHaveLength(2);
    expect(new Set(courses.map((t) => t.oneOf)).size).toBe(1);
    for (const t of courses) {
      expect(t.oneOf).not.toBeNull();
      expect(t.refresh).toMatchObject({ every: 'P2Y', source: { section: expect.stringMatching(/^Section 3/) } });
      expect(t.prerequisites).toEqual(['introduction']);
    }
  });

  it('sets no interval for the introduction, the advanced and the specialist courses', () => {
    for (const answers of [
      { ...mostly, lead: 'yes' },
      { ...mostly, lead: 'no' },
    ]) {
      const others = ask(id, answers).training.filter((t) => ['introduction', 'advanced', 'specialist'].includes(t.id));
      expect(others.map((t) => t.refresh)).toEqual(others.map(() => null));
      expect(others.map((t) => t.oneOf)).toEqual(others.map(() => null));
    }
  });

  it('puts the basic training before the introduction, and both before the advanced course', () => {
    const of = (training: string) => ask(id, { ...mostly, lead: 'yes' }).training.find((t) => t.id === training)?.prerequisites;
    expect(of('single-agency')).toEqual([]);
    expect(of('introduction')).toEqual(['single-agency']);
    expect(of('advanced')).toEqual(['single-agency', 'introduction']);
  });

  it('asks whether it is mostly children only of those whose work is mostly with families', () => {
    expect(ask(id, { contact: 'predominant' }).open).toContain('with-children');
    for (const contact of ['none', 'infrequent', 'regular']) {
      expect(ask(id, { contact }).open).not.toContain('with-children');
      expect(listed(ask(id, { contact, 'with-children': 'yes', lead: 'yes' }))).not.toContain('introduction required');
    }
  });

  const open: [answers: RawAnswers, open: string[]][] = [
    [{}, ['contact', 'section47', 'lead', 'sector', 'with-children', 'intercollegiate']],
    [{ contact: 'infrequent', section47: 'no', lead: 'no', sector: 'school' }, []],
    [{ contact: 'regular', section47: 'no', lead: 'yes' }, []],
    [{ contact: 'predominant', 'with-children': 'no', lead: 'yes' }, []],
    [{ contact: 'predominant', section47: 'yes' }, ['lead', 'with-children']],
    [{ ...mostly, lead: 'yes' }, []],
    [{ ...mostly, lead: 'no' }, ['section47', 'sector', 'intercollegiate']],
    [{ ...mostly, lead: 'no', section47: 'yes' }, []],
    [{ ...mostly, lead: 'no', section47: 'no', sector: 'health' }, ['intercollegiate']],
    [{ ...mostly, lead: 'no', section47: 'no', sector: 'police' }, []],
  ];

  it.each(open)('to %j, leaves open %j', (answers, open) => {
    expect([...ask(id, answers).open].sort()).toEqual([...open].sort());
  });
});
