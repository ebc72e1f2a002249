import { buildOutside } from '../../bench/store/worker.ts';
import { openJsonStore } from '../../src/store/index.ts';
import { courses } from '../store/courses.ts';

/**
 * `tsx writer.ts FOLDER`: writes as fast as it can, with a generation under way most of the time, and says on stdout what was
 * acknowledged: `CALLER NUMBER`, a line each. Each transaction puts the same number into two records.
 */
const [folder = ''] = process.argv.slice(2);
const store = await openJsonStore(folder, [courses], { journalBytes: 30_000, build: buildOutside });
process.stdout.write('ready\n');

const count = async (caller: number): Promise<void> => {
  for (;;) {
    const number = await store.transaction(async (tx) => {
      const last = await tx.get(courses, 'p', `${caller}-left`);
      const next = Number(last?.title ?? '0') + 1;
      for (const side of ['left', 'right'])
        await tx.put(courses, 'p', { id: `${caller}-${side}`, title: String(next), topics: ['x'], note: 'n'.repeat(next % 300) });
      return next;
    });
    process.stdout.write(`${caller} ${number}\n`);
  }
};
await Promise.all(Array.from({ length: 16 }, (_, caller) => count(caller)));
