import { resolve } from 'node:path';
import { environment, ownNames } from './environment.ts';
import { readDotEnv } from './files.ts';
import { nearest } from './nearest.ts';
import { problemsIn, settingsError } from './problems.ts';
import { readSettingsFile } from './read-file.ts';
import type { Settings } from './settings.ts';

export interface Surroundings {
  /** The environment of the process; it wins over `.env`, and a value that is empty counts as not set. */
  env: Readonly<Record<string, string | undefined>>;
  /** Where `.env` is, and where relative paths start. */
  cwd: string;
}

/**
 * The settings of production, from the environment, `.env` and the settings file.
 * @throws one input error `settings` that names every setting that is missing, wrong or unknown, with what was expected.
 */
export const readSettings = ({ env, cwd }: Surroundings): Settings => {
  const given = Object.fromEntries(Object.entries({ ...readDotEnv(cwd), ...env }).filter(([, value]) => value));
  const parsed = environment.safeParse(given);
  const fromFile = readSettingsFile(given['SIGNPOST_CONFIG'] ?? environment.shape.SIGNPOST_CONFIG.parse(undefined), cwd);
  const problems = [
    ...unknownNames(given),
    ...(parsed.success ? [] : problemsIn(parsed.error.issues, given, ownNames)),
    ...('problems' in fromFile ? fromFile.problems : []),
  ];
  if (!parsed.success || 'problems' in fromFile || problems.length > 0) throw settingsError(problems);

  const {
    PORT,
    HOST,
    PUBLIC_URL,
    LOG_LEVEL,
    SIGNPOST_CONFIG: _,
    SIGNPOST_STORE,
    SIGNPOST_SECRET,
    SIGNPOST_METRICS_TOKEN,
    ...app
  } = parsed.data;
  return {
    ...fromFile.file,
    mode: 'production',
    host: HOST,
    port: PORT,
    publicUrl: PUBLIC_URL,
    app,
    store: resolve(cwd, SIGNPOST_STORE),
    secret: SIGNPOST_SECRET,
    metricsToken: SIGNPOST_METRICS_TOKEN,
    logLevel: LOG_LEVEL,
  };
};

const unknownNames = (given: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(given)
    .filter((name) => /^SIGNPOST_/i.test(name) && !ownNames.includes(name))
    .map((name) => `${name} is unknown: did you mean ${nearest(name, ownNames)}?`);
