import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreseeAll } from '../src/foresee.ts';
import { persons } from '../src/people/index.ts';
import { plannersOf } from '../src/planned.ts';
import type { Store } from '../src/store/index.ts';
import { aim, figure, median, type Section, table } from './report.ts';
import { county, known, partition, today } from './timetable/county.ts';

const day = 24 * 60 * 60 * 1_000;
const from = new Date(`${today}T09:00:00Z`);
const times = 5;

/** As the bot does each morning. */
const planned = async (store: Store): Promise<void> => {
  for (const { plan } of plannersOf(known))
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const start = after;
      after = await store.transaction((tx) => plan(tx, partition, today, start));
    }
};

/** How long it takes to look so many days ahead, what there is, and how long whoever asks something small meanwhile waits for it. */
const look = async (store: Store, days: number) => {
  const waits: number[] = [];
  let going = true;
  const beside = (async () => {
    while (going) {
      const due = performance.now() + 5;
      await new Promise((resolve) => setTimeout(resolve, 5));
      await store.transaction((tx) => tx.get(persons, partition, 'person-0001'));
      waits.push(performance.now() - due);
    }
  })();
  const begun = performance.now();
  const found = await foreseeAll(store, known, { id: partition }, { from, to: new Date(from.getTime() + days * day) });
  const took = performance.now() - begun;
  going = false;
  await beside;
  return { took, count: found.length, p99: waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0 };
};

/** The timetable of a county's 5,000 people, as an officer asks for it in the chat and on the command line. */
export const run = async (): Promise<Section> => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  try {
    const store = await county(folder);
    await planned(store);
    const fortnight = [];
    for (let i = 0; i < times; i++) fortnight.push(await look(store, 14));
    const quarter = await look(store, 90);
    await store.close();
    const took = median(fortnight.map((one) => one.took));
    const p99 = median(fortnight.map((one) => one.p99));
    const row = (days: string, one: { count: number; took: number; p99: number }) => [
      days,
      figure(one.count),
      `${figure(one.took / 1_000)} s`,
      `${figure(one.p99)} ms`,
    ];
    return {
      title: 'The timetable',
      text: [
        'A county of 5,000 people and 600 line managers, some 180 sessions and 5,300 attendances a year. What will go out is rehearsed by the planners, drawers and hours that send it.',
        '',
        table(
          ['', 'messages', 'takes', 'a small transaction beside it, p99'],
          [
            row('14 days (`timetable`)', { count: fortnight[0]?.count ?? 0, took, p99 }),
            row('90 days (`signpost timetable`)', quarter),
          ],
        ),
        '',
        aim('`timetable` answers within 3 seconds', `${figure(took / 1_000)} s`, took < 3_000),
        aim('whoever types meanwhile waits less than 100 ms for it, p99', `${figure(p99)} ms`, p99 < 100),
      ].join('\n'),
      plots: {},
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
