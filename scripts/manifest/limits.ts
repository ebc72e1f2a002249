import { z } from 'zod/v4';

const https = z.url({ protocol: /^https$/, error: 'expected an https address' });
const guid = z.guid({ error: 'expected an id like 11111111-2222-3333-4444-555555555555' });
const scope = z.enum(['personal', 'team', 'groupChat']);

/** What Teams holds a manifest to, of the parts that Signpost uses; the full schema is checked where it is at hand. */
const limits = z.object({
  manifestVersion: z.literal('1.25'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version like 1.2.3'),
  id: guid,
  developer: z.object({ name: z.string().min(1).max(32), websiteUrl: https, privacyUrl: https, termsOfUseUrl: https }),
  name: z.object({ short: z.string().min(1).max(30), full: z.string().max(100) }),
  description: z.object({ short: z.string().min(1).max(80), full: z.string().min(1).max(4000) }),
  icons: z.object({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/i),
  supportsChannelFeatures: z.literal('tier1', {
    error: 'expected "tier1" at the root: Teams refuses an app with the team scope without it',
  }),
  bots: z
    .array(
      z.object({
        botId: guid,
        scopes: z.array(scope).min(1),
        commandLists: z
          .array(
            z.object({
              scopes: z.array(scope).min(1),
              // The menu shows short titles only, whatever the schema allows.
              commands: z.array(z.object({ title: z.string().min(1).max(32), description: z.string().min(1).max(128) })).max(12),
            }),
          )
          .max(3),
      }),
    )
    .length(1),
  validDomains: z.array(z.string()).max(16),
});

/** One line for each thing that Teams would refuse in the manifest; none when it is fine. */
export const manifestProblems = (manifest: unknown): string[] =>
  (limits.safeParse(manifest).error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
