import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { projectRoot } from '../../src/root.ts';
import { isMet, screen } from './screen.ts';

const split = z.object({ live: z.array(z.string()), ordinary: z.array(z.string()) });

/** Only figures come out of here, so that a list can be measured without anybody reading it. A doubt counts against either kind. */
const measure = (name: string) => {
  const { live, ordinary } = split.parse(JSON.parse(readFileSync(join(projectRoot, 'tests', 'concern', name), 'utf8')));
  const share = (texts: string[], is: (text: string) => boolean) => texts.filter(is).length / texts.length;
  return {
    live: live.length,
    met: share(live, isMet),
    ordinary: ordinary.length,
    heldUp: share(ordinary, (text) => screen(text).verdict !== 'clear'),
  };
};

/**
 * The signals were made with `dev.json` in sight and the weights are learned from it, so its figures say only that nothing broke.
 * `held-out.json` was written before them and is measured whole: improve what is general, never one sentence of it.
 */
describe.each(['dev.json', 'held-out.json'])('of the sentences in %s', (name) => {
  const measured = measure(name);

  it('at least 95% of live concerns are met', () => {
    console.log(name, measured);
    expect(measured.met).toBeGreaterThanOrEqual(0.95);
  });

  it('at most 5% of ordinary talk is held up', () => {
    expect(measured.heldUp).toBeLessThanOrEqual(0.05);
  });
});
