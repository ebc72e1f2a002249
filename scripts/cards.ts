// npm run cards [-- --pictures]: draws every card from its sample, in Teams' light and dark theme, on a desktop and on a phone, into
// dist/cards with a contact sheet, index.html; with --pictures the guides' pictures in docs/pictures too. Exits 1 when a card is not
// accessible or is cut off, 2 when there is no Chromium.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../src/root.ts';
import { findChromium, noChromium, startChromium } from './browser/chromium.ts';
import { type Drawing, easel, type View } from './cards/easel.ts';
import { samples } from './cards/samples.ts';
import { type Picture, poster, sheet } from './cards/sheet.ts';
import { smallPng } from './cards/small-png.ts';

const { pictures: wanted } = parseArgs({ options: { pictures: { type: 'boolean' } } }).values;
const folder = join(projectRoot, 'dist', 'cards');
const guides = join(projectRoot, 'docs', 'pictures');

const views: View[] = [
  { theme: 'light', width: 600 },
  { theme: 'dark', width: 600 },
  { theme: 'light', width: 320 },
  { theme: 'dark', width: 320 },
];
const inGuides = ({ theme, width }: View): boolean => theme === 'light' && width === 600;

const fileOf = (card: string, { theme, width }: View): string => `${card}-${theme}-${width}.png`;

const drawAll = async (browser: Browser): Promise<(Picture & Drawing)[]> => {
  const draw = await easel(browser);
  const drawn: (Picture & Drawing)[] = [];
  for (const { name, card } of samples())
    for (const view of views) drawn.push({ card: name, ...view, file: fileOf(name, view), ...(await draw(card, view)) });
  return drawn;
};

const drawPoster = async (browser: Browser, drawn: readonly Picture[]): Promise<Buffer> => {
  const file = join(folder, 'poster.html');
  writeFileSync(file, poster(drawn));
  const page = await browser.newPage({ viewport: { width: 1400, height: 600 } });
  await page.goto(pathToFileURL(file).href);
  return page.screenshot({ fullPage: true });
};

const forGuides = (drawn: readonly (Picture & Drawing)[], all: Buffer): void => {
  mkdirSync(guides, { recursive: true });
  for (const { card, png, ...view } of drawn)
    if (inGuides(view)) writeFileSync(join(guides, `${card}-${view.theme}.png`), smallPng(png, 128));
  writeFileSync(join(guides, 'cards.png'), smallPng(all, 48));
};

const run = async (executable: string): Promise<number> => {
  const browser = await startChromium(executable);
  try {
    const drawn = await drawAll(browser);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { file, png } of drawn) writeFileSync(join(folder, file), png);
    writeFileSync(join(folder, 'index.html'), sheet(drawn));
    if (wanted) forGuides(drawn, await drawPoster(browser, drawn));
    const problems = drawn.flatMap(({ card, theme, width, problems }) =>
      problems.map((p) => `${card}, ${theme}, ${width}: ${p}`),
    );
    for (const problem of problems) console.error(problem);
    console.log(`${drawn.length} drawings of ${samples().length} cards: dist/cards/index.html; ${problems.length} problems.`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
};

const executable = findChromium();
if (executable === undefined) console.error(noChromium);
process.exitCode = executable === undefined ? 2 : await run(executable);
