import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Proof, typed } from '../../src/people/index.ts';

const seed = 20260703;
const now = new Date('2026-07-01T09:00:00Z');
const open: Proof = {
  id: 'p',
  person: 'new',
  other: 'old',
  code: '271828',
  asked: now.toISOString(),
  tries: 0,
  state: 'open',
  seen: [],
};
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const six = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'));

describe('a code that was sent', () => {
  it('is used by the right one within half an hour, and not after', () => {
    expect(typed(open, '271828', 'a', minutesOn(30)).state).toBe('used');
    expect(typed(open, '271828', 'a', minutesOn(30.01)).state).toBe('open');
  });

  it(`is never used where nobody was known by the address, and at an end after five guesses (seed ${seed})`, () => {
    const { other: _, ...unknown } = open;
    fc.assert(
      fc.property(fc.array(six, { minLength: 5, maxLength: 12 }), (guesses) => {
        const end = [...guesses, open.code].reduce((proof, guess, at) => typed(proof, guess, `f:${at}`, now), unknown);
        expect(end).toMatchObject({ state: 'ended', tries: 5 });
      }),
      { seed },
    );
  });

  it(`is used within five tries or not at all (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(six, { maxLength: 12 }), (guesses) => {
        const wrong = guesses.filter((guess) => guess !== open.code);
        const end = [...wrong, open.code].reduce((proof, guess, at) => typed(proof, guess, `f:${at}`, now), open);
        expect(end.state).toBe(wrong.length < 5 ? 'used' : 'ended');
      }),
      { seed },
    );
  });
});
