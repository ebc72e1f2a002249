import { describe, expect, it } from 'vitest';
import { pieces, printable } from '../../../src/evaluation/certificate/fonts.ts';
import { pdfOf } from '../../../src/evaluation/certificate/pdf.ts';
import { printed } from './printed.ts';
import { readPdf } from './read-pdf.ts';

const made = async (name: string) => readPdf(await pdfOf(printed({ name, outcomes: [] })));
/** What stands where the name belongs: what it reads as, and the glyphs from left to right. */
const nameOn = async (name: string) => {
  const { structure, drawn, artifacts } = await made(name);
  return { read: structure.parts[3]?.text, drawn: drawn[3], lines: artifacts.length };
};
const backwards = (text: string) => [...text].reverse().join('');

describe('a name on a certificate', () => {
  it.each([
    'Łukasz Żółć',
    'Ngũgĩ wa Thiong’o',
    'Zoë D’Arcy-Smith',
    'Nguyễn Thị Ánh',
    'Ольга Петрівна Її',
    'Ἀλέξανδρος',
    'Ṣọlá Adébáyọ̀',
    'Jürgen Müßig',
  ])('is drawn letter for letter: %s', async (name) => {
    expect(await nameOn(name)).toEqual({ read: name, drawn: name, lines: 1 });
  });

  it.each(['محمد علي الخطيب', 'שרה לוי כהן', 'علی‌رضا'])('runs from the right where its letters do: %s', async (name) => {
    const { read, drawn } = await nameOn(name);
    expect(read).toBe(name);
    expect(drawn?.replace(/\s|\u200c/g, '')).toBe(backwards(name.replace(/\s|\u200c/g, '')));
  });

  it.each([
    ['Smith محمد علي', 'Smith يلع دمحم'],
    ['محمد علي Smith Jones', 'Smith Jones يلع دمحم'],
    ['Ann לוי Lee', 'Ann יול Lee'],
  ])('of both kinds keeps either’s order: %s', async (name, drawn) => {
    expect(await nameOn(name)).toMatchObject({ read: name, drawn });
  });

  it.each([
    ['the fonts lack a letter of', 'রহিম উদ্দিন'],
    ['has one letter that they lack', 'Ann 王'],
    ['has Urdu letters that they lack', 'بڑے'],
    ['has a word that runs both ways', 'Al-علي'],
    ['has digits among letters from the right', 'علي2'],
    ['runs both ways and takes two lines', `${'Wilhelmina '.repeat(4)}${'محمد '.repeat(8)}`],
  ])('that %s is left to be written by hand: %s', async (_, name) => {
    const { read, lines } = await nameOn(name);
    expect(read).toBe('Please write your name on this line: some of its letters are ones that I cannot print.');
    expect(lines).toBe(2);
    const { drawn } = await made(name);
    expect(drawn.join('')).not.toMatch(/\ufffd|\?|[\u0600-\u06ff]/);
  });

  it.each(['', '  ', '🌟', '\u202e\u0000'])('that nobody has said is left to be written: %j', async (name) => {
    expect((await nameOn(name)).read).toMatch(/^Please write your name on this line: /);
  });

  it('leaves out pictures and what nobody sees, and keeps all else', () => {
    expect(pieces(' Ann\u202e  Lee 🌟\u0000 (Somerset\u00a0Council) ')).toEqual(['Ann Lee (Somerset Council)']);
  });
});

describe('any other text on a certificate', () => {
  it('shows where a letter is lacking, and leaves out any other sign', () => {
    expect(printable('Working with 王 families 🌟\n– part\t2')).toBe('Working with \ufffd families – part 2');
  });
});

describe('every certificate', () => {
  it('can be read aloud, whichever were made before it', async () => {
    for (const name of ['Żółć Àé', 'Zola A. Castle', 'Αλίκη', 'Alice-Marie', 'Alice‐Marie', 'Alice-Marie'])
      expect(await nameOn(name)).toMatchObject({ read: name, drawn: name });
  });
});
