import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { loadTemplates } from '../../src/cards/index.ts';
import { systemClock } from '../../src/clock.ts';
import { collections } from '../../src/collections.ts';
import { pacer, startSender, want } from '../../src/outbox/index.ts';
import { openJsonStore } from '../../src/store/index.ts';
import { teamsMessenger } from '../../src/teams/messenger.ts';
import { plainly } from '../outbox/plainly.ts';
import { type Addressed, partition } from './sending-addressed.ts';

/**
 * `tsx sending-process.ts FOLDER`: says on stdout, a line each: `loaded`, once it only waits to be told on stdin what to write;
 * `sending`; `wrote KEY…` for what is on disk; `settled`, after which it ends.
 */
const [folder = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
loadTemplates();
say('loaded');
const [told] = await once(createInterface({ input: process.stdin }), 'line');
const wanted: Addressed[] = JSON.parse(String(told));

const clock = systemClock();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const store = await openJsonStore(folder, collections);
const sender = startSender({
  store,
  clock,
  log,
  messenger: teamsMessenger({}, log),
  pacer: pacer(40),
  buttons: 'execute',
  drawers: plainly,
  whose: [{ partition, officers: [], hours: (at) => at }],
  random: Math.random,
});
say('sending');

while (wanted.length > 0) {
  const some = wanted.splice(0, 6);
  await store.transaction(async (tx) => {
    for (const one of some) await want(tx, partition, { ...one, due: clock.now() });
  });
  say(`wrote ${some.map(({ key }) => key).join(' ')}`);
  await pause(10);
}
await sender.settled();
say('settled');
await sender.close();
await store.close();
process.exit();
