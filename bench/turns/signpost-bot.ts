import { join } from 'node:path';
import { assemble } from '../../src/assemble.ts';
import { systemClock } from '../../src/clock.ts';
import { collections } from '../../src/collections.ts';
import { answerImports } from '../../src/import/index.ts';
import { logTo } from '../../src/log.ts';
import { loadFrameworks } from '../../src/pathway/index.ts';
import { projectRoot } from '../../src/root.ts';
import { openJsonStore } from '../../src/store/index.ts';

/** The whole bot on a store of its own in the folder given. */
const [folder = ''] = process.argv.slice(2);
const partnership = {
  id: 'bench',
  name: 'Bench',
  framework: 'somerset-2020',
  timeZone: 'Europe/London',
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
  holidays: 'GB-ENG',
  extraHolidays: [],
  schoolHolidays: [],
  concernContact: {},
  officers: [{ tenant: 't', objectId: '00000000-0000-0000-0000-000000999998' }],
};
const store = await openJsonStore(folder, collections);
const clock = systemClock();
const frameworks = loadFrameworks(join(projectRoot, 'data'));
answerImports(store, { store, clock, frameworks, partnerships: [partnership], collections });
const bot = await assemble(
  {
    store,
    clock,
    log: logTo('error'),
    frameworks,
    partnerships: [partnership],
    partnershipOf: () => partnership,
    sendRate: 40,
    credentials: {},
    serviceUrls: ['127.0.0.1'],
    secret: '',
    buttons: 'execute',
  },
  { host: '127.0.0.1', port: 0 },
);
process.send?.({ port: bot.port });
process.once('SIGTERM', () => process.exit(0));
