import { defineConfig } from 'vitest/config';
import { table } from './tests/security/table.ts';
import { reporters } from './vitest.config.ts';

/** Whatever an attacker has been imagined to try, wherever its tests stand, and a table of it. `npm run test:security -- --long` tries more. */
export default defineConfig({
  test: {
    reporters: [...reporters, table],
    include: [
      'tests/security/**/*.test.ts',
      'tests/teams/{bad-input,certificates,forged-press,import,logs,their-words}.test.ts',
      'tests/http/certificates.test.ts',
      'tests/config/{production,redacted,registration}.test.ts',
      'tests/scripts/licences.test.ts',
      'tests/files/*.test.ts',
    ],
    env: { MUTATIONS: process.env['MUTATIONS'] ?? '5000' },
  },
});
