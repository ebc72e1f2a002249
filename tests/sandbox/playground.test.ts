import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPlayground } from '../../src/sandbox/playground.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playground-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const standIn = (script: string): string => {
  const file = join(folder, 'stand-in.cjs');
  writeFileSync(file, script);
  return file;
};

/** Says that it listens, writes down how it was started, and stays until it is told to go, which it writes down too. */
const obedient = `
  const { writeFileSync } = require('node:fs');
  writeFileSync('started.json', JSON.stringify({ args: process.argv.slice(2), env: process.env }));
  process.on('SIGINT', () => {
    writeFileSync('ended', '');
    process.exit(0);
  });
  console.log('Some other line');
  console.log('Listening on 4567');
  setInterval(() => {}, 1000);
`;

const started = () => JSON.parse(readFileSync(join(folder, 'started.json'), 'utf8'));
const hasEnded = () => existsSync(join(folder, 'ended'));

describe('starting a Playground', () => {
  it('waits for the port that it chose, and points it at the bot', async () => {
    const playground = await startPlayground(standIn(obedient), folder, 3978);
    expect(playground.port).toBe(4567);
    expect(started().args.join(' ')).toContain('-e http://127.0.0.1:3978/api/messages -c msteams --disable-telemetry');
    await playground.close();
    expect(hasEnded()).toBe(true);
  });

  it("hands on none of the bot's settings, and opens no browser", async () => {
    vi.stubEnv('MicrosoftAppPassword', 'a secret');
    const playground = await startPlayground(standIn(obedient), folder, 3978);
    await playground.close();
    expect(JSON.stringify(started().env)).not.toContain('a secret');
    expect(started().env.TEAMSAPPTESTER_BROWSER).toBe('none');
  });

  it('fails, naming its log, when it ends without listening', async () => {
    const starting = startPlayground(standIn('process.exit(1)'), folder, 3978);
    await expect(starting).rejects.toMatchObject({
      code: 'playground',
      family: 'other-side',
      message: expect.stringContaining('devTools'),
    });
  });

  it('ties its life to this process', async () => {
    const module = new URL('../../src/sandbox/playground.ts', import.meta.url).href;
    const parent = `
      const { startPlayground } = await import(${JSON.stringify(module)});
      await startPlayground(${JSON.stringify(standIn(obedient))}, ${JSON.stringify(folder)}, 3978);
      process.exit(0);
    `;
    const ran = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', parent], { encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    await vi.waitFor(() => expect(hasEnded()).toBe(true), 5_000);
  });
});
