import { setTimeout as pause } from 'node:timers/promises';
import { activity, post, type Teams } from '../turns/load.ts';
import { typed } from '../turns/stories.ts';

/** What turns took while something else went on: all their times, in milliseconds, ascending. */
export interface Beside<T> {
  result: T;
  seconds: number;
  times: number[];
}

const people = 8;
const between = 500;

/** Lets eight people type, each a turn and then half a second of thought, until `work` is done. */
export const besideTurns = async <T>(url: string, teams: Teams, first: number, work: () => Promise<T>): Promise<Beside<T>> => {
  const times: number[] = [];
  let done = false;
  const somebody = async (person: number) => {
    await pause((person % people) * (between / people));
    for (let turn = 0; !done; turn++) {
      const before = performance.now();
      const text = typed[turn % typed.length];
      const { status } = await post(url, activity(teams, person, { type: 'message', text }));
      if (status !== 200) throw new TypeError(`a turn was answered with ${status}`);
      times.push(performance.now() - before);
      await pause(between);
    }
  };
  const start = performance.now();
  const all = Array.from({ length: people }, (_, i) => somebody(first + i));
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  done = true;
  await Promise.all(all);
  return { result, seconds, times: times.sort((a, b) => a - b) };
};

export const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
