import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type MovableClock, movableClock } from '../../src/clock.ts';
import { collections } from '../../src/collections.ts';
import type { Log } from '../../src/log.ts';
import {
  type Drawers,
  drawUnreachable,
  hoursOf,
  type Intent,
  intents,
  type Messenger,
  pacer,
  type Sender,
  startSender,
  type Wanted,
  want,
} from '../../src/outbox/index.ts';
import { keepPlace, meet } from '../../src/people/index.ts';
import { openJsonStore, type Store } from '../../src/store/index.ts';
import { teamsMessenger } from '../../src/teams/index.ts';
import { england } from '../calendar/settings.ts';
import { type FakeTeams, type Person, startFakeTeams } from '../fakes/teams/index.ts';
import type { Team } from '../fakes/teams/world.ts';
import { fragileDisk } from '../store/fragile-disk.ts';
import { plainly } from './plainly.ts';

export const partition = 'p';

export interface Options {
  /** Messages a second. */
  rate?: number;
  /** Of a request, in milliseconds. */
  deadline?: number;
  drawers?: Drawers;
}

/** Whom it is for, and what it is about; the rest has defaults. */
type Small = Partial<Wanted> & Pick<Wanted, 'to' | 'about'>;

/** Every third transaction is run twice, as a database may do. */
const everyThird = () => {
  let count = 0;
  return () => ++count % 3 === 0;
};

export const withSender = ({ rate = 200, drawers = {} }: Options = {}) => {
  let folder: string;
  let store: Store;
  let sender: Sender | undefined;
  let teams: FakeTeams;
  let clock: MovableClock;
  let officers: { tenant: string; objectId: string }[];
  let lines: string[];
  let deadline: number;
  let dead: { store: Store; folder: string }[];

  const runTwice = everyThird();
  const disk = fragileDisk();
  const note = (ids: object, what: string) => void lines.push(JSON.stringify({ ...ids, what }));
  const log: Log = { info: note, warn: note, error: note };

  const start = (messenger: Messenger = teamsMessenger({}, log, deadline)): Sender => {
    sender = startSender({
      store,
      clock,
      log,
      messenger,
      pacer: pacer(rate),
      buttons: 'execute',
      drawers: { ...plainly, unreachable: drawUnreachable, ...drawers },
      whose: [{ partition, officers, hours: hoursOf(england) }],
      random: () => 0.5,
    });
    return sender;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'signpost-outbox-'));
    clock = movableClock(new Date('2026-07-01T09:00:00Z'));
    teams = await startFakeTeams({ clock });
    store = await openJsonStore(folder, collections, { runTwice, disk });
    officers = [];
    lines = [];
    dead = [];
    deadline = 10_000;
    sender = undefined;
  });

  afterEach(async () => {
    await sender?.close();
    await teams.stop();
    for (const one of [...dead, { store, folder }]) {
      await one.store.close();
      rmSync(one.folder, { recursive: true, force: true });
    }
  });

  return {
    get teams() {
      return teams;
    },
    get clock() {
      return clock;
    },
    get store() {
      return store;
    },
    get log() {
      return lines;
    },
    get officers() {
      return officers;
    },
    start,
    disk,
    /** For what is never answered: from the next start on, in milliseconds. */
    set deadline(milliseconds: number) {
      deadline = milliseconds;
    },
    /** Somebody who has the app; without `chat`, known but not yet written to. */
    async person(name = 'Ann Lee', { chat = true, installed = true } = {}): Promise<{ ann: Person; id: string }> {
      const ann = teams.person({ name });
      if (installed) teams.putBot(ann);
      const { tenant, aadObjectId: objectId, id: user } = ann;
      const caller = {
        tenant,
        objectId,
        user,
        name,
        serviceUrl: teams.serviceUrl,
        bot: teams.bot,
        chat: chat ? ann.chat : undefined,
      };
      const { id } = await store.transaction((tx) => meet(tx, partition, caller));
      return { ann, id };
    },
    /** A team that the bot is in, with the channel Training. */
    async team(): Promise<Team> {
      const team = teams.team({ name: 'Safeguarding', channels: ['Training'] });
      teams.putBot(team);
      await store.transaction((tx) =>
        keepPlace(tx, partition, { tenant: team.tenant, conversation: team.id, serviceUrl: teams.serviceUrl, bot: teams.bot }),
      );
      return team;
    },
    /** Writes intents: evaluations that are due now unless said otherwise. */
    want: (...wanted: Small[]) =>
      store.transaction(async (tx) => {
        for (const one of wanted) await want(tx, partition, { kind: 'evaluation', key: one.about, due: clock.now(), ...one });
      }),
    /** All intents there are with these keys, in that order. */
    intents: (...keys: string[]): Promise<Intent[]> =>
      store.transaction(async (tx) => {
        const found = [];
        for (const key of keys) found.push(...(await tx.find(intents, partition, 'key', key)));
        return found;
      }),
    /** Ends everything in order, moves the calendar on, and opens the store again; nobody sends until somebody starts to. */
    async downUntil(instant: Date): Promise<void> {
      await sender?.close();
      await store.close();
      clock.moveTo(instant);
      store = await openJsonStore(folder, collections, { runTwice, disk });
    },
    /** As if the process had died just now: another store on what the disk holds, and no word from the old one. */
    async die(): Promise<void> {
      const copy = mkdtempSync(join(tmpdir(), 'signpost-outbox-'));
      for (const name of readdirSync(folder).filter((one) => /^(generation|journal)-/.test(one)))
        cpSync(join(folder, name), join(copy, name));
      // It claims no more; what it may still record goes to the old folder.
      void sender?.close();
      dead.push({ store, folder });
      store = await openJsonStore(copy, collections, { runTwice });
      folder = copy;
    },
  };
};
