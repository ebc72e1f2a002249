import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newNumber, numberFrom, readNumber } from '../../../src/evaluation/certificate/number.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const seed = 20260714;
const numbers = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(numberFrom);

/** Where the characters are that say something: all but SP and the hyphens. */
const places = [3, 4, 5, 6, 8, 9, 10, 11, 13];
const withAt = (number: string, at: number, character: string) => number.slice(0, at) + character + number.slice(at + 1);

/** The same number as somebody might write it down. */
const writings = fc.tuple(
  fc.constantFrom('SP-', 'sp ', 'S P ', 'Sp–', ''),
  fc.constantFrom('-', ' ', '', ' - ', '‑', '—'),
  fc.boolean(),
  fc.constantFrom(['O', 'I'], ['o', 'l'], ['0', '1'], ['O', 'L']),
);

describe(`a certificate’s number (seed ${seed})`, () => {
  it('has one form, which can be read out', () => {
    const form = /^SP-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/;
    fc.assert(
      fc.property(numbers, (number) => form.test(number)),
      { seed },
    );
  });

  it('is read however it is written', () => {
    fc.assert(
      fc.property(numbers, writings, (number, [prefix, between, lower, [zero = '', one = '']]) => {
        const said = number.slice(3).replaceAll('-', between).replaceAll('0', zero).replaceAll('1', one);
        expect(readNumber(` ${prefix}${lower ? said.toLowerCase() : said} `)).toBe(number);
      }),
      { seed },
    );
  });

  it('with one character wrong is no number', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...places), fc.constantFrom(...alphabet), (number, at, other) => {
        expect(readNumber(withAt(number, at, other))).toBe(number[at] === other ? number : undefined);
      }),
      { seed },
    );
  });

  it('with any two characters in each other’s place is no number', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...places), fc.constantFrom(...places), (number, one, other) => {
        const [a = '', b = ''] = [number[one], number[other]];
        expect(readNumber(withAt(withAt(number, one, b), other, a))).toBe(a === b ? number : undefined);
      }),
      { seed },
    );
  });

  it.each(['', 'SP', 'SP-', 'U', 'SP-UUUU-UUUU-U', '12345678', '1234567890', 'SP-7K2M-9QXW', '../../etc', 'x'.repeat(100_000)])(
    'is not %j',
    (text) => expect(readNumber(text)).toBeUndefined(),
  );

  it('is drawn from all there could be: no character of it goes before another, and none comes twice', () => {
    const drawn = Array.from({ length: 4_000 }, newNumber);
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const at of places) {
      const counts = new Map<string, number>();
      for (const number of drawn) counts.set(number[at] ?? '', (counts.get(number[at] ?? '') ?? 0) + 1);
      expect([...counts.keys()].sort().join('')).toBe(alphabet);
      // 125 of each are to be expected; One of them 65 off would come about once in a million runs.
      for (const count of counts.values()) expect(Math.abs(count - 125)).toBeLessThan(65);
    }
  });
});
