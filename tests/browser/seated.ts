import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findChromium, noChromium, startChromium } from '../../scripts/browser/chromium.ts';
import { type Chat, openChat } from './chat.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

const executable = findChromium();
if (executable === undefined) console.warn(`The browser's tests are skipped. ${noChromium}`);

/** Nothing here can be tried without one; the reason is printed. */
export const hasChromium = executable !== undefined;

type Role = 'practitioner' | 'supervisor' | 'training officer';
const names: Record<Role, string> = {
  practitioner: 'Priya Shah',
  supervisor: 'Sam Okafor',
  'training officer': 'Olwen Price',
};

/** Those at the windows of a sandbox that nobody has used yet. */
const seated = (roles: readonly Role[], ...options: string[]): ((role: Role) => Chat) => {
  let sandbox: Sandbox | undefined;
  let browser: Browser | undefined;
  const chats = new Map<Role, Chat>();

  beforeAll(async () => {
    if (executable === undefined) return;
    sandbox = await startSandbox(...options);
    browser = await startChromium(executable);
    for (const role of roles) chats.set(role, await openChat(browser, sandbox.urls.get(role) ?? '', names[role]));
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.stop();
  });

  return (role) => {
    const chat = chats.get(role);
    if (!chat) throw new Error(`the window of the ${role} is not open`);
    return chat;
  };
};

/** The practitioner, whom the bot does not know yet. */
export const practitioner = (): (() => Chat) => {
  const chats = seated(['practitioner'], '--no-demo');
  return () => chats('practitioner');
};

/** All three, in the demonstration partnership, at `now`: Sam is Priya's line manager, Olwen the training officer. */
export const everybody = (now: string): ((role: Role) => Chat) =>
  seated(['practitioner', 'supervisor', 'training officer'], '--now', now);

/** An officer and, as a supervisor's window has it, a second one, where briefings need the yes of both; nobody has used it yet. */
export const twoOfficers = (now: string): ((role: Role) => Chat) =>
  seated(['supervisor', 'training officer'], '--now', now, '--config', join(import.meta.dirname, 'two-officers.config.json'));
