import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../../src/evaluation/certificate/pdf.ts';
import { printed } from './printed.ts';
import { linesOf, readPdf } from './read-pdf.ts';

const made = async (more: Parameters<typeof printed>[0] = {}) => readPdf(await pdfOf(printed(more)));

describe('the PDF of a certificate', () => {
  it('reads, from top to bottom, as it is printed', async () => {
    expect(linesOf((await made()).structure)).toEqual([
      'Document',
      '  P The partnership of Somerset',
      '  H1 Certificate of attendance',
      '  P This certifies that',
      '  P Ann Lee',
      '  P attended the whole of',
      '  P Introduction to Child Protection',
      '  P on Tuesday 14 July 2026.',
      '  P It took 6 hours.',
      '  H2 What it set out to teach',
      '  L',
      '    LI',
      '      Lbl •',
      '      LBody Know the signs',
      '    LI',
      '      Lbl •',
      '      LBody Know what to do',
      '  P Certificate number: SP-7K2M-9QXW-9',
      '  P To check that it is valid, go to:',
      '  P https://signpost.example.org/files/certificates/SP-7K2M-9QXW-9',
      '  P Issued by The partnership of Somerset on Wednesday 15 July 2026.',
    ]);
  });

  it('is tagged, in its language, under its title, and says that it is made to PDF/UA', async () => {
    const { catalog, of, metadata, info, pages } = await made();
    expect(catalog).toContain('/Lang (en-GB)');
    expect(of('MarkInfo')).toContain('/Marked true');
    expect(of('StructTreeRoot')).toContain('/ParentTree');
    expect(of('ViewerPreferences')).toContain('/DisplayDocTitle true');
    expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(metadata).toContain('Certificate of attendance SP-7K2M-9QXW-9');
    expect(info('Title')).toBe('Certificate of attendance SP-7K2M-9QXW-9');
    expect(pages).toEqual([expect.stringMatching(/\/MediaBox \[0 0 595\.28 841\.89\][\s\S]*\/Tabs \/S/)]);
  });

  it('draws nothing that is neither part of it nor for the eye alone, in fonts that it carries', async () => {
    const { unmarked, artifacts, fonts } = await made();
    expect(unmarked).toEqual([]);
    expect(artifacts).toEqual(['a line']);
    expect(fonts).toEqual([expect.stringContaining('/FontFile2'), expect.stringContaining('/FontFile2')]);
  });

  it('says nothing of what is not known', async () => {
    const seen = linesOf((await made({ hours: null, outcomes: [], address: undefined })).structure).join('\n');
    expect(seen).not.toMatch(/hour|teach|H2|L\b.*I|valid/);
  });

  it('flows on to further pages, each with its number, and loses nothing', async () => {
    const outcomes = Array.from({ length: 60 }, (_, i) => `${i + 1}: ${'a long thing to learn '.repeat(1 + (i % 7))}`.trim());
    const { structure, pages, artifacts, unmarked } = await made({ outcomes });
    expect(pages.length).toBeGreaterThan(1);
    const list = structure.parts.find(({ is }) => is === 'L');
    const spaceless = (text: string) => text.replaceAll(' ', '');
    expect(list?.parts.map(({ parts }) => spaceless(parts[1]?.text ?? ''))).toEqual(outcomes.map(spaceless));
    expect(artifacts.slice(1)).toEqual(pages.map((_, i) => `SP-7K2M-9QXW-9, page ${i + 1} of ${pages.length}`));
    expect(unmarked).toEqual([]);
  });

  it('takes an outcome that is longer than a page', async () => {
    const { structure, pages } = await made({ outcomes: ['something to be learned '.repeat(400).trim()] });
    expect(pages.length).toBeGreaterThan(1);
    expect(
      linesOf(structure)
        .join()
        .match(/something/g),
    ).toHaveLength(400);
  });

  it('holds what was typed as text and nothing else', async () => {
    const course = 'Think <family> & (co) \\ %PDF ${x} — “neglect”';
    const { structure, metadata, info } = await made({ course, provider: '<b>&', name: 'Ann (O’Neill)' });
    const seen = linesOf(structure).join('\n');
    for (const text of [course, '<b>&', 'Ann (O’Neill)']) expect(seen).toContain(text);
    expect(metadata + info('Title')).not.toMatch(/family|O’Neill|<b>/);
  });

  it('is the same, byte for byte, for the same input', async () => {
    expect((await pdfOf(printed())).equals(await pdfOf(printed()))).toBe(true);
    expect((await pdfOf(printed())).equals(await pdfOf(printed({ name: 'Bo Smith' })))).toBe(false);
  });
});
