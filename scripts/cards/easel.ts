import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { z } from 'zod/v4';
import type { Json } from '../../src/cards/index.ts';
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
const fileOf = (module: string) => fileURLToPath(import.meta.resolve(module));
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const lookOf = ({ theme, width }: View) => {
  const { boxes: _, ...colours } = themes[theme];
  return { ...colours, font, width: `${width}px` };
};

/** Draws cards one after the other on one page of `browser`, with the renderer of the product. */
export const easel = async (browser: Browser): Promise<(card: Json, view: View) => Promise<Drawing>> => {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await page.setContent(shell);
  await page.addStyleTag({ path: beside('page.css') });
  await page.addScriptTag({ path: fileOf('adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: fileOf('markdown-it/dist/markdown-it.min.js') });
  await page.addScriptTag({ path: fileOf('axe-core/axe.min.js') });
  await page.addScriptTag({ path: beside('page.js') });
  return async (card, view) => {
    await page.setViewportSize({ width: view.width + 24, height: 600 });
    await page.evaluate(`drawCard(${JSON.stringify({ card, host: hostConfig(view.theme), look: lookOf(view) })})`);
    const problems = z.array(z.string()).parse(await page.evaluate('judgeCard()'));
    return { png: await page.locator('body').screenshot(), problems };
  };
};
