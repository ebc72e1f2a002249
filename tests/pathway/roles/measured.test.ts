import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure, splitFile } from './measure.ts';

/**
 * Two lists of titles as people type them. The lexicon was made with `dev.json` in sight. `held-out.json` was written by somebody
 * else and is not read by whoever works on the lexicon: improve what is general, never one title of it.
 */
describe.each(['dev.json', 'held-out.json'].filter((name) => existsSync(splitFile(name))))('of the titles in %s', (name) => {
  const measured = measure(splitFile(name));

  it('the right group is among the first three for at least 95%', () => {
    console.log(name, measured);
    expect(measured.rightAmongFirstThree).toBeGreaterThanOrEqual(0.95);
  });

  it('at most 1% are matched wrongly with confidence', () => {
    expect(measured.confidentlyWrong).toBeLessThanOrEqual(0.01);
  });

  it('none that says nothing alone is matched with confidence, in any framework', () => {
    expect(measured.meaninglessConfident).toBe(0);
  });

  it('enough are matched with confidence to be of use', () => {
    expect(measured.confident).toBeGreaterThanOrEqual(0.4);
  });
});
