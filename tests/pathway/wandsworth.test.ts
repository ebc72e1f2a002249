import { describe, expect, it } from 'vitest';
import type { RawAnswers } from '../../src/pathway/index.ts';
import { ask, frameworkOf } from './packs.ts';

const id = 'wandsworth-2017';

/** Appendix 4, column by column: the rows ticked for each group; groups 7 and 8 with the conferences of section 8. */
const rows: Record<string, string[]> = {
  1: ['1'],
  2: ['1', '2', '5', '6'],
  3: ['1', '2', '3', '5', '6', '7'],
  4: ['1', '2', '3', '4', '5', '6', '7'],
  5: ['1', '2', '3', '4', '5', '6', '7'],
  6: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  7: ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'conferences'],
  8: ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'conferences'],
};

const training = (group: string) => (rows[group] ?? []).map((row) => (row === 'conferences' ? row : `content-${row}`));

const places: [answers: RawAnswers, groups: string[]][] = [
  [{ contact: 'infrequent' }, ['1']],
  [{ contact: 'regular' }, ['2']],
  [{ contact: 'predominant' }, ['3']],
  [{ section47: 'yes' }, ['4']],
  [{ lead: 'yes' }, ['5']],
  [{ manages: 'yes' }, ['6']],
  [{ strategic: 'yes' }, ['7']],
  [{ partnership: 'yes' }, ['8']],
];

const no: RawAnswers = { contact: 'none', section47: 'no', lead: 'no', manages: 'no', strategic: 'no', partnership: 'no' };

describe('Wandsworth', () => {
  it.each(places)('to %j, places in %j and lists what Appendix 4 ticks, all of it recommended', (answers, groups) => {
    const r = ask(id, answers);
    expect(r.groups).toEqual(groups);
    expect(r.training.map((t) => t.id)).toEqual(groups.flatMap(training));
    expect(new Set(r.training.map((t) => t.requirement))).toEqual(new Set(['recommended']));
    expect(ask(id, { groups }).training).toEqual(r.training);
  });

  const together: [groups: string[], like: string][] = [
    [['1', '2'], '2'],
    [['2', '3'], '3'],
    [['3', '4'], '4'],
    [['5', '6'], '6'],
    [['1', '8'], '8'],
  ];

  it.each(together)('for groups %j together, lists the union', (groups, like) => {
    expect(ask(id, { groups }).training.map((t) => t.id)).toEqual(training(like));
  });

  const open: [answers: RawAnswers, open: string[]][] = [
    [{}, ['contact', 'section47', 'lead', 'manages', 'strategic', 'partnership']],
    [{ contact: 'predominant' }, ['section47', 'lead', 'manages', 'strategic', 'partnership']],
    [{ section47: 'yes' }, ['manages', 'strategic', 'partnership']],
    [{ lead: 'yes', manages: 'yes' }, ['strategic', 'partnership']],
    [{ strategic: 'yes' }, []],
    [{ manages: 'yes', strategic: 'no', partnership: 'no' }, []],
  ];

  it.each(open)('to %j, leaves %j open', (answers, open) => {
    expect(ask(id, answers).open).toEqual(open);
  });

  it('states no refresh, no order and no alternatives', () => {
    for (const t of ask(id, { partnership: 'yes' }).training) {
      expect(t).toMatchObject({ refresh: null, prerequisites: [], oneOf: null, condition: null });
    }
    expect(ask(id, { partnership: 'yes' }).notes.join('\n')).toMatch(/does not say how often/);
  });

  it('cites the row of Appendix 4, and section 8 for the conferences', () => {
    for (const t of ask(id, { strategic: 'yes' }).training) {
      const section = t.id === 'conferences' ? /^Section 8/ : new RegExp(`^Appendix 4, row ${t.id.slice(-1)}$`);
      expect(t.because.map((b) => (b.source === 'default' ? b.source : b.source.section))).toEqual([
        expect.stringMatching(section),
      ]);
    }
  });

  it('claims no course for a row', () => {
    expect(ask(id, { contact: 'regular' }).notes.join('\n')).toMatch(/does not say which of them cover which/);
  });

  it('sets nothing for somebody without contact or part in it, and points to the induction of the employer', () => {
    const r = ask(id, no);
    expect(r).toMatchObject({ groups: [], placed: false, training: [], open: [] });
    expect(r.notes.join('\n')).toMatch(/sets no training.*employer.*induction/);
    expect(ask(id, { ...no, partnership: 'yes' }).notes.join()).not.toMatch(/induction/);
  });

  const tracks: [answers: RawAnswers, says: RegExp][] = [
    [{ lead: 'yes' }, /Designated Safeguarding Lead.*basic and advanced.*three times a year/],
    [{ sector: 'school' }, /maintained and independent.*whole staff/],
    [{ sector: 'early-years' }, /early years.*childminders/],
  ];

  it.each(tracks)('to %j, mentions the track of its own', (answers, says) => {
    expect(ask(id, answers).notes.join('\n')).toMatch(says);
    expect(ask(id, { contact: 'regular' }).notes.join('\n')).not.toMatch(says);
  });

  it('asks for the booking system of the borough', () => {
    expect(frameworkOf(id).pack.contacts.map((c) => c.value)).toContain('http://safeguarding.tpd.org.uk');
  });
});
