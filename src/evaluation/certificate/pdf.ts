import PDFDocument from 'pdfkit';
import { fontsForOne, pieces, printable } from './fonts.ts';
import { printed as words } from './words.ts';

/** What stands on a certificate. */
export interface Printed {
  number: string;
  /** Empty where nobody has said. */
  name: string;
  course: string;
  /** `YYYY-MM-DD`. */
  day: string;
  hours: number | null;
  outcomes: readonly string[];
  /** The partnership's name. */
  provider: string;
  /** An instant; and which day that was there, `YYYY-MM-DD`. */
  issued: string;
  issuedOn: string;
  /** Where it can be checked. */
  address: string | undefined;
}

type Doc = PDFKit.PDFDocument;
type Part = PDFKit.PDFStructureElement;

/** PDF points, of which there are 72 to the inch. */
const margin = 72;
const line = 12;

/** That it is made to PDF/UA-1 (ISO 14289-1, clause 5). pdfkit's own `subset` adds a CIDSet too, which leaves out the parts of accented letters. */
const identification = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

const begin = ({ number, issued }: Printed): Doc => {
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    // None by default: whatever is in the file is embedded.
    font: '',
    // The title goes into XML as it stands, so it holds nothing that anybody typed; a name has no business in it.
    info: { Title: words.title(number), Creator: 'Signpost', CreationDate: new Date(issued) },
  });
  doc.appendXML(identification);
  const { regular, bold } = fontsForOne();
  return doc.registerFont('regular', regular).registerFont('bold', bold);
};

interface Style {
  font: 'regular' | 'bold';
  size: number;
  /** What is left free below. */
  below: number;
}

const plainly: Style = { font: 'regular', size: 12, below: line };
const small: Style = { font: 'regular', size: 11, below: 6 };

const add = (doc: Doc, parent: Part, tag: string, text: string, { font, size, below }: Style): void => {
  parent.add(doc.struct(tag, {}, () => void doc.font(font).fontSize(size).text(printable(text))));
  doc.y += below;
};

/** What is for the eye alone. */
const rule = (doc: Doc, width: number): void => {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(0.75)
    .moveTo(margin, doc.y)
    .lineTo(margin + width, doc.y)
    .stroke();
  doc.endMarkedContent();
};

const between = (doc: Doc): number => doc.page.width - 2 * margin;

const nameSize = 24;

/** The pieces of a name that can be set right; one that runs both ways has to fit on one line. */
const drawable = (doc: Doc, name: string): string[] | undefined => {
  const drawn = pieces(name);
  if (!drawn || drawn.length === 1) return drawn;
  return doc.font('bold').fontSize(nameSize).widthOfString(drawn.join('')) < between(doc) ? drawn : undefined;
};

/** The name, or a line to write it on. */
const addName = (doc: Doc, parent: Part, name: string): void => {
  const drawn = drawable(doc, name);
  if (!drawn) {
    doc.y += 3 * line;
    rule(doc, between(doc) * 0.75);
    doc.y += 4;
    add(doc, parent, 'P', name.trim() === '' ? words.noName : words.byHand, { font: 'regular', size: 10, below: line });
    return;
  }
  const put = () => {
    doc.font('bold').fontSize(nameSize);
    // `features` has each piece laid out whole, and not word by word: words from the right follow each other from there.
    for (const [i, piece] of drawn.entries()) doc.text(piece, { features: [], continued: i < drawn.length - 1 });
  };
  // Drawn from the left, letters from the right are in the wrong order for whoever reads it aloud.
  parent.add(doc.struct('P', { actual: printable(name) }, put));
  doc.y += line;
};

/** The next so many points are on one page. */
const together = (doc: Doc, height: number): void => {
  if (doc.y + height > doc.page.maxY()) doc.addPage();
};

const addOutcomes = (doc: Doc, root: Part, outcomes: readonly string[]): void => {
  if (outcomes.length === 0) return;
  together(doc, 4 * line);
  doc.y += line;
  add(doc, root, 'H2', words.outcomes, { font: 'bold', size: 13, below: 6 });
  const list = doc.struct('L');
  root.add(list);
  const indent = 16;
  const width = between(doc) - indent;
  for (const outcome of outcomes.map(printable)) {
    doc.font(small.font).fontSize(small.size);
    together(doc, Math.min(doc.heightOfString(outcome, { width }), 6 * line));
    const item = doc.struct('LI');
    list.add(item);
    const { y } = doc;
    item.add(doc.struct('Lbl', {}, () => void doc.text('•', margin, y, { lineBreak: false })));
    item.add(doc.struct('LBody', {}, () => void doc.text(outcome, margin + indent, y, { width })));
    doc.x = margin;
    doc.y += 4;
  }
};

/** The number at the foot of each page, where there are several: they may come apart. */
const numberPages = (doc: Doc, number: string): void => {
  const { count } = doc.bufferedPageRange();
  if (count < 2) return;
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    doc.markContent('Artifact', { type: 'Pagination' });
    const foot = doc.page.height - margin / 2;
    doc
      .font('regular')
      .fontSize(9)
      .text(words.page(number, i + 1, count), margin, foot, { lineBreak: false });
    doc.endMarkedContent();
  }
};

const finished = (doc: Doc): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });

/** A certificate as a tagged PDF, A4, to be read aloud as well as printed. The same for the same input, byte for byte. */
export const pdfOf = (certificate: Printed): Promise<Buffer> => {
  const { number, name, course, day, hours, outcomes, provider, issuedOn, address } = certificate;
  const doc = begin(certificate);
  const root = doc.struct('Document');
  doc.addStructure(root);
  add(doc, root, 'P', provider, { font: 'regular', size: 13, below: line });
  add(doc, root, 'H1', words.heading, { font: 'bold', size: 26, below: 8 });
  rule(doc, between(doc));
  doc.y += 2.5 * line;
  add(doc, root, 'P', words.certifies, plainly);
  addName(doc, root, name);
  add(doc, root, 'P', words.attended, plainly);
  add(doc, root, 'P', course, { font: 'bold', size: 18, below: line });
  add(doc, root, 'P', words.on(day), plainly);
  if (hours !== null) add(doc, root, 'P', words.took(hours), plainly);
  addOutcomes(doc, root, outcomes);
  together(doc, 8 * line);
  doc.y += 2 * line;
  add(doc, root, 'P', words.number(number), { ...small, font: 'bold' });
  if (address !== undefined) {
    add(doc, root, 'P', words.check, { ...small, below: 0 });
    add(doc, root, 'P', address, small);
  }
  add(doc, root, 'P', words.issued(provider, issuedOn), small);
  root.end();
  numberPages(doc, number);
  return finished(doc);
};
