import { cpus, release, totalmem } from 'node:os';

/** What one benchmark has to say: a heading, its text as Markdown, and the plots that the text shows, as SVG by file name. */
export interface Section {
  title: string;
  text: string;
  plots: Record<string, string>;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** Three figures, thousands apart. */
export const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** An aim beside what came out: met or missed, said plainly. */
export const aim = (what: string, value: string, isMet: boolean): string =>
  `- ${isMet ? 'Met' : '**Missed**'}: ${what}. Measured: ${value}.`;

const aimLine = /^- (Met|\*\*Missed\*\*): (.+?)\. Measured: (.+)\.$/gm;

/** Every aim that stands in these sections beside its figure, by their titles. */
export const allAims = (sections: ReadonlyMap<string, string>): string =>
  table(
    ['', 'aim', 'measured', ''],
    [...sections].flatMap(([title, text]) =>
      [...text.matchAll(aimLine)].map(([, met = '', what = '', value = '']) => [title, what, value, met.toLowerCase()]),
    ),
  );

/** The machine, for whoever compares. */
export const machine = (): string =>
  `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.versions.node}`;
