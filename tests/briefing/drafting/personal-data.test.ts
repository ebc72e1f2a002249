import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalled, namePairs } from '../../../src/briefing/drafting/names.ts';
import { personalData } from '../../../src/briefing/drafting/personal-data.ts';

const today = '2026-07-01';
const found = (text: string, own: string[] = []) =>
  personalData(text, { own, today }).map(({ kind, text: one }) => `${kind} ${one}`);

describe('personal data in a text', () => {
  it.each([
    ['Ask jo.smith@example.org about it', ['email jo.smith@example.org']],
    ['Ring 07700 900123 or +44 7700 900124', ['phone 07700 900123', 'phone +44 7700 900124']],
    ['Ring (01632) 960 001.', ['phone 01632) 960 001']],
    ['NHS number 943 476 5919', ['nhs 943 476 5919']],
    ['She was born on 3 May 2014', ['birth 3 May 2014']],
    ['DOB: 3.5.14', ['birth 3.5.14']],
    ['Child A (12/03/2014) was', ['birth 12/03/2014']],
    ['They live at TA1 4DY', ['postcode TA1 4DY']],
    ['They live at sw1a1aa', ['postcode sw1a1aa']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'Write to safeguarding.training@example.org or info@example.org',
    'Ring the helpline on 0808 800 5000, or 0300 123 4567, or 999',
    'NHS number 943 476 5918',
    'The reference is 1234567890',
    'On 14/07/2026 at 09:30, and on 1 April 2013',
    'Published on 12/03/2025',
    'Group 3, S47, Section 11, GP 2 of 3, Working Together 2023',
    'The year 2024 saw 1,250,000 people',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is not what the partnership publishes of itself, however it is spaced', () => {
    const own = ['Sam.Okafor@example.org', 'Monday to Friday: 01632 960001', 'Shire Hall, TA1 4DY'];
    expect(found('sam.okafor@example.org, 01632960001, +44 1632 960001, ta14dy', own)).toEqual([]);
    expect(found('sam.okafor@example.com, 01632 960002', own)).toEqual(['email sam.okafor@example.com', 'phone 01632 960002']);
  });

  it('is said once, however often it stands there', () => {
    expect(found('jo@example.org, jo@example.org')).toEqual(['email jo@example.org']);
  });

  it('of ten digits about one in eleven is an NHS number', () => {
    const tens = fc.sample(fc.stringMatching(/^[1-9]\d{9}$/), { seed: 5, numRuns: 2_200 });
    const hits = tens.filter((text) => found(text).some((one) => one.startsWith('nhs'))).length;
    expect(hits).toBeGreaterThan(2_200 / 11 / 2);
    expect(hits).toBeLessThan((2_200 / 11) * 2);
  });
});

describe('names in a text', () => {
  it('are looked for where two words with capitals stand side by side', () => {
    expect(namePairs('ask Ann Lee or Sam O’Neil-Ray today. The End')).toEqual(['Ann Lee', 'Sam O’Neil-Ray', 'The End']);
  });

  it('overlap, as in a sentence that begins with a name', () => {
    expect(namePairs('Dear Ann Lee')).toEqual(['Dear Ann', 'Ann Lee']);
  });

  it.each([
    ['Ann Lee', 'Ann Lee', true],
    ['Ann Marie Lee', 'Ann Lee', true],
    ['Ann Lee', 'Lee Ann', true],
    ['Ann Lee', 'Ann Marsh', false],
    ['Ann Marie Lee', 'Ann Marie', false],
    ['Grace', 'Grace Period', false],
  ])('%s is meant by %s: %s', (name, pair, meant) => {
    expect(isCalled(name, pair)).toBe(meant);
  });
});
