import { join } from 'node:path';
import type { Partnership } from '../config/partnership.ts';
import { settingsError } from '../config/problems.ts';
import { readSettingsFile } from '../config/read-file.ts';
import { sandboxSettings } from '../config/sandbox.ts';
import type { SettingsFile } from '../config/settings-file.ts';
import { hosted } from '../partnerships.ts';
import { projectRoot } from '../root.ts';
import { sandboxTenant } from '../sandbox/personas.ts';
import { setting } from './setting.ts';

const settingsOf = (maker: 'production' | 'sandbox', config: string | undefined): SettingsFile => {
  const cwd = process.cwd();
  if (maker === 'sandbox' && config === undefined)
    return sandboxSettings({ cwd, framework: 'somerset-2020', tenant: sandboxTenant });
  const read = readSettingsFile(config ?? setting('SIGNPOST_CONFIG') ?? 'signpost.config.json', cwd);
  if ('problems' in read) throw settingsError(read.problems);
  return read.file;
};

/** Those in the settings file; a sandbox that was given none has its demonstration partnership. @throws input error `settings` */
export const partnershipsOf = (maker: 'production' | 'sandbox', config: string | undefined): readonly Partnership[] =>
  settingsOf(maker, config).partnerships;

/** The same, with the strategies that they go by. @throws input error `settings` or `bad-pack` */
export const servedBy = (maker: 'production' | 'sandbox', config: string | undefined) => {
  const settings = settingsOf(maker, config);
  const { frameworks } = hosted(settings, join(projectRoot, 'data'));
  return { partnerships: settings.partnerships, frameworks };
};
