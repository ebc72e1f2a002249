import type { Browser, Locator, Page } from 'playwright-core';
import { keepHere } from '../../scripts/browser/chromium.ts';

/** A person's own chat with the bot, driven as they would: by what stands on the page and by the keyboard. */
export interface Chat {
  /** Types a message and sends it; done when the bot has answered with a card. */
  say(text: string): Promise<void>;
  /** Presses a button of the newest card. */
  press(button: string): Promise<void>;
  /** Taps a part of the newest card that does something, by what a screen reader says of it. */
  tap(name: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /** Chooses from a list that folds up. */
  pick(label: string, option: string): Promise<void>;
  /** Chooses the second option of every list of the newest card that folds up. */
  pickEach(): Promise<void>;
  choose(option: string): Promise<void>;
  tick(option: string): Promise<void>;
  /** Waits until the newest card shows `text`, and gives all that stands on it. */
  card(text: string | RegExp): Promise<string>;
  /** Waits until `text` stands anywhere in the chat. */
  sees(text: string): Promise<void>;
  /** Goes to a channel of their team, does something there, and comes back to their own chat. */
  inChannel<T>(name: string, work: (channel: Channel) => Promise<T>): Promise<T>;
}

/** A channel at a window: the newest post stands first. */
export interface Channel {
  /** Writes to the bot. */
  mention(text: string): Promise<void>;
  /** Waits until the newest card shows `text`, and gives all that stands on it. */
  card(text: string | RegExp): Promise<string>;
  /** Presses a button of the newest card. */
  press(button: string): Promise<void>;
  /** Waits until `text` stands anywhere in the channel. */
  sees(text: string): Promise<void>;
}

const patience = 15_000;

const typeInto = async (page: Page, text: string): Promise<void> => {
  const box = page.locator('[role=textbox][data-lexical-editor]');
  await box.click();
  await box.pressSequentially(text);
  await page.getByRole('button', { name: 'Send Message' }).click();
};

const channelOn = (page: Page): Channel => {
  const newest = () => page.locator('.ac-adaptiveCard').first();
  const sees = (text: string) => page.getByText(text).first().waitFor();
  return {
    async mention(text) {
      const box = page.locator('[role=textbox][data-lexical-editor]');
      await box.click();
      await box.pressSequentially('@');
      await page.getByRole('menuitem', { name: 'Signpost' }).click();
      await box.pressSequentially(` ${text}`);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
    async card(text) {
      await newest().getByText(text).first().waitFor();
      return (await newest().allInnerTexts()).join('\n');
    },
    press: (button) => newest().getByRole('button', { name: button, exact: true }).click(),
    sees,
  };
};

/** Opens the chat of whoever sits at the window at `url`; `who` is their name, which stands there once the bot has answered. */
export const openChat = async (browser: Browser, url: string, who: string): Promise<Chat> => {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
  context.setDefaultTimeout(patience);
  await keepHere(context);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText(who).first().waitFor();
  const cards = page.locator('.ac-adaptiveCard');
  const newest = (): Locator => cards.last();
  // The page's own handlers lie over what is drawn of a choice.
  const check = (role: 'radio' | 'checkbox', name: string) => newest().getByRole(role, { name }).check({ force: true });
  return {
    say: async (text) => {
      const next = cards.nth(await cards.count());
      await typeInto(page, text);
      await next.waitFor();
    },
    press: (button) => newest().getByRole('button', { name: button, exact: true }).click(),
    tap: (name) => newest().getByRole('button', { name }).click(),
    pick: async (label, option) => {
      await newest()
        .getByRole('combobox', { name: new RegExp(`^${label}`) })
        .click();
      await page.getByRole('option', { name: option }).click();
    },
    pickEach: async () => {
      for (const list of await newest().getByRole('combobox').all()) {
        await list.click();
        await page.getByRole('option').nth(1).click();
      }
    },
    fill: (label, text) => newest().getByLabel(label).fill(text),
    choose: (option) => check('radio', option),
    tick: (option) => check('checkbox', option),
    card: async (text) => {
      await newest().getByText(text).first().waitFor();
      return (await newest().allInnerTexts()).join('\n');
    },
    sees: (text) => page.getByText(text).first().waitFor(),
    inChannel: async (name, work) => {
      await page.getByRole('treeitem', { name }).click();
      try {
        return await work(channelOn(page));
      } finally {
        await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
      }
    },
  };
};
