import { join } from 'node:path';
import { isRegion } from './calendar/index.ts';
import type { Settings } from './config/settings.ts';
import { inputError } from './errors.ts';
import { type Framework, loadFrameworks } from './pathway/index.ts';
import type { Partnership } from './people/index.ts';

export interface Hosted {
  frameworks: Map<string, Framework>;
  /** The partnership that names this tenant; undefined for any other. */
  partnershipOf: (tenant: string) => Partnership | undefined;
}

/**
 * The frameworks of this deployment and whose people it serves.
 * @throws input error `bad-pack`, or `settings` for a partnership whose framework or region of bank holidays does not exist
 */
export const hosted = (settings: Pick<Settings, 'partnerships' | 'frameworks'>, dataFolder: string): Hosted => {
  const folders = [join(dataFolder, 'frameworks'), ...(settings.frameworks ? [settings.frameworks] : [])];
  const frameworks = loadFrameworks(dataFolder, folders);
  for (const p of settings.partnerships) {
    if (!frameworks.has(p.framework)) {
      throw inputError(
        'settings',
        `partnerships: ${p.id}: framework: "${p.framework}" is unknown; expected one of ${[...frameworks.keys()].join(', ')}.`,
      );
    }
    if (!isRegion(p.holidays)) {
      throw inputError(
        'settings',
        `partnerships: ${p.id}: holidays: "${p.holidays}" is unknown; expected a country or a part of it, such as GB-ENG or GB-SCT.`,
      );
    }
  }
  const byTenant = new Map(settings.partnerships.flatMap((p) => p.tenants.map((t) => [t.toLowerCase(), p] as const)));
  return { frameworks, partnershipOf: (tenant) => byTenant.get(tenant.toLowerCase()) };
};
