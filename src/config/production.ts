import { resolve } from 'node:path';
import { environment, names } from './environment.ts';
import { readDotEnv } from './files.ts';
import { nearest } from './nearest.ts';
import { problemsIn, settingsError } from './problems.ts';
import { readSettingsFile } from './read-file.ts';
import type { Settings } from './settings.ts';

export interface Surroundings {
  /** The environment of the process; it wins over `.env`, and a value that is blank counts as not set. */
  env: Named;
  /** Where `.env` is, and where relative paths start. */
  cwd: string;
}

/**
 * The settings of production, from the environment, `.env` and the settings file.
 * @throws one input error `settings` that names every setting that is missing, wrong or unknown, with what was expected.
 */
export const readSettings = ({ env, cwd }: Surroundings): Settings => {
  const fromDotEnv = readDotEnv(cwd);
  const given = { ...notBlank(fromDotEnv), ...notBlank(env) };
  const parsed = environment.safeParse(given);
  const fromFile = readSettingsFile(given['SIGNPOST_CONFIG'] ?? environment.shape.SIGNPOST_CONFIG.parse(undefined), cwd);
  const problems = [
    ...unknownNames({ ...fromDotEnv, ...env }),
    ...(parsed.success ? [] : problemsIn(parsed.error.issues, given, names)),
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

type Named = Readonly<Record<string, string | undefined>>;

const notBlank = (named: Named): Named => Object.fromEntries(Object.entries(named).filter(([, value]) => value?.trim()));

const prefix = /^SIGNPOST_/i;
const prefixed = names.filter((name) => prefix.test(name));
const bare = (name: string): string => name.replace(prefix, '').toUpperCase();

/** A name with the prefix that is none of ours is more likely a slip than somebody else's; the prefix may be the slip. */
const unknownNames = (named: Named): string[] =>
  Object.keys(named)
    .filter((name) => named[name] !== undefined && prefix.test(name) && !prefixed.includes(name))
    .map((name) => {
      const meant = names.find((known) => bare(known) === bare(name)) ?? nearest(name, prefixed);
      return `${name} is unknown: did you mean ${meant}?`;
    });
