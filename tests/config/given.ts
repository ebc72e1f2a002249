import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { getCurrentTest } from 'vitest/suite';

export const tenant = '0a1b2c3d-0000-4000-8000-00000000000a';
export const other = '0a1b2c3d-0000-4000-8000-00000000000b';

/** The least that production runs with. */
export const least = {
  PUBLIC_URL: 'https://signpost.example.org',
  MicrosoftAppId: '0a1b2c3d-0000-4000-8000-000000000001',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenant,
  MicrosoftAppPassword: 'client-secret',
  SIGNPOST_SECRET: 'x7'.repeat(16),
} as const;

export const partnership = { id: 'here', name: 'Here', framework: 'somerset-2020', tenants: [tenant] };

/** A folder with these files in it, until the test is over, or the file that asks outside of one; what is no text is written as JSON. */
export const folderWith = (files: Record<string, unknown>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-config-'));
  (getCurrentTest() ? onTestFinished : afterAll)(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
};

export const settingsFile = (more: object = {}) => ({ 'signpost.config.json': { partnerships: [{ ...partnership, ...more }] } });

/** The message of what `work` throws. */
export const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return 'nothing was refused';
};
