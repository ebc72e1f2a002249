import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sandboxSettings } from '../src/config.ts';
import { hosted } from '../src/partnerships.ts';
import { projectRoot } from '../src/root.ts';

const tenant = '0a1b2c3d-0000-4000-8000-00000000000a';
const settings = sandboxSettings({ cwd: '/somewhere', framework: 'somerset-2020', tenant });
const hostedWith = (more: object) =>
  hosted(
    { frameworks: undefined, partnerships: settings.partnerships.map((one) => ({ ...one, ...more })) },
    join(projectRoot, 'data'),
  );

describe('whom this deployment serves', () => {
  it('is found by tenant, in any case, and nobody else', () => {
    const { partnershipOf } = hostedWith({});
    expect(partnershipOf(tenant.toUpperCase())?.id).toBe('demo');
    expect(partnershipOf(tenant.replace('0a', '0b'))).toBeUndefined();
  });

  it.each([
    [{ framework: 'narnia-1950' }, /demo: framework: "narnia-1950" is unknown; expected one of .*somerset-2020/],
    [{ holidays: 'GB-XYZ' }, /demo: holidays: "GB-XYZ" is unknown; expected a country or a part of it, such as GB-ENG/],
    [{ holidays: 'XX' }, /demo: holidays: "XX" is unknown/],
  ])('is refused at the start with %j', (more, message) => {
    expect(() => hostedWith(more)).toThrow(
      expect.objectContaining({ family: 'input', code: 'settings', message: expect.stringMatching(message) }),
    );
  });
});
