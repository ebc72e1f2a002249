import { join } from 'node:path';
import { assemble } from './assemble.ts';
import { systemClock } from './clock.ts';
import { collections } from './collections.ts';
import { readSettings } from './config/production.ts';
import { SignpostError } from './errors.ts';
import { answerImports } from './import/index.ts';
import { logTo } from './log.ts';
import { hosted } from './partnerships.ts';
import { answerErasures } from './profile/index.ts';
import { projectRoot } from './root.ts';
import { openJsonStore } from './store/index.ts';

/** Libraries write to the console what they make of a bad token, and what somebody sent; the log is all that is said here. */
const quietLibraries = (): void => {
  const nothing = () => undefined;
  Object.assign(globalThis.console, {
    debug: nothing,
    log: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    trace: nothing,
  });
};

/** Production: refuses to start, naming every setting that is missing or wrong, unless fully configured. */
const start = async (): Promise<void> => {
  const settings = readSettings({ env: process.env, cwd: process.cwd() });
  const log = logTo(settings.logLevel);
  quietLibraries();
  const { frameworks, partnershipOf } = hosted(settings, join(projectRoot, 'data'));
  const store = await openJsonStore(settings.store, collections, { madeBy: 'production', log });
  const clock = systemClock();
  answerErasures(store, { partnerships: settings.partnerships, collections });
  answerImports(store, { store, clock, frameworks, partnerships: settings.partnerships, collections });
  const bot = await assemble(
    {
      store,
      clock,
      log,
      frameworks,
      partnerships: settings.partnerships,
      partnershipOf,
      sendRate: settings.sendRate,
      credentials: settings.app,
      serviceUrls: settings.serviceUrls,
      metricsToken: settings.metricsToken,
      uploads: { site: settings.publicUrl, folder: join(settings.store, 'uploads') },
      secret: settings.secret,
      buttons: 'execute',
    },
    settings,
  );
  log.info({ port: bot.port }, 'listening');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void bot.close());
};

/** Why it did not start, for whoever operates it. What else went wrong may quote a setting, and is not said. */
const reason = (error: unknown): string => {
  if (error instanceof SignpostError) return error.message;
  const cannotListen = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
  return cannotListen
    ? 'Signpost cannot listen there: set HOST and PORT to an address of this machine that nothing else listens on.'
    : 'Signpost could not start.';
};

try {
  await start();
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 2;
}
