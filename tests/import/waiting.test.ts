import { expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { collections } from '../../src/collections.ts';
import { imports, noCounts, startImports, waitingIn } from '../../src/import/index.ts';
import type { Log } from '../../src/log.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { who, withImporting } from './importing.ts';

const at = withImporting();
const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

it('keeps a file that is uploaded while those that a process left are looked through', async () => {
  const { folder, dispose } = await temporaryFolder();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const waiting = waitingIn(folder);
  const clock = systemClock();
  const id = '0'.repeat(32);
  const asked = { id, by: 'olga', rows: 0, counts: noCounts, changes: 0, state: 'asked' as const };
  await at.here.store.transaction((tx) => tx.put(imports, 'p', { ...asked, at: clock.now().toISOString() }));
  const runner = startImports({
    ...who,
    store: at.here.store,
    clock,
    log,
    partnerships: [who.partnership],
    collections,
    waiting: { ...waiting, keepOnly: (ids) => held.then(() => waiting.keepOnly(ids)) },
    wake: () => undefined,
  });
  const taken = runner.uploads.take(`p/${id}`, { kind: 'people', order: undefined, bytes: Buffer.from('Name\nAnn Lee') });
  // As far as it comes by itself.
  for (let turns = 0; turns < 2_000; turns++) await new Promise(setImmediate);
  letGo();
  expect(await taken).toBe(true);
  await runner.settled();
  expect(at.here.records('imports')).toMatchObject([{ state: 'ready' }]);
  await runner.close();
  await dispose();
});
