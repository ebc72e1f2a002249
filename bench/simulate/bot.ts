import { join } from 'node:path';
import { assemble, type Bot } from '../../src/assemble.ts';
import { movableClock } from '../../src/clock.ts';
import { collections } from '../../src/collections.ts';
import { logTo } from '../../src/log.ts';
import { loadFrameworks } from '../../src/pathway/index.ts';
import { projectRoot } from '../../src/root.ts';
import { openJsonStore, type Store } from '../../src/store/index.ts';
import { disk } from '../../src/store/json/disk.ts';
import { type Answer, type Order, orders, type Spent } from './orders.ts';

/**
 * The whole bot in a process of its own, which does nothing but load until it is told to start: another is loaded while one runs, to
 * take over when it is killed. Its calendar moves when it is told.
 */
const clock = { now: movableClock(new Date(0)) };
const frameworks = loadFrameworks(join(projectRoot, 'data'));
const spent: Spent = { disk: 0, commits: 0, cpu: 0 };
let bot: Bot | undefined;

const timed = async <T>(work: () => Promise<T>): Promise<T> => {
  const before = performance.now();
  try {
    return await work();
  } finally {
    spent.disk += performance.now() - before;
  }
};

/** The real disk, with a watch in hand. */
const timedDisk: typeof disk = {
  ...disk,
  async create(path) {
    const file = await disk.create(path);
    return {
      ...file,
      write: (text) => timed(() => file.write(text)),
      datasync: () => {
        spent.commits++;
        return timed(() => file.datasync());
      },
    };
  },
};

const start = async ({ folder, now, partnership, tenants, sendRate }: Omit<Extract<Order, { do: 'start' }>, 'id'>) => {
  clock.now = movableClock(new Date(now));
  const store: Store = await openJsonStore(folder, collections, { disk: timedDisk });
  const log = logTo('error');
  bot = await assemble(
    {
      store,
      clock: clock.now,
      log,
      frameworks,
      partnerships: [partnership],
      partnershipOf: (tenant) => (tenants.includes(tenant) ? partnership : undefined),
      sendRate,
      credentials: {},
      serviceUrls: ['127.0.0.1'],
      secret: 'nobody can guess what signs the links of a simulation',
      buttons: 'execute',
    },
    { host: '127.0.0.1', port: 0 },
  );
  return { port: bot.port };
};

/** Asking takes longer than most of what is done here, so it is not asked each time. */
const askEvery = 500;
let askedLast = 0;
const countProcessor = (): void => {
  if (performance.now() - askedLast < askEvery) return;
  askedLast = performance.now();
  const { user, system } = process.cpuUsage();
  spent.cpu = (user + system) / 1_000;
};

process.on('message', async (message) => {
  const { id, ...order } = orders.parse(message);
  const answer: Answer = { id };
  if (order.do === 'start') Object.assign(answer, await start(order));
  else if (order.do === 'move') clock.now.moveTo(new Date(order.to));
  else if (order.do === 'settle') {
    clock.now.moveTo(new Date(order.to));
    await bot?.recogniser.settled();
    await bot?.outbox.settled();
    answer.due = (await bot?.outbox.nextDue())?.toISOString();
  } else await bot?.close();
  countProcessor();
  process.send?.({ ...answer, spent } satisfies Answer);
  if (order.do === 'close') process.exit(0);
});
process.once('disconnect', () => process.exit(0));
process.send?.({ id: 0 } satisfies Answer);
