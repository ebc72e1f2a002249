import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWindows } from '../../src/sandbox/describe-windows.ts';
import { personas } from '../../src/sandbox/personas.ts';
import { listeningPort } from '../../src/sandbox/playground.ts';
import { openWindows, type Window } from '../../src/sandbox/windows.ts';

describe('the windows of the sandbox', () => {
  let folder: string;
  let windows: Window[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'windows-'));
    windows = await openWindows({ botPort: 9, folder, personas });
  }, 20_000);

  afterAll(async () => {
    await Promise.all(windows.map((window) => window.close()));
    await rm(folder, { recursive: true, force: true });
  });

  it('give each persona one at an address of its own', () => {
    expect(windows.map((window) => window.persona.key)).toEqual(['practitioner', 'supervisor', 'training-officer']);
    expect(new Set(windows.map((window) => window.url)).size).toBe(3);
  });

  it('are seated with the persona that they are for, and five colleagues', async () => {
    for (const { persona, url } of windows) {
      const answer = await fetch(`${url}/_connector/v3/conversations/${persona.key}-team/members`);
      const members = (await answer.json()) as { objectId: string; name: string }[];
      expect(members[0]).toMatchObject({ objectId: persona.aadObjectId, name: `${persona.givenName} ${persona.surname}` });
      expect(members).toHaveLength(6);
    }
  });

  it('keep their settings and logs in a folder each under the sandbox data', async () => {
    for (const { key } of personas) {
      expect(await readFile(join(folder, 'windows', key, '.m365agentsplayground.yml'), 'utf8')).toContain(`${key}-user`);
      expect(await readFile(join(folder, 'windows', key, 'devTools', 'm365agentsplayground.log'), 'utf8')).toContain(
        'Listening on',
      );
    }
  });

  it('are described by address, with three lines on what to try and the line on the licence', () => {
    const lines = describeWindows(windows);
    for (const { url } of windows) {
      const at = lines.findIndex((line) => line.endsWith(url));
      expect(lines.slice(at + 1, at + 4).every((line) => line.startsWith('  - '))).toBe(true);
    }
    expect(lines.join(' ')).toContain('pre-release terms');
  });

  it('are gone once they are closed', async () => {
    await Promise.all(windows.map((window) => window.close()));
    for (const { url } of windows) await expect(fetch(url)).rejects.toThrow();
  });
});

describe('a sandbox without the Playground', () => {
  it('says plainly that there are no windows, and what to do', () => {
    expect(describeWindows([]).join(' ')).toMatch(/not installed.*npm ci/);
  });
});

describe("the Playground's own port", () => {
  it('is read from the line that names it, and from no other', () => {
    expect(listeningPort('Listening on 56150')).toBe(56150);
    expect(listeningPort('launched at http://localhost:56150')).toBeUndefined();
  });
});
