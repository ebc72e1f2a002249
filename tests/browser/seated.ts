import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findChromium, noChromium, startChromium } from '../../scripts/browser/chromium.ts';
import { type Chat, openChat } from './chat.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

const executable = findChromium();
if (executable === undefined) console.warn(`The browser's tests are skipped. ${noChromium}`);

/** Nothing here can be tried without one; the reason is printed. */
export const hasChromium = executable !== undefined;

/** The practitioner, at a window of a sandbox that nobody has used yet. */
export const practitioner = (): (() => Chat) => {
  let sandbox: Sandbox | undefined;
  let browser: Browser | undefined;
  let chat: Chat | undefined;

  beforeAll(async () => {
    if (executable === undefined) return;
    sandbox = await startSandbox();
    browser = await startChromium(executable);
    chat = await openChat(browser, sandbox.url, 'Priya Shah');
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.stop();
  });

  return () => {
    if (!chat) throw new Error('the window is not open');
    return chat;
  };
};
