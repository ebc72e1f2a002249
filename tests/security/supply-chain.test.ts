import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { projectRoot } from '../../src/root.ts';
import { knownFixes } from './known-fixes.ts';

const text = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

const locked = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dev: z.boolean().default(false),
  os: z.array(z.string()).optional(),
});
const { packages } = z.object({ packages: z.record(z.string(), locked) }).parse(JSON.parse(text('package-lock.json')));
const { overrides } = z
  .object({ overrides: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])) })
  .parse(JSON.parse(text('package.json')));

/** All that are installed, the project itself left out. */
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const versionsOf = (name: string): string[] =>
  installed.filter(([path, { dev }]) => nameOf(path) === name && !dev).map(([, { version = '' }]) => version);
const isBefore = (version: string, least: string): boolean => version.localeCompare(least, 'en', { numeric: true }) < 0;

describe('what is installed', () => {
  it('runs no script of its own', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('is what was locked, byte for byte', () => {
    const unproven = installed.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
    // Of the tools of other platforms npm notes nothing here: none is part of production.
    expect(unproven.filter(([, { dev, os }]) => !dev || os === undefined)).toEqual([]);
  });

  it('comes from the registry that the machine names, and from nowhere else', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(text('package.json')).not.toMatch(/"(git\+|https?:|github:|file:|link:)/);
  });
});

describe('a known weakness', () => {
  it.each(knownFixes)('of %s before %s is not among us (%s)', (name, least) => {
    const versions = versionsOf(name);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => isBefore(version, least))).toEqual([]);
  });
});

describe('the overrides', () => {
  it('are in force, and each is explained', () => {
    const reasons = text('docs/decisions/0011-overrides.md');
    expect(overrides).toEqual({ restify: { pino: '$pino' }, uuid: '11.1.1' });
    expect(new Set(versionsOf('uuid'))).toEqual(new Set(['11.1.1']));
    expect(versionsOf('pino')).toHaveLength(1);
    for (const name of ['uuid', 'pino']) expect(reasons).toContain(name);
  });
});
