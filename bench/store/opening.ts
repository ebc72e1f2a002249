import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJsonStore } from '../../src/store/index.ts';
import { barChart } from '../plot.ts';
import { aim, figure, median, type Section, table } from '../report.ts';
import { partition, places } from './places.ts';
import { signpost } from './subjects.ts';

const size = 100_000;
const rounds = 9;

const time = async (work: () => unknown): Promise<number> => {
  globalThis.gc?.();
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** How long opening takes, and how much memory, against parsing the same bytes. */
export const opening = async (): Promise<Pick<Section, 'text' | 'plots'>> => {
  const filled = await signpost(size);
  const folder = await mkdtemp(join(tmpdir(), 'signpost-bench-'));
  const [newest = ''] = readdirSync(filled.folder)
    .filter((name) => /^generation-/.test(name))
    .sort((a, b) => Number(/\d+/.exec(b)) - Number(/\d+/.exec(a)));
  const [, generation] = /(\d+)/.exec(newest) ?? [];
  for (const name of [newest, `journal-${generation}-1.jsonl`]) await cp(join(filled.folder, name), join(folder, name));
  await filled.close();

  const text = readFileSync(join(folder, newest), 'utf8');
  const took = { open: [] as number[], index: [] as number[], parse: [] as number[], read: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    let store: Awaited<ReturnType<typeof openJsonStore>> | undefined;
    took.open.push(
      await time(async () => {
        store = await openJsonStore(folder, [places]);
      }),
    );
    took.index.push(await time(() => store?.transaction((tx) => tx.find(places, partition, 'session', 'session-1'))));
    await store?.close();
    store = undefined;
    took.parse.push(await time(() => JSON.parse(text)));
    took.read.push(await time(() => JSON.parse(readFileSync(join(folder, newest), 'utf8'))));
  }
  const args = ['--expose-gc', '--import', 'tsx', join(import.meta.dirname, 'memory.ts'), folder];
  const memory = Number(execFileSync(process.execPath, args, { encoding: 'utf8' })) / size;
  rmSync(folder, { recursive: true, force: true });

  const [open, parse, read] = [median(took.open), median(took.parse), median(took.read)];
  const length = Buffer.byteLength(text) / size;
  return {
    text: [
      '### Opening 100,000 records',
      `The median of ${rounds}, in turn: opening the store (lock, checksum, every record in its place), JSON.parse of the same ${figure((length * size) / 1e6)} MB as text, and reading the file and JSON.parse of it. The three indexes are completed in the background, 200 records at a time; whoever asks one straight after the start waits for the rest.`,
      table(
        ['', 'ms'],
        [
          ['open the store', figure(open)],
          ['the first to ask an index at once', figure(median(took.index))],
          ['JSON.parse', figure(parse)],
          ['read and JSON.parse', figure(read)],
        ],
      ),
      '![Opening](plots/store-opening.svg)',
      aim(
        'opening takes at most twice JSON.parse of the same bytes',
        `${figure(open / parse)} times (${figure(open / read)} times reading and parsing)`,
        open / parse <= 2,
      ),
      `Memory: ${figure(memory)} bytes a record once open, indexes included, for ${figure(length)} bytes of JSON a record.`,
    ].join('\n\n'),
    plots: {
      'store-opening.svg': barChart({
        title: 'Opening 100,000 records, each round',
        unit: 'milliseconds, less is better',
        series: ['open the store', 'JSON.parse', 'read, JSON.parse'],
        groups: took.open.map((value, i) => ({ label: `${i + 1}`, bars: [value, took.parse[i], took.read[i]] })),
      }),
    },
  };
};
