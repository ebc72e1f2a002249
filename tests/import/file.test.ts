import { describe, expect, it } from 'vitest';
import { largestFile, readFile } from '../../src/import/index.ts';
import { fileOf } from './importing.ts';

const rowsOf = async (bytes: Buffer) =>
  (await readFile('people', bytes, undefined)).rows.map(({ number, cells }) => [number, cells]);
const zoe = { name: 'Zoë Ó Néill', agency: 'Café' };
const text = 'Name,Agency\r\nZoë Ó Néill,Café\r\n';

describe('a file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\uFEFF${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('of %s is read, whatever mark stands before it', async (encoding, bytes) => {
    expect(await rowsOf(bytes)).toEqual([[2, zoe]]);
    expect((await readFile('people', bytes, undefined)).encoding).toBe(encoding);
  });

  it('keeps a character through which a long file is cut', async () => {
    const names = Array.from({ length: 40_000 }, (_, i) => `👩‍🏫 Ann ${i}`);
    const { rows } = await fileOf('people', `Name\n${names.join('\n')}`);
    expect(rows.filter(({ cells }, i) => cells.name !== names[i])).toEqual([]);
  });

  it.each([';', '\t', ','])('with %j between its columns is read', async (delimiter) => {
    const lines = [
      ['"Name, in full; as known"', 'Name', 'Agency'],
      ['x', 'Ann Lee', '"Police; South, East"'],
    ];
    expect(await rowsOf(Buffer.from(lines.map((line) => line.join(delimiter)).join('\n')))).toEqual([
      [2, { name: 'Ann Lee', agency: 'Police; South, East' }],
    ]);
  });

  it('numbers its rows as a spreadsheet does, whatever breaks stand in its cells, and skips blank ones', async () => {
    const rows = await rowsOf(Buffer.from('Name,Agency\n"Ann\r\nLee",Police\n,\n\nBo Smith,Council\n'));
    expect(rows).toEqual([
      [2, { name: 'Ann Lee', agency: 'Police' }],
      [5, { name: 'Bo Smith', agency: 'Council' }],
    ]);
  });

  it.each([
    ['bad-csv', 'Name\n"Ann Lee\nBo Smith\n', /Row \d cannot be read/],
    ['bad-csv', '\n\n', /first row is empty/],
    ['bad-csv', '', /first row is empty/],
    ['missing-column', 'Shoe size,Colour\n1,2\n', /No column for "email" or "name" or "last name" among: "Shoe size", "Colour"/],
  ])('that cannot be read is refused as a whole: %s', async (code, wrong, message) => {
    await expect(fileOf('people', wrong)).rejects.toMatchObject({
      family: 'input',
      code,
      message: expect.stringMatching(message),
    });
  });

  it('names the row that cannot be read, however far down it stands, as a spreadsheet numbers it', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => (i === 2_000 ? '"Ann" Lee' : i % 7 === 0 ? '' : `"Ann\n${i}"`));
    await expect(fileOf('people', `Name\n${rows.join('\n')}`)).rejects.toThrow(/^Row 2002 cannot be read/);
  });

  it('that is too large is refused, with the size that would do', async () => {
    await expect(readFile('people', Buffer.alloc(largestFile + 1), undefined)).rejects.toThrow(/larger than 20 MB/);
  });

  it('says which column was taken for what, and which for nothing', async () => {
    const { mapping } = await fileOf(
      'attendance',
      'E-mail Address,EVENT TITLE,Start_Date,Booking status,Dietary needs\na,b,2027-01-01,c,d',
    );
    expect(mapping.shown).toEqual([
      { column: 'E-mail Address', field: 'email' },
      { column: 'EVENT TITLE', field: 'course' },
      { column: 'Start_Date', field: 'day' },
      { column: 'Booking status', field: 'status' },
    ]);
    expect(mapping.unused).toEqual(['Dietary needs']);
  });

  it('takes a formula for none, and a number with a sign before it for no formula', async () => {
    const { rows } = await fileOf('people', 'Name,Agency\n"=HYPERLINK(""x"")",a\n@SUM,b\n+cmd,c\n-2+3,d\nAnn,-12.5\nBo,+44 1632');
    expect(rows.map(({ wrong }) => wrong !== undefined)).toEqual([true, true, true, true, false, false]);
  });
});
