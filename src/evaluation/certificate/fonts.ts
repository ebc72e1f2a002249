import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);

/** Read once: it takes longer than all else about a certificate. */
const regular = create(readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')));
const bold = create(readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')));

/**
 * The fonts, for one document. A font remembers each glyph by the letters that it stood for at first, and as a part of another it
 * stands for none: of a font that documents share, the second could not be read aloud or searched. So each has its own memory.
 */
export const fontsForOne = (): { regular: Font; bold: Font } => {
  const own = (font: Font): Font => Object.create(font, { _glyphs: { value: {} } });
  return { regular: own(regular), bold: own(bold) };
};

const has = (character: string): boolean =>
  [regular, bold].every((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

/** One line of what somebody typed, without what nobody sees: but for the two characters that say how letters join. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\P{C}\p{Join_Control}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const isLetter = (character: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(character);

/** A text as the fonts have it: a letter that they lack stands out as �, and any other sign is left out. */
export const printable = (text: string): string =>
  tidy([...tidy(text)].map((one) => (has(one) ? one : isLetter(one) ? '\ufffd' : '')).join(''));

const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Letters that join and turn as one; a digit or a bracket among them would need the whole of Unicode's rules. */
const wordFromRight = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{Join_Control}'’.-]+$/u;

/**
 * A name in the pieces in which it is drawn, from the left; words of one direction are one piece. Undefined for a name that cannot be
 * set right: it is empty, the fonts lack a letter of it, or a word of it runs both ways.
 */
export const pieces = (name: string): string[] | undefined => {
  const text = printable(name);
  const words = text.split(' ');
  if (text === '' || text.includes('\ufffd')) return undefined;
  if (words.some((word) => fromRight.test(word) && !wordFromRight.test(word))) return undefined;
  const runs: string[][] = [];
  for (const [i, word] of words.entries()) {
    const before = runs.at(-1);
    if (before && fromRight.test(word) === fromRight.test(words[i - 1] ?? '')) before.push(word);
    else runs.push([word]);
  }
  if (fromRight.test(words[0] ?? '')) runs.reverse();
  return runs.flatMap((run, i) => (i === 0 ? [run.join(' ')] : [' ', run.join(' ')]));
};
