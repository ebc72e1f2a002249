import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { assemble, type Bot } from '../../src/assemble.ts';
import type { WorkingTime } from '../../src/calendar/index.ts';
import type { Buttons } from '../../src/cards/index.ts';
import { type MovableClock, movableClock } from '../../src/clock.ts';
import { collections } from '../../src/collections.ts';
import type { Log } from '../../src/log.ts';
import { loadFrameworks } from '../../src/pathway/index.ts';
import type { Partnership } from '../../src/people/index.ts';
import { projectRoot } from '../../src/root.ts';
import { openJsonStore, type Store } from '../../src/store/index.ts';
import { england } from '../calendar/settings.ts';
import { fragileDisk } from '../store/fragile-disk.ts';
import { editStored, lastTransaction, storedIn } from '../store/on-disk.ts';
import { collector } from './received.ts';
import { type FakeTeams, type Person, startFakeTeams } from './teams/index.ts';

export const frameworks = loadFrameworks(join(projectRoot, 'data'));
export const frameworkIds = [...frameworks.keys()];

const officerId = '00000000-0000-4000-8000-0000000000ff';

/** One tenant and one partnership for each pack. */
const partnerships = new Map(
  frameworkIds.map((framework, i): [string, Partnership & WorkingTime] => [
    `${i + 1}0000000-0000-4000-8000-00000000beef`,
    {
      id: `p-${framework}`,
      name: `The partnership of ${framework}`,
      framework,
      ...england,
      officers: [{ tenant: `${i + 1}0000000-0000-4000-8000-00000000beef`, objectId: officerId }],
      concernContact: { inHours: '01632 960001', outOfHours: '01632 960002' },
    },
  ]),
);

const tenantOf = (framework: string): string => {
  const found = [...partnerships].find(([, partnership]) => partnership.framework === framework);
  if (!found) throw new Error(`no pack is called ${framework}`);
  return found[0];
};

export interface Here {
  readonly teams: FakeTeams;
  readonly clock: MovableClock;
  /** Where the bot is. */
  readonly url: string;
  /** What has been logged, a line each, as it would be printed. */
  readonly log: readonly string[];
  /** Somebody of the partnership that has this framework (default Somerset). */
  person(framework?: string, name?: string): Person;
  /** The training officer of the partnership that has this framework (default Somerset). */
  officer(framework?: string): Person;
  /** Puts other settings in the place of a partnership's (that of this framework), as they are read at the next restart. */
  set(framework: string, settings: Partial<Partnership>): void;
  /** Somebody of a tenant that nobody has named. */
  stranger(): Person;
  /** Where files wait that were uploaded. */
  readonly uploads: string;
  /** The store that the bot works on. */
  readonly store: Store;
  /** Resolves when all that has fallen due has been sent, or cannot be. */
  settled(): Promise<void>;
  /** Resolves when nothing is asked of Teams about people and teams any more. */
  recognised(): Promise<void>;
  /** Ends the bot and starts another on the same store, at another port; `edit` changes what is on the disk in between. */
  restart(edit?: (stored: string) => string): Promise<void>;
  /** What is on the disk; empty as long as nothing is. */
  stored(): string;
  /** How often the file has been written. */
  writes(): number;
  /** From now on the disk refuses every write, until the returned function is called. */
  breakDisk(): () => void;
}

