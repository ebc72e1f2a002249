import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { projectRoot } from '../../src/root.ts';

const entry = z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}) });
const lock = z.object({ packages: z.record(z.string(), entry) });

describe('the lock file', () => {
  // npm leaves those of other platforms out when it cannot reach them, and `npm ci` then refuses the whole lock.
  it('holds the optional packages of every platform', () => {
    const { packages } = lock.parse(JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')));
    const left = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(left).toEqual([]);
  });
});
