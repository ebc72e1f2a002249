import { describe, expect, it } from 'vitest';
import type { RawAnswers } from '../../src/pathway/index.ts';
import { ask, listed } from './packs.ts';

const id = 'cheshire-west-2015';
const one = ['level-1 suitable'];
const four = ['level-1 suitable', 'level-2 suitable', 'level-3 suitable', 'level-4 suitable'];
const none: RawAnswers = { contact: 'none', section47: 'no', lead: 'no', manages: 'no', strategic: 'no', partnership: 'no' };

const cases: [answers: RawAnswers, groups: string[], training: string[], open: string[]][] = [
  [{}, [], [], ['contact', 'section47', 'lead', 'manages']],
  [{ contact: 'none' }, [], [], ['section47', 'lead', 'manages']],
  [{ contact: 'infrequent' }, ['1'], one, ['section47', 'lead', 'manages']],
  [{ contact: 'regular' }, ['2'], four, []],
  [{ contact: 'predominant' }, ['3'], four, []],
  [{ section47: 'yes' }, ['4'], four, []],
  [{ lead: 'yes' }, ['5'], four, []],
  [{ manages: 'yes' }, ['6'], four, []],
  [{ contact: 'infrequent', lead: 'yes' }, ['1', '5'], four, []],
  [
    { contact: 'predominant', section47: 'yes', lead: 'yes', manages: 'yes', strategic: 'yes', partnership: 'yes' },
    ['3', '4', '5', '6'],
    four,
    [],
  ],
  [{ ...none, contact: 'infrequent' }, ['1'], one, []],
  [none, [], [], []],
  [{ ...none, strategic: 'yes', partnership: 'yes' }, [], [], []],
  [{ groups: ['1'] }, ['1'], one, []],
  [{ groups: ['2'] }, ['2'], four, []],
  [{ groups: ['3', '5'] }, ['3', '5'], four, []],
  [{ groups: ['6', '1'] }, ['1', '6'], four, []],
];

describe('Cheshire West', () => {
  it.each(cases)('to %j, groups %j, lists %j, with %j open', (answers, groups, training, open) => {
    const r = ask(id, answers);
    expect(r.groups).toEqual(groups);
    expect(listed(r)).toEqual(training);
    expect(r.placed).toBe(training.length > 0);
    expect(r.open).toEqual(open);
  });

  it('states no refresh, no order, no alternatives and no condition', () => {
    for (const t of ask(id, { contact: 'predominant' }).training) {
      expect(t).toMatchObject({ refresh: null, prerequisites: [], oneOf: null, condition: null });
    }
  });

  it('names the groups that bring a level in, with its section', () => {
    const [level1] = ask(id, { contact: 'infrequent', manages: 'yes' }).training;
    expect(level1?.because).toHaveLength(1);
    expect(level1?.because[0]?.reason).toMatch(/Group 1 and Group 6/);
    expect(level1?.because[0]?.source).toMatchObject({ section: 'Framework for Learning, Level 1' });
  });

  it('says that its own table does not bear out that each level has a staff group of its own', () => {
    const note = ask(id, { contact: 'regular' }).notes.find((n) => n.includes('does not agree with itself'));
    expect(note).toMatch(/Framework for Learning.*Learning & Development Opportunities/);
    expect(note).toMatch(/line manager/);
  });

  it.each(['strategic', 'partnership'])('has no group for %s: yes, places nobody for it and says so', (question) => {
    const r = ask(id, { [question]: 'yes' });
    expect(r.groups).toEqual([]);
    expect(r.placed).toBe(false);
    expect(r.notes.filter((n) => /no group for/.test(n) && /end at 6/.test(n))).toHaveLength(1);
    expect(ask(id, { [question]: 'no' }).notes.join()).not.toMatch(/no group for/);
  });

  it('sets nothing for somebody without contact or part in it, and points to the induction of the employer', () => {
    const r = ask(id, none);
    expect(r.placed).toBe(false);
    expect(r.notes.join('\n')).toMatch(/sets no training.*employer.*induction/);
    expect(ask(id, { contact: 'none' }).notes.join()).not.toMatch(/induction/);
  });
});
