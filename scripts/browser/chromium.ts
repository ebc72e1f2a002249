import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** What to say where there is none. */
export const noChromium = `There is no Chromium here (looked on the PATH for ${names.join(', ')}); on Debian: apt-get install chromium.`;

/** The Chromium on the PATH; undefined when there is none. */
export const findChromium = (path: string = process.env['PATH'] ?? ''): string | undefined =>
  path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const still = ['--disable-component-update', '--disable-sync'];

/** Starts it headless, with a profile of its own that is gone afterwards. */
export const startChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: [...quiet, ...still] });

const isHere = (url: URL): boolean => ['localhost', '127.0.0.1'].includes(url.hostname);

/** Nothing in `context` reaches any other machine. */
export const keepHere = (context: BrowserContext): Promise<unknown> =>
  context.route(
    (url) => url.protocol.startsWith('http') && !isHere(url),
    (route) => route.abort(),
  );
