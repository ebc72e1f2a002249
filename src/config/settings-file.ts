import { z } from 'zod/v4';
import { matching, text } from './fields.ts';
import { partnership } from './partnership.ts';

const host = matching(
  /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i,
  'a host name such as smba.trafficmanager.net, without https://',
).toLowerCase();

const partnerships = z
  .array(partnership, 'expected the list of partnerships')
  .min(1, 'expected at least one partnership')
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'expected each partnership to have an id of its own');

/** What the settings file is to hold. */
export const settingsFile = z.strictObject({
  partnerships,
  /** A folder of further frameworks. */
  frameworks: text('a folder').optional(),
  /** Messages a second to one tenant, at most; the platform's own limit is 50. */
  sendRate: z.number().positive().max(50).default(40),
  /** The hosts that the bot may answer to. */
  serviceUrls: z.array(host).min(1).default(['smba.trafficmanager.net']),
});

export type SettingsFile = z.infer<typeof settingsFile>;

/** All keys that the file and its partnerships may have at their top. */
export const fileKeys: readonly string[] = [...Object.keys(settingsFile.shape), ...Object.keys(partnership.shape)];
