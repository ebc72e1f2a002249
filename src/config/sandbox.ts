import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { LogLevel } from './environment.ts';
import { problemsIn, settingsError } from './problems.ts';
import { readSettingsFile } from './read-file.ts';
import type { Settings } from './settings.ts';
import { fileKeys, type SettingsFile, settingsFile } from './settings-file.ts';

export interface SandboxChoices {
  /** Where relative paths start. */
  cwd: string;
  /** The framework of the demonstration partnership. */
  framework: string;
  /** The tenant of the demonstration partnership. */
  tenant: string;
  port?: number;
  /** The store's folder. */
  store?: string;
  /** A settings file to use in place of the demonstration partnership. */
  config?: string;
  logLevel?: LogLevel;
}

const loopback = '127.0.0.1';

/**
 * The settings of a sandbox: loopback only, no registration, a secret of its own for as long as it runs.
 * @throws input error `settings` that names everything wrong with `config`, or with what is chosen.
 */
export const sandboxSettings = ({
  cwd,
  port = 3978,
  store = 'data/sandbox',
  logLevel = 'info',
  ...choices
}: SandboxChoices): Settings => ({
  ...(choices.config === undefined ? demonstration(choices) : settingsFrom(choices.config, cwd)),
  serviceUrls: [loopback, 'localhost', '[::1]'],
  mode: 'sandbox',
  host: loopback,
  port,
  publicUrl: `http://${loopback}:${port}`,
  app: {},
  store: resolve(cwd, store),
  secret: randomBytes(32).toString('hex'),
  metricsToken: undefined,
  logLevel,
});

const demonstration = ({ framework, tenant }: { framework: string; tenant: string }): SettingsFile => {
  const given = { partnerships: [{ id: 'demo', name: 'Demonstration partnership', framework, tenants: [tenant] }] };
  const parsed = settingsFile.safeParse(given);
  if (!parsed.success) throw settingsError(problemsIn(parsed.error.issues, given, fileKeys));
  return parsed.data;
};

const settingsFrom = (config: string, cwd: string): SettingsFile => {
  const read = readSettingsFile(config, cwd);
  if ('problems' in read) throw settingsError(read.problems);
  return read.file;
};
