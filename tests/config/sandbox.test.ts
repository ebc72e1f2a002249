import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sandboxSettings } from '../../src/config.ts';
import { folderWith, partnership, refusal, settingsFile, tenant } from './given.ts';

const choices = { cwd: '/somewhere', framework: 'somerset-2020', tenant };

describe('the settings of a sandbox', () => {
  it('are loopback only, without a registration, with one demonstration partnership', () => {
    const { secret, partnerships, ...rest } = sandboxSettings(choices);
    expect(rest).toEqual({
      mode: 'sandbox',
      host: '127.0.0.1',
      port: 3978,
      publicUrl: 'http://127.0.0.1:3978',
      app: {},
      store: '/somewhere/data/sandbox',
      metricsToken: undefined,
      logLevel: 'info',
      sendRate: 40,
      serviceUrls: ['127.0.0.1', 'localhost', '[::1]'],
    });
    expect(partnerships).toEqual([
      expect.objectContaining({ id: 'demo', framework: 'somerset-2020', tenants: [tenant], concernContact: {} }),
    ]);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(sandboxSettings(choices).secret).not.toBe(secret);
  });

  it('take a port, a folder and a level', () => {
    expect(sandboxSettings({ ...choices, port: 0, store: 'd', logLevel: 'warn' })).toMatchObject({
      port: 0,
      store: '/somewhere/d',
      logLevel: 'warn',
    });
  });

  it('may come from a settings file, still loopback only', () => {
    const cwd = folderWith({ 'my.json': { partnerships: [partnership], serviceUrls: ['smba.example'] } });
    const settings = sandboxSettings({ ...choices, cwd, config: 'my.json' });
    expect(settings.partnerships.map(({ id }) => id)).toEqual(['here']);
    expect(settings.serviceUrls).not.toContain('smba.example');
    expect(settings.store).toBe(join(cwd, 'data/sandbox'));
  });

  it('refuse a framework that can be none', () => {
    expect(refusal(() => sandboxSettings({ ...choices, framework: 'No Such' }))).toContain('partnerships[0].framework is wrong');
  });

  it('name what is wrong with that file', () => {
    const cwd = folderWith(settingsFile({ framework: 3 }));
    expect(refusal(() => sandboxSettings({ ...choices, cwd, config: 'signpost.config.json' }))).toContain(
      'partnerships[0].framework is wrong',
    );
  });
});
