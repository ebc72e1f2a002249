import { inflateSync } from 'node:zlib';

/** Reads back what pdfkit writes: enough to see what a screen reader is told, and what is drawn that it is not. */
interface Found {
  dictionary: string;
  stream: Buffer | undefined;
}

const objectsIn = (pdf: Buffer): Map<string, Found> =>
  new Map(
    [...pdf.toString('latin1').matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj(?=\n)/g)].map(([, id = '', whole = '']) => {
      const [dictionary = '', body] = whole.split(/\nstream\n/, 2);
      const bytes =
        body === undefined ? undefined : Buffer.from(whole.slice(dictionary.length + 8).replace(/\nendstream$/, ''), 'latin1');
      return [id, { dictionary, stream: bytes && /FlateDecode/.test(dictionary) ? inflateSync(bytes) : bytes }];
    }),
  );

const textOf = (raw: string): string => {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = Buffer.from(
    raw.replace(/\\([\s\S])/g, (_, one: string) => escapes[one] ?? one),
    'latin1',
  );
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : raw;
};

const fromHex = (hex: string): string => Buffer.from(hex.replace(/ /g, ''), 'hex').swap16().toString('utf16le');

/** What each glyph of a font stands for. */
const lettersOf = (cmap: string): string[] =>
  [...cmap.matchAll(/\[([^\]]*)\]/g)].flatMap(([, row = '']) =>
    [...row.matchAll(/<([\da-f ]+)>/g)].map(([, hex = '']) => fromHex(hex)),
  );

/** A part of the structure, as a tree: what it is, what it reads as, and what is below it. */
export interface Part {
  is: string;
  text: string;
  parts: Part[];
}

export const readPdf = (pdf: Buffer) => {
  const objects = objectsIn(pdf);
  const dictionary = (id: string) => objects.get(id)?.dictionary ?? '';
  const referred = (from: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(from)?.[1] ?? '';
  const [, root = ''] = /\/Root (\d+) 0 R/.exec(pdf.toString('latin1')) ?? [];
  const catalog = dictionary(root);
  const pages = [...dictionary(referred(catalog, 'Pages')).matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);

  const marked = new Map<string, string>();
  const artifacts: string[] = [];
  const unmarked: string[] = [];
  for (const page of pages) {
    const resources = dictionary(referred(dictionary(page), 'Resources'));
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
        name,
        lettersOf(String(objects.get(referred(dictionary(id), 'ToUnicode'))?.stream)),
      ]),
    );
    const content = String(objects.get(referred(dictionary(page), 'Contents'))?.stream);
    let letters: string[] = [];
    let within: string[] = [];
    const operators = /\/(\w+) <<\s*(?:\/MCID (\d+))?[^>]*>> BDC|(EMC)|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\n(S|f|B)\n/g;
    for (const [all, tag, mcid, end, font, shown] of content.matchAll(operators)) {
      if (tag !== undefined) within = [...within, mcid === undefined ? tag : `${page}/${mcid}`];
      else if (end !== undefined) within = within.slice(0, -1);
      else if (font !== undefined) letters = fonts.get(font) ?? [];
      else {
        const glyphs = [...(shown ?? '').matchAll(/<([\da-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
        const text = glyphs.map((glyph) => letters[Number.parseInt(glyph, 16)] ?? '?').join('');
        const place = within.at(-1);
        if (place === undefined) unmarked.push(all);
        else if (place === 'Artifact') artifacts.push(shown === undefined ? 'a line' : text);
        else marked.set(place, `${marked.get(place) ?? ''}${text}`);
      }
    }
  }

  const partOf = (id: string): Part => {
    const said = dictionary(id);
    // What continues on another page names that page in its own place.
    const page = referred(said.replace(/<<\s*\/Type \/MCR[^>]*>>/g, ''), 'Pg');
    const kids = (/\/K \[([\s\S]*?)\]/.exec(said)?.[1] ?? '').replace(/<<[^>]*\/Pg (\d+) 0 R[^>]*\/MCID (\d+)[^>]*>>/g, '$1/$2');
    const actual = /\/ActualText \(([\s\S]*?)\)\n/.exec(said)?.[1];
    const tokens = kids.match(/\d+\/\d+|\d+ 0 R|\d+/g) ?? [];
    const text = tokens
      .filter((one) => !one.endsWith('R'))
      .map((one) => marked.get(one.includes('/') ? one : `${page}/${one}`) ?? '');
    return {
      is: /\/S \/(\w+)/.exec(said)?.[1] ?? '',
      text: actual === undefined ? text.join('') : textOf(actual),
      parts: tokens.filter((one) => one.endsWith('R')).map((one) => partOf(one.split(' ')[0] ?? '')),
    };
  };

  const info = dictionary(/\/Info (\d+) 0 R/.exec(pdf.toString('latin1'))?.[1] ?? '');
  return {
    catalog,
    pages: pages.map(dictionary),
    /** What the catalog points to by this name. */
    of: (name: string): string => dictionary(referred(catalog, name)),
    metadata: String(objects.get(referred(catalog, 'Metadata'))?.stream),
    info: (name: string): string => dictionary(referred(info, name)).replace(/^\(|\)$/g, ''),
    fonts: [...objects.values()]
      .filter(({ dictionary: said }) => /\/Type \/FontDescriptor/.test(said))
      .map(({ dictionary: said }) => said),
    structure: partOf(/\/K \[(\d+) 0 R\]/.exec(dictionary(referred(catalog, 'StructTreeRoot')))?.[1] ?? ''),
    /** What is for the eye alone; and what is drawn without being said to be the one or the other. */
    artifacts,
    unmarked,
    /** The glyphs, each by what it stands for, in the order in which they are drawn. */
    drawn: [...marked.values()],
  };
};

/** The parts of a certificate, a line each: what it is and what it reads as, containers by their name alone. */
export const linesOf = ({ is, text, parts }: Part, depth = 0): string[] => [
  `${'  '.repeat(depth)}${is}${text === '' ? '' : ` ${text}`}`,
  ...parts.flatMap((part) => linesOf(part, depth + 1)),
];
