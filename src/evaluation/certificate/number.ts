import { randomBytes } from 'node:crypto';

/** Crockford's base 32 (crockford.com/base32.html): no I, L, O or U, so that nothing is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const random = 8;

/** Twice a number of the field of 32 elements, x⁵ + x² + 1. */
const twice = (n: number): number => (n < 16 ? n << 1 : (n << 1) ^ 0b100101);

/**
 * Each character counts twice as much as the one after it. No two weights are alike, so one wrong character, or any two that have
 * changed places, always make another check character.
 */
const checkOf = (characters: string): string =>
  alphabet[[...characters].reduce((sum, one) => twice(sum ^ alphabet.indexOf(one)), 0)] ?? '';

const written = (characters: string): string =>
  `SP-${characters.slice(0, 4)}-${characters.slice(4, random)}-${checkOf(characters)}`;

/** The number that these eight bytes make. */
export const numberFrom = (bytes: Uint8Array): string => written([...bytes].map((byte) => alphabet[byte % 32]).join(''));

/** A new number, such as SP-7K2M-9QXW-9: forty random bits, and a character that tells a slip of the pen. */
export const newNumber = (): string => numberFrom(randomBytes(random));

/**
 * A number as it is written, from what somebody typed: in any case, with or without SP, hyphens and spaces, O for 0, I or L for 1.
 * Undefined for what can be no number, one with a single wrong character or two that changed places included.
 */
export const readNumber = (text: string): string | undefined => {
  const typed = text
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const characters = typed.length > random + 1 ? typed.replace(/^SP/, '') : typed;
  if (!/^[0-9A-HJKMNP-TV-Z]{9}$/.test(characters)) return undefined;
  const body = characters.slice(0, random);
  return checkOf(body) === characters[random] ? written(body) : undefined;
};
