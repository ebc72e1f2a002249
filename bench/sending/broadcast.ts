import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../src/clock.ts';
import { type Intent, intents, pacer, startSender, type Wanted } from '../../src/outbox/index.ts';
import { keepPlace, meet } from '../../src/people/index.ts';
import type { Store } from '../../src/store/index.ts';
import { teamsMessenger } from '../../src/teams/index.ts';
import { plainly } from '../../tests/outbox/plainly.ts';
import { partition, temporaryStore, wantAll } from './outbox.ts';
import { type Addressees, type Judgement, startTeams } from './teams.ts';

export const rate = 40;
export const readers = 10_000;
export const posts = 2_000;
export const channels = 400;
/** Every so many milliseconds somebody is sent an evaluation meanwhile. */
const between = 500;
const participants = 1_000;
export const seed = 20260701;

/** Meets everybody; gives the ids of the persons, in order. */
const meetAll = (store: Store, { serviceUrl, bot, people, channels: all }: Addressees): Promise<string[]> =>
  store.transaction(async (tx) => {
    for (const { tenant, team } of all) await keepPlace(tx, partition, { tenant, conversation: team, serviceUrl, bot });
    const ids = [];
    for (const person of people) ids.push((await meet(tx, partition, { ...person, serviceUrl, bot })).id);
    return ids;
  });

const stateOf = (store: Store, key: string): Promise<Intent[]> =>
  store.transaction((tx) => tx.find(intents, partition, 'key', key));

export interface Broadcast {
  judgement: Judgement;
  /** What there was to send, evaluations apart. */
  bulk: readonly string[];
  /** When each evaluation was written, in milliseconds since 1970. */
  evaluations: Map<string, number>;
  states: Map<Intent['state'], number>;
  lost: number;
}

/** Has it all sent by the real sender over the real wire, and says what became of it. */
export const broadcast = async (): Promise<Broadcast> => {
  const teams = startTeams(seed);
  const store = await temporaryStore();
  const addressees = await teams.addressees(readers + participants, channels);
  const ids = await meetAll(store, addressees);
  const clock = systemClock();
  const due = clock.now();
  const wanted: Wanted[] = [];
  for (let n = 0; n < readers; n++)
    wanted.push({ kind: 'digest', key: `news ${n}.`, about: `news ${n}.`, to: { person: ids[n] ?? '' }, due });
  for (let n = 0; n < posts; n++) {
    const to = addressees.channels[n % channels];
    if (to) wanted.push({ kind: 'briefing', key: `post ${n}.`, about: `post ${n}.`, to, due });
  }
  await wantAll(store, wanted);

  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const sender = startSender({
    store,
    clock,
    log,
    messenger: teamsMessenger({}, log),
    pacer: pacer(rate),
    buttons: 'execute',
    drawers: plainly,
    whose: [{ partition, officers: [], hours: (at) => at }],
    random: Math.random,
  });
  const evaluations = new Map<string, number>();
  let over = false;
  const evaluating = (async () => {
    for (let n = 0; !over && n < participants; n++) {
      const about = `evaluation ${n}.`;
      const to = { person: ids[readers + n] ?? '' };
      await wantAll(store, [{ kind: 'evaluation', key: about, about, to, due: clock.now() }]);
      evaluations.set(about, performance.timeOrigin + performance.now());
      await pause(between);
    }
  })();
  // Evaluations are written until all else has come to an end.
  const bulk = wanted.map(({ key }) => key);
  while ((await store.transaction((tx) => tx.find(intents, partition, 'waiting', 'bulk', { limit: 1 }))).length > 0)
    await pause(between);
  over = true;
  await evaluating;
  await sender.settled();

  const states = new Map<Intent['state'], number>();
  const found: Pick<Intent, 'about' | 'state'>[] = [];
  for (const key of [...bulk, ...evaluations.keys()])
    for (const { about, state } of await stateOf(store, key)) {
      found.push({ about, state });
      states.set(state, (states.get(state) ?? 0) + 1);
    }
  const judgement = await teams.judge(found);
  await sender.close();
  await store.close();
  teams.stop();
  return { judgement, bulk, evaluations, states, lost: bulk.length + evaluations.size - found.length };
};
