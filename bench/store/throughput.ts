import { barChart } from '../plot.ts';
import { aim, figure, median, type Section, table } from '../report.ts';
import { idOf } from './places.ts';
import { type Kind, kinds, open, type Subject } from './subjects.ts';

const sizes = [1000, 10_000, 100_000];
const callers = [1, 16, 64];
const rounds = 3;
const milliseconds = 1200;

/** Transactions a second, with so many callers, each of whom waits for one before it begins the next. */
const rate = async (subject: Subject, size: number, count: number): Promise<number> => {
  const begun = performance.now();
  const end = begun + milliseconds;
  let done = 0;
  const call = async (caller: number) => {
    for (let n = caller; performance.now() < end; n += 7919) {
      await subject.change(idOf(n % size));
      done++;
    }
  };
  await Promise.all(Array.from({ length: count }, (_, caller) => call(caller)));
  return (done * 1000) / (performance.now() - begun);
};

interface Cell {
  size: number;
  count: number;
  rates: Map<Kind, number>;
}

/** In turn, round after round, so that what else the machine does meets all of them alike. */
const measure = async (size: number): Promise<Cell[]> => {
  const subjects = await Promise.all(kinds.map(async (kind) => ({ kind, subject: await open(kind, size) })));
  const cells: Cell[] = [];
  for (const count of callers) {
    const found = new Map<Kind, number[]>();
    for (let round = 0; round < rounds; round++)
      for (const { kind, subject } of subjects) found.set(kind, [...(found.get(kind) ?? []), await rate(subject, size, count)]);
    cells.push({ size, count, rates: new Map([...found].map(([kind, rates]) => [kind, median(rates)])) });
  }
  for (const { subject } of subjects) await subject.close();
  return cells;
};

/** The median of a write by one caller at each size, in milliseconds, the two stores in turn. */
const costs = async (small: number, large: number): Promise<[number, number]> => {
  const stores = [await open('Signpost', small), await open('Signpost', large)];
  const took: [number[], number[]] = [[], []];
  for (let n = 0; n < 3000; n++) {
    for (const [i, size] of [small, large].entries()) {
      const begun = performance.now();
      await stores[i]?.change(idOf((n * 7919) % size));
      took[i === 0 ? 0 : 1].push(performance.now() - begun);
    }
  }
  for (const store of stores) await store.close();
  return [median(took[0]), median(took[1])];
};

export const throughput = async (): Promise<Pick<Section, 'text' | 'plots'>> => {
  const cells: Cell[] = [];
  for (const size of sizes) cells.push(...(await measure(size)));
  const [small, large] = await costs(1000, 100_000);
  const at = (kind: Kind, size: number, count: number) =>
    cells.find((c) => c.size === size && c.count === count)?.rates.get(kind) ?? Number.NaN;
  const against = sizes.map((size) => at('Signpost', size, 64) / at('SQLite', size, 64));
  const rows = cells.map(({ size, count, rates }) => [
    `${size.toLocaleString('en-GB')} records, ${count} caller${count === 1 ? '' : 's'}`,
    ...kinds.map((kind) => figure(rates.get(kind) ?? Number.NaN)),
  ]);
  const text = [
    '### Durable transactions a second',
    `Each reads a record and writes it back changed. The median of ${rounds} rounds of ${milliseconds / 1000} s, the three in turn. SQLite: better-sqlite3, WAL, synchronous=FULL, one COMMIT a transaction. Plain lowdb writes the whole file and syncs nothing, so it is not durable.`,
    table(['', ...kinds], rows),
    '![Transactions a second](plots/store-throughput.svg)',
    [
      aim(
        'a write at 100,000 records costs at most 1.2 times one at 1,000',
        `${figure(large / small)} times (${figure(small)} ms and ${figure(large)} ms, the median of 3,000 in turn)`,
        large / small <= 1.2,
      ),
      aim(
        'at 64 callers at least twice SQLite',
        sizes.map((size, i) => `${figure(against[i] ?? Number.NaN)} times at ${size.toLocaleString('en-GB')}`).join(', '),
        against.every((ratio) => ratio >= 2),
      ),
    ].join('\n'),
  ].join('\n\n');
  const groups = cells.map(({ size, count, rates }) => ({
    label: `${size / 1000}k/${count}`,
    bars: kinds.map((kind) => rates.get(kind)),
  }));
  const plot = barChart({
    title: 'Transactions a second, by records and callers',
    unit: 'a second, more is better',
    series: kinds,
    groups,
  });
  return { text, plots: { 'store-throughput.svg': plot } };
};
