import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/browser/chromium.ts';
import { samples } from '../../scripts/cards/samples.ts';
import { poster, sheet } from '../../scripts/cards/sheet.ts';
import { smallPng } from '../../scripts/cards/small-png.ts';
import { models } from '../../src/cards/index.ts';

const picture = (...colours: [number, number, number][]): Buffer => {
  const png = new PNG({ width: colours.length, height: 1 });
  png.data.set(colours.flatMap(([red, green, blue]) => [red, green, blue, 255]));
  return PNG.sync.write(png);
};
const pixels = (png: Buffer): number[][] => {
  const { data, width, height } = PNG.sync.read(png);
  return Array.from({ length: width * height }, (_, i) => [...data.subarray(i * 4, i * 4 + 3)]);
};

describe('a picture made small', () => {
  it('is the same where it has few colours', () => {
    const colours: [number, number, number][] = [
      [255, 255, 255],
      [36, 36, 36],
      [91, 95, 199],
      [36, 36, 36],
    ];
    expect(pixels(smallPng(picture(...colours)))).toEqual(colours);
  });

  it('keeps the colours seen most, and the nearest of them for the others', () => {
    const small = smallPng(picture([0, 0, 0], [0, 0, 0], [255, 255, 255], [255, 255, 255], [250, 250, 250]), 2);
    expect(pixels(small).at(-1)).toEqual([255, 255, 255]);
  });
});

describe('the contact sheet', () => {
  it('has every card from its sample', () => {
    expect(samples().map((s) => s.name)).toEqual(Object.keys(models));
  });

  it('names each picture for those who do not see it', () => {
    const one = { card: 'help', theme: 'light', width: 600, file: 'help-light-600.png' } as const;
    for (const html of [sheet([one]), poster([one])])
      expect(html).toContain('<img src="help-light-600.png" alt="The card “help”, light, 600 pixels wide">');
  });
});

describe('Chromium', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is looked for in the folders of the PATH, in their order, by each name that it goes by', () => {
    const [empty = '', debian = '', google = ''] = ['empty', 'debian', 'google'].map((name) => join(folder, name));
    for (const one of [empty, debian, google]) mkdirSync(one);
    for (const file of [join(debian, 'chromium'), join(google, 'google-chrome')]) writeFileSync(file, '');
    expect(findChromium([empty, google, debian].join(delimiter))).toBe(join(google, 'google-chrome'));
    expect(findChromium([empty, debian, google].join(delimiter))).toBe(join(debian, 'chromium'));
    expect(findChromium(empty)).toBeUndefined();
  });
});