const startBot = async (clock: MovableClock, buttons: Buttons) => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bot-'));
  const lines: string[] = [];
  const write = (ids: object, what: string) => void lines.push(JSON.stringify({ ...ids, what }));
  const log: Log = { info: write, warn: write, error: write };
  const disk = fragileDisk();
  let store: Store;
  const changed = new Map<string, Partial<Partnership>>();
  const start = async (): Promise<Bot> => {
    const served = new Map([...partnerships].map(([tenant, one]) => [tenant, { ...one, ...changed.get(one.framework) }]));
    store = await openJsonStore(folder, collections, { disk, watched: true });
    return assemble(
      {
        store,
        clock,
        log,
        frameworks,
        partnerships: [...served.values()],
        partnershipOf: (tenant) => served.get(tenant),
        sendRate: 40,
        credentials: {},
        serviceUrls: ['127.0.0.1'],
        uploads: { site: 'https://signpost.example.org', folder: join(folder, 'uploads') },
        secret: 'the secret of the tests, that nobody can guess',
        buttons,
      },
      { host: '127.0.0.1', port: 0 },
    );
  };
  let bot = await start();
  return {
    lines,
    url: () => `http://127.0.0.1:${bot.port}`,
    async restart(edit?: (stored: string) => string) {
      await bot.close();
      if (edit) editStored(folder, edit);
      bot = await start();
    },
    set: (framework: string, settings: Partial<Partnership>) => void changed.set(framework, settings),
    uploads: join(folder, 'uploads'),
    stored: () => storedIn(folder),
    writes: () => lastTransaction(folder),
    store: () => store,
    settled: () => bot.outbox.settled(),
    recognised: async () => {
      await bot.recogniser.settled();
      await bot.asker.settled();
    },
    breakDisk() {
      disk.breakDown('write');
      return disk.mend;
    },
    async stop() {
      await bot.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

type Running = Awaited<ReturnType<typeof startBot>>;

/** The same person; what the bot finds out about them, and about teams, after it has answered is found out before they do anything else. */
const patient = (person: Person, recognised: () => Promise<void>): Person => {
  const then =
    <A extends unknown[], T>(act: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const result = await act(...args);
      await recognised();
      return result;
    };
  return {
    ...person,
    install: then(person.install),
    installIn: then(person.installIn),
    mention: then(person.mention),
    press: then(person.press),
    createChannel: then(person.createChannel),
    renameChannel: then(person.renameChannel),
    deleteChannel: then(person.deleteChannel),
    restoreChannel: then(person.restoreChannel),
    renameTeam: then(person.renameTeam),
    tellOfTeam: then(person.tellOfTeam),
    uninstallFrom: then(person.uninstallFrom),
    say: then(person.say),
    again: then(person.again),
    redeliver: then(person.redeliver),
    send: then(person.send),
  };
};

/**
 * For each test a fake Teams on a summer's morning, unless another is given, and the whole bot in it, over HTTP, on a store of its own.
 * Every card that anybody receives is looked at when the test is over, whatever the test was about.
 */
export const withBot = ({
  buttons = 'execute',
  now = '2026-07-01T09:00:00Z',
}: {
  buttons?: Buttons;
  now?: string;
} = {}): Here => {
  let clock: MovableClock;
  let teams: FakeTeams;
  let bot: Running;
  let received: ReturnType<typeof collector>;

  beforeEach(async () => {
    clock = movableClock(new Date(now));
    teams = await startFakeTeams({ clock });
    bot = await startBot(clock, buttons);
    teams.connect(bot.url());
    received = collector();
  });

  const met = (options: Parameters<FakeTeams['person']>[0]): Person =>
    patient(received.by(teams.person(options)), () => bot.recognised());

  afterEach(async () => {
    await bot.stop();
    await teams.stop();
    expect(received.faults(teams.ledger)).toEqual([]);
  });

  return {
    get teams() {
      return teams;
    },
    get clock() {
      return clock;
    },
    get url() {
      return bot.url();
    },
    get log() {
      return bot.lines;
    },
    person: (framework = 'somerset-2020', name = 'Ann Lee') => met({ name, tenant: tenantOf(framework) }),
    officer: (framework = 'somerset-2020') => met({ name: 'Olga Officer', tenant: tenantOf(framework), aadObjectId: officerId }),
    get uploads() {
      return bot.uploads;
    },
    get store() {
      return bot.store();
    },
    settled: () => bot.settled(),
    recognised: () => bot.recognised(),
    set: (framework, settings) => bot.set(framework, settings),
    stranger: () => met({ name: 'Zoe Stranger', tenant: '90000000-0000-4000-8000-00000000beef' }),
    async restart(edit) {
      await bot.restart(edit);
      teams.connect(bot.url());
    },
    stored: () => bot.stored(),
    writes: () => bot.writes(),
    breakDisk: () => bot.breakDisk(),
  };
};
