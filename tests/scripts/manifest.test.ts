import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../scripts/manifest/fill.ts';
import { iconProblems } from '../../scripts/manifest/icon-problems.ts';
import { colourIcon, outlineIcon } from '../../scripts/manifest/icons.ts';
import { manifestProblems } from '../../scripts/manifest/limits.ts';
import { manifestFolder, projectVersion, readManifest } from '../../scripts/manifest/read.ts';

const appId = '11111111-2222-4333-8444-555555555555';
const manifest = () => JSON.parse(readManifest({ MicrosoftAppId: appId }).text);

describe('the Teams manifest', () => {
  it("carries the app's id, the project's version, and nothing unfilled", () => {
    const { text } = readManifest({ MicrosoftAppId: appId, VERSION: '9.9.9' });
    expect(JSON.parse(text)).toMatchObject({ id: appId, version: projectVersion(), bots: [{ botId: appId }] });
    expect(text).not.toContain('${{');
  });

  it('keeps to the limits of Teams', () => {
    expect(manifestProblems(manifest())).toEqual([]);
  });

  it.each([
    ['an id that is none', { id: 'abc' }, 'id'],
    ['the team scope without channel features', { supportsChannelFeatures: undefined }, 'supportsChannelFeatures'],
    ['a name that is too long', { name: { short: 'x'.repeat(31), full: 'x' } }, 'name.short'],
    [
      'an address that is not https',
      { developer: { ...manifest().developer, privacyUrl: 'http://example.org/' } },
      'developer.privacyUrl',
    ],
    ['two bots', { bots: [...manifest().bots, ...manifest().bots] }, 'bots'],
  ])('is refused with %s', (_what, change, path) => {
    expect(manifestProblems({ ...manifest(), ...change }).map((problem) => problem.split(':')[0])).toEqual([path]);
  });

  it("offers each person's organisation its own name and pages", () => {
    const { text, defaulted } = readManifest({ MicrosoftAppId: appId, APP_DEVELOPER_NAME: 'The "Borough"' });
    expect(JSON.parse(text).developer.name).toBe('The "Borough"');
    expect(defaulted).toEqual(['APP_WEBSITE_URL', 'APP_PRIVACY_URL', 'APP_TERMS_URL']);
  });
});

describe('filling in a template', () => {
  it('names every variable that is missing', () => {
    expect(() => fillTemplate('["${{ONE}}", "${{TWO}}", "${{ONE}}"]', { TWO: ' ' })).toThrow(
      'ONE, TWO: not set; expected in the environment or in .env.',
    );
  });
});

describe('the icons', () => {
  const read = (name: string) => PNG.sync.read(readFileSync(join(manifestFolder, name)));

  it('are those that the code draws, in the accent colour of the manifest', () => {
    expect(read('color.png').data.equals(colourIcon(manifest().accentColor).data)).toBe(true);
    expect(read('outline.png').data.equals(outlineIcon().data)).toBe(true);
  });

  it("keep to Teams' rules, which would not pass them the other way round", () => {
    expect(iconProblems(read('color.png'), read('outline.png'))).toEqual([]);
    expect(iconProblems(read('outline.png'), read('color.png'))).toHaveLength(4);
  });

  it('keep the symbol of the colour icon in the middle 96 by 96', () => {
    const { data } = read('color.png');
    const ground = data.subarray(0, 4).toString('hex');
    const marked = [...Array(192 * 192).keys()].filter((i) => data.subarray(i * 4, i * 4 + 4).toString('hex') !== ground);
    for (const i of marked) for (const place of [i % 192, Math.floor(i / 192)]) expect(Math.abs(place - 95.5)).toBeLessThan(48);
  });
});
