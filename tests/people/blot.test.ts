import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blot, folded, isMarked } from '../../src/people/blot.ts';

const marks = ['ann.lee@example.org', 'ann lee', 'a0-1', 'İpek öz'];
const seed = 20260401;

describe('a mark', () => {
  it.each([
    ['Ann Lee', 'erased'],
    ['ANN LEE’s turn, and ann lee.', 'erased’s turn, and erased.'],
    ['Write to Ann.Lee@example.org. Thank you.', 'Write to erased. Thank you.'],
    ['supervision/a0-1/b0-2/2026', 'supervision/erased/b0-2/2026'],
    ['Ann Lee <ann.lee@example.org>', 'erased <erased>'],
    ['"a0-1"', '"erased"'],
    ['Thank you.Ann Lee was kind...ann.lee@example.org', 'Thank you.erased was kind...erased'],
    ['İpek Öz and İPEK ÖZ', 'erased and erased'],
  ])('goes from %s', (text, left) => {
    expect(blot(text, marks)).toBe(left);
  });

  it.each([
    'Joann Lee',
    'Ann Leeson',
    'Ann Lee-Jones',
    'mary.ann.lee@example.org',
    'ann.lee@example.org.uk',
    'ann.lee@example.organisation',
    'a0-12',
    'ba0-1',
    'Ann  Lee',
    '',
  ])('is not seen in what is longer: %s', (text) => {
    expect(blot(text, marks)).toBe(text);
  });

  it('that is folded is as long as before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(text)).toHaveLength(text.length);
      }),
      { seed },
    );
  });

  it('is gone from whatever text it is put into, and the rest stays', () => {
    const piece = fc.constantFrom(' ', ', ', '/', '\n', ' 🙂 ', ' İ ', ': ');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom(...marks, 'bob', 'ANN LEE')), { maxLength: 8 }), (pieces) => {
        const text = pieces.flat().join('');
        const left = blot(text, marks);
        expect(isMarked(left, marks)).toBe(false);
        expect(left).toBe(pieces.map(([space, word]) => `${space}${word === 'bob' ? word : 'erased'}`).join(''));
      }),
      { seed },
    );
  });
});
