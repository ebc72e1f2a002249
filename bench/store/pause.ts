import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { barChart } from '../plot.ts';
import { aim, figure, median, type Section, table } from '../report.ts';
import { idOf } from './places.ts';
import { signpost } from './subjects.ts';

const size = 100_000;
const rounds = 7;

interface Pause {
  /** The longest that the event loop stood still, and the longest that a transaction took: milliseconds. */
  loop: number;
  turn: number;
}

/** Somebody does something every two milliseconds or so while `work` goes on. */
const during = async (change: (id: string) => Promise<void>, work: Promise<unknown>): Promise<Pause> => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let over = false;
  void work.then(() => {
    over = true;
  });
  let turn = 0;
  delay.enable();
  for (let n = 0; !over; n++) {
    const begun = performance.now();
    await change(idOf((n * 7919) % size));
    turn = Math.max(turn, performance.now() - begun);
    await wait(1);
  }
  delay.disable();
  return { loop: delay.max / 1e6, turn };
};

export const pauses = async (): Promise<Pick<Section, 'text' | 'plots'>> => {
  const store = await signpost(size);
  const quiet: Pause[] = [];
  const building: Pause[] = [];
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    building.push(await during(store.change, store.backUp(join(store.folder, `backup-${round}.json`))));
    const length = performance.now() - begun;
    took.push(length);
    quiet.push(await during(store.change, wait(length)));
  }
  await store.close();
  const of = (pauses: Pause[], pick: (pause: Pause) => number) =>
    [median(pauses.map(pick)), Math.max(...pauses.map(pick))].map(figure);
  const worst = Math.max(...building.map(({ turn }) => turn));
  const text = [
    '### While a generation is built, at 100,000 records',
    `${rounds} generations, each of which took ${figure(median(took))} ms (median), with a transaction every few milliseconds meanwhile; in between as long without one. The median of the rounds and the longest of all, in milliseconds.`,
    table(
      ['', 'event loop, median', 'event loop, longest', 'transaction, median', 'transaction, longest'],
      [
        ['with a generation', ...of(building, (p) => p.loop), ...of(building, (p) => p.turn)],
        ['without', ...of(quiet, (p) => p.loop), ...of(quiet, (p) => p.turn)],
      ],
    ),
    '![The longest waits](plots/store-pauses.svg)',
    aim(
      'no turn waits more than 50 ms for a generation',
      `${figure(worst)} ms for the longest transaction of all, ${figure(Math.max(...building.map(({ loop }) => loop)))} ms for the event loop`,
      worst <= 50,
    ),
  ].join('\n\n');
  const groups = building.map((pause, i) => ({
    label: `${i + 1}`,
    bars: [pause.turn, quiet[i]?.turn, pause.loop, quiet[i]?.loop],
  }));
  const series = ['turn, generation', 'turn, without', 'loop, generation', 'loop, without'];
  return {
    text,
    plots: {
      'store-pauses.svg': barChart({
        title: 'The longest wait in each round',
        unit: 'milliseconds, less is better',
        series,
        groups,
      }),
    },
  };
};
