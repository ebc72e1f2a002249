import { join } from 'node:path';
import { Command, Option } from 'commander';
import { assemble, type Bot } from '../assemble.ts';
import { movableClock } from '../clock.ts';
import { collections } from '../collections.ts';
import { sandboxSettings } from '../config/sandbox.ts';
import { inputError, SignpostError } from '../errors.ts';
import { answerImports } from '../import/index.ts';
import { logTo } from '../log.ts';
import { hosted } from '../partnerships.ts';
import { answerErasures } from '../profile/index.ts';
import { projectRoot } from '../root.ts';
import { openJsonStore } from '../store/index.ts';
import { sandboxClock } from './clock.ts';
import { demonstrate } from './demo/index.ts';
import { describeWindows } from './describe-windows.ts';
import { personas, sandboxOfficer, sandboxTenant } from './personas.ts';
import { openWindows } from './windows.ts';

interface Options {
  port: string;
  data: string;
  windows: boolean;
  demo: boolean;
  now?: string;
  framework: string;
  config?: string;
}

const options = new Command('sandbox')
  .description('The whole product with no tenant, on this machine only.')
  .option('--port <port>', 'where the bot listens', '3978')
  .option('--data <folder>', 'where it keeps its data', 'data/sandbox')
  .option('--no-windows', 'start no Playground: any client on this machine can be the channel')
  .option('--no-demo', 'start with an empty store')
  .option('--now <instant>', 'what the calendar says at the start, such as 2027-01-04T09:00:00Z')
  .addOption(new Option('--framework <id>', 'the framework of the demonstration partnership').default('somerset-2020'))
  .option('--config <file>', 'a settings file in place of the demonstration partnership')
  .parse()
  .opts<Options>();

const say = (line: string) => process.stdout.write(`${line}\n`);

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw inputError('bad-option', `--port: expected a number from 0 to 65535, not "${text}".`);
  return port;
};

const instantOf = (text: string): Date => {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime()))
    throw inputError('bad-option', `--now: expected an instant such as 2027-01-04T09:00:00Z, not "${text}".`);
  return instant;
};

const start = async (): Promise<void> => {
  const settings = sandboxSettings({
    cwd: process.cwd(),
    framework: options.framework,
    tenant: sandboxTenant,
    port: portOf(options.port),
    store: options.data,
    ...(options.config === undefined ? {} : { config: options.config }),
  });
  const clock = movableClock(options.now === undefined ? undefined : instantOf(options.now));
  const { frameworks, partnershipOf } = hosted(settings, join(projectRoot, 'data'));
  const [only] = settings.partnerships;
  // The demonstration partnership goes by the name in its strategy, and takes any client on this machine, whatever tenant it names.
  const demonstration = options.config === undefined &&
    only && { ...only, name: frameworks.get(only.framework)?.pack.partnership ?? only.name };
  const served = (demonstration ? [demonstration] : settings.partnerships).map((one) => ({
    ...one,
    officers: [...one.officers, ...one.tenants.map((tenant) => ({ tenant, objectId: sandboxOfficer }))],
  }));
  const log = logTo('warn');
  const store = await openJsonStore(settings.store, collections, { madeBy: 'sandbox', log });
  store.answer('now', async () => clock.now().toISOString());
  answerErasures(store, { partnerships: served, collections });
  answerImports(store, { store, clock, frameworks, partnerships: served, collections });
  const [first] = served;
  if (demonstration && first && options.demo) await demonstrate({ store, frameworks, now: clock.now(), partnership: first });
  const bot: Bot = await assemble(
    {
      store,
      clock,
      log,
      frameworks,
      partnerships: served,
      partnershipOf: (tenant) => (demonstration ? served[0] : served.find(({ id }) => id === partnershipOf(tenant)?.id)),
      sendRate: settings.sendRate,
      credentials: {},
      serviceUrls: settings.serviceUrls,
      uploads: { site: settings.publicUrl, folder: join(settings.store, 'uploads') },
      secret: settings.secret,
      buttons: 'execute',
      sandbox: sandboxClock(
        { clock, nextDue: () => bot.outbox.nextDue(), settle: () => bot.outbox.settled() },
        only?.timeZone ?? 'Europe/London',
      ),
    },
    settings,
  );
  say(`Signpost listens on http://${settings.host}:${bot.port}/api/messages (this machine only).`);
  say('Type `clock 12 weeks` in a chat to move its calendar forward.');
  const windows = options.windows ? await openWindows({ botPort: bot.port, folder: settings.store, personas }) : [];
  if (options.windows) for (const line of describeWindows(windows)) say(line);
  say('Ctrl-C ends all of it.');
  const stop = async () => {
    await Promise.allSettled(windows.map((w) => w.close()));
    await bot.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
};

try {
  await start();
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const sentence = taken
    ? `Port ${options.port} is taken; give another with --port.`
    : error instanceof SignpostError
      ? error.message
      : undefined;
  process.stderr.write(`${sentence ?? 'The sandbox could not start.'}\n`);
  process.exit(2);
}
