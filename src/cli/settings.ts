import { readSettings } from '../config/production.ts';
import { redacted } from '../config/settings.ts';
import { print, printJson } from './output.ts';

/** Prints the settings in force, secrets hidden. @throws input error `settings`, naming all that is missing or wrong */
export const settings = ({ json }: { json?: boolean }): void => {
  const shown = redacted(readSettings({ env: process.env, cwd: process.cwd() }));
  if (json) printJson(shown);
  else
    for (const [name, value] of Object.entries(shown))
      print(`${name}: ${typeof value === 'object' ? JSON.stringify(value, null, 2) : value}`);
};
