import { z } from 'zod/v4';
import { allowed, lookedAt } from './allowed.ts';

export interface Licensed {
  name: string;
  version: string;
  /** As the package says it, an SPDX expression as a rule. */
  licence: string;
}

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })),
});

/** As packages say it now, and as those of old did. */
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

/** Every package that production installs, by the lock file, with the licence that its own manifest names; by name. */
export const licencesIn = (lock: unknown, manifestAt: (path: string) => unknown): Licensed[] =>
  Object.entries(lockFile.parse(lock).packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path]) => {
      const { name, version, license, licenses = [] } = manifest.parse(manifestAt(path));
      const said = license ?? licenses.map(({ type }) => type).join(' OR ');
      return { name, version, licence: lookedAt[`${name}@${version}`] ?? (said || 'unknown') };
    })
    .sort((a, b) => `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`, 'en'));

/** What nobody has agreed to, a sentence each. */
export const judge = (found: readonly Licensed[]): string[] =>
  found
    .filter(({ licence }) => !allowed.includes(licence))
    .map(
      ({ name, version, licence }) =>
        `${name}@${version} is under "${licence}", which is not in scripts/licences/allowed.ts: read it, then add it there or do without.`,
    );
