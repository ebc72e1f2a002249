import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod/v4';
import { projectRoot } from '../../src/root.ts';
import { screen } from './screen.ts';

const lexicon = z.object({ roles: z.array(z.object({ says: z.string() })).default([]) });
const folder = join(projectRoot, 'data', 'roles');
const titles = readdirSync(folder)
  .flatMap((file) => lexicon.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).roles)
  .flatMap(({ says }) => says.split(',').map((title) => title.trim()));

it('of the job titles that are known, at most one in two hundred is held up', () => {
  const heldUp = titles.filter((title) => screen(title).verdict !== 'clear');
  console.log('job titles', { titles: titles.length, heldUp: heldUp.length });
  expect(heldUp.length / titles.length).toBeLessThanOrEqual(0.005);
});
