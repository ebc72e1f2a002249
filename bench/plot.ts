/** A group of bars, one for each series; undefined leaves one out. */
export interface Group {
  label: string;
  bars: readonly (number | undefined)[];
}

export interface BarChart {
  title: string;
  /** What the height of a bar is; each grid line is ten times the one below. */
  unit: string;
  series: readonly string[];
  groups: readonly Group[];
}

const colours = ['#2b6cb0', '#c05621', '#718096', '#2f855a'];
const width = 720;
const height = 360;
const left = 70;
const top = 50;
const bottom = 60;

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (x: number, y: number, said: string, more = ''): string => `<text x="${x}" y="${y}" ${more}>${safe(said)}</text>`;

/** Bars on a logarithmic scale, as SVG. */
export const barChart = ({ title, unit, series, groups }: BarChart): string => {
  const values = groups.flatMap(({ bars }) => bars.filter((bar) => bar !== undefined));
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const y = (value: number) => height - bottom - ((Math.log10(value) - low) / Math.max(1, high - low)) * (height - top - bottom);
  const step = (width - left - 20) / groups.length;
  const bar = (step * 0.8) / series.length;
  const grid = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)).map(
    (value) =>
      `<line x1="${left}" x2="${width - 20}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/>${text(left - 8, y(value) + 4, value.toLocaleString('en-GB'), 'text-anchor="end"')}`,
  );
  const drawn = groups.flatMap(({ label, bars }, g) => [
    text(left + step * (g + 0.5), height - bottom + 18, label, 'text-anchor="middle"'),
    ...bars.map((value, s) =>
      value === undefined
        ? ''
        : `<rect x="${left + step * (g + 0.1) + bar * s}" y="${y(value)}" width="${bar - 2}" height="${height - bottom - y(value)}" fill="${colours[s]}"/>`,
    ),
  ]);
  const legend = series.map(
    (name, s) =>
      `<rect x="${left + s * 170}" y="${height - 24}" width="12" height="12" fill="${colours[s]}"/>${text(left + s * 170 + 18, height - 14, name)}`,
  );
  return svg(title, unit, [...grid, ...drawn, ...legend]);
};

const svg = (title: string, unit: string, drawn: readonly string[]): string => {
  const body = [
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(left, 24, title, 'font-weight="bold"'),
    text(left, 42, unit),
    ...drawn,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${safe(title)}">\n${body.join('\n')}\n</svg>\n`;
};

export interface LineChart {
  title: string;
  /** What the height of a line is. */
  unit: string;
  /** What lies to the right. */
  along: string;
  /** Each a value for each step to the right. */
  lines: readonly { name: string; values: readonly number[] }[];
}

/** Lines from nought up, as SVG. */
export const lineChart = ({ title, unit, along, lines }: LineChart): string => {
  const steps = Math.max(...lines.map(({ values }) => values.length)) - 1;
  const most = Math.max(...lines.flatMap(({ values }) => values));
  const x = (at: number) => left + (at / Math.max(1, steps)) * (width - left - 20);
  const y = (value: number) => height - bottom - (value / most) * (height - top - bottom);
  const grid = [0, most / 2, most].map(
    (value) =>
      `<line x1="${left}" x2="${width - 20}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/>${text(left - 8, y(value) + 4, value.toLocaleString('en-GB'), 'text-anchor="end"')}`,
  );
  const ends = [0, steps].map((at) => text(x(at), height - bottom + 18, String(at), 'text-anchor="middle"'));
  const drawn = lines.flatMap(({ name, values }, i) => [
    `<polyline fill="none" stroke="${colours[i]}" points="${values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}"/>`,
    `<rect x="${left + i * 220}" y="${height - 24}" width="12" height="12" fill="${colours[i]}"/>${text(left + i * 220 + 18, height - 14, name)}`,
  ]);
  return svg(title, unit, [
    ...grid,
    ...ends,
    text((left + width) / 2, height - bottom + 18, along, 'text-anchor="middle"'),
    ...drawn,
  ]);
};
