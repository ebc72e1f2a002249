import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { z } from 'zod/v4';
import type { Json } from '../../src/cards/index.ts';
import { keepHere } from '../browser/chromium.ts';
import { hostConfig } from './host-config.ts';
import { font, type Theme, themes } from './themes.ts';

export interface View {
  theme: Theme;
  /** CSS pixels. */
  width: number;
}

export interface Drawing {
  png: Buffer;
  /** What a person who cannot see well, or has a small screen, would stumble over; a sentence each. */
  problems: string[];
}

const shell = '<!doctype html><html lang="en-GB"><title>A card</title><main id="card"></main></html>';
const scripts = [
  import.meta.resolve('adaptivecards/dist/adaptivecards.min.js'),
  import.meta.resolve('markdown-it/dist/markdown-it.min.js'),
  import.meta.resolve('axe-core/axe.min.js'),
  import.meta.resolve('./page.js'),
];

const lookOf = ({ theme, width }: View) => {
  const { boxes: _, ...colours } = themes[theme];
  return { ...colours, font, scheme: theme, width: `${width}px` };
};

/** Draws cards one after the other on one page of `browser`, with the renderer of the product. */
export const easel = async (browser: Browser): Promise<(card: Json, view: View) => Promise<Drawing>> => {
  const context = await browser.newContext({ deviceScaleFactor: 1 });
  await keepHere(context);
  const page = await context.newPage();
  await page.setContent(shell);
  await page.addStyleTag({ path: fileURLToPath(import.meta.resolve('./page.css')) });
  for (const script of scripts) await page.addScriptTag({ path: fileURLToPath(script) });
  return async (card, view) => {
    await page.setViewportSize({ width: view.width + 24, height: 600 });
    await page.evaluate(`drawCard(${JSON.stringify({ card, host: hostConfig(view.theme), look: lookOf(view) })})`);
    const problems = z.array(z.string()).parse(await page.evaluate('judgeCard()'));
    return { png: await page.locator('body').screenshot(), problems };
  };
};
