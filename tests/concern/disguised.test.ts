import { describe, expect, it } from 'vitest';
import { isMet, screen } from './screen.ts';

describe('a live concern is met however it is written', () => {
  it.each([
    ['in capitals', 'A BOY IN MY CLASS HAS BRUISES ON HIS ARMS'],
    ['without apostrophes or capitals', 'a girl in my class says shes scared and doesnt want to go home'],
    ['with slips', 'a pupil in my clas has brused arms and flinchd when i spoke'],
    ['in letters of another alphabet', 'а bоy in my сlаss hаs bruisеs оn his аrms'],
    ['with what nobody can see between the letters', 'a b\u200bo\u200by in my class has br\u00adui\u2060ses on his arms'],
    ['with accents', 'à bóy ín mý clàss hás brùísés ón hìs ârms'],
    ['in full-width letters', 'ａ ｂｏｙ ｉｎ ｍｙ ｃｌａｓｓ ｈａｓ ｂｒｕｉｓｅｓ ｏｎ ｈｉｓ ａｒｍｓ'],
    ['with figures for letters', 'a b0y in my class has bru1ses on his arms'],
    ['in spaced letters', 'a boy in my class has b r u i s e s on his arms'],
    ['in pictures', 'a 👦 in my class keeps 😭 and says dad 👊 him'],
  ])('%s', (_, text) => {
    expect(isMet(text)).toBe(true);
  });
});

describe('very long text', () => {
  /** Milliseconds, the best of three. */
  const time = (text: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        screen(text);
        return performance.now() - start;
      }),
    );

  it.each([
    ['one sentence without an end', 'a boy told me his dad hits '],
    ['spaced letters', 'b r u i s e s '],
    ['one word', 'bruise'],
    ['no words', '\u200b\u0301👶'],
  ])('of %s takes time in proportion to its length', (_, part) => {
    const of = (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
    const [short, long] = [time(of(25_000)), time(of(100_000))];
    expect(long).toBeLessThan(12 * Math.max(short, 2));
  });

  it('is met when a concern stands anywhere in it', () => {
    const talk = 'The course was good. The room was warm. ';
    expect(isMet(talk.repeat(1200))).toBe(false);
    expect(isMet(`${talk.repeat(600)}A boy in my class told me his dad hits him. ${talk.repeat(600)}`)).toBe(true);
  });
});
