import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The tenant of the first partnership. */
export const tenant = '0a1b2c3d-0000-4000-8000-00000000000a';

/** Writes settings with these partnerships, each with a tenant of its own. */
export const writeSettings = (folder: string, ...partnerships: { id: string; [setting: string]: string }[]): void => {
  const whole = partnerships.map((one, i) => ({
    name: `Partnership ${one.id}`,
    framework: 'somerset-2020',
    tenants: [tenant.replace('a', 'abc'.charAt(i))],
    ...one,
  }));
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ partnerships: whole }));
};

/** Where a command finds the store and the settings of a test. */
export const under = (folder: string): string[] => ['--store', join(folder, 'store'), '--config', join(folder, 'config.json')];
