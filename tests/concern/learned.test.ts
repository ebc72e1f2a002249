import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod/v4';
import { learnedFrom } from '../../scripts/concern/learned-from.ts';
import { projectRoot } from '../../src/root.ts';

it('what was learned was learned from the sentences and senses there are (else: npx tsx scripts/learn-concern.ts)', () => {
  const learned: unknown = JSON.parse(readFileSync(join(projectRoot, 'data', 'concern', 'learned.json'), 'utf8'));
  expect(z.object({ from: z.string() }).parse(learned).from).toBe(learnedFrom());
});
