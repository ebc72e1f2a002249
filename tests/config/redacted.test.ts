import { describe, expect, it } from 'vitest';
import { readSettings, redacted, sandboxSettings } from '../../src/config.ts';
import { folderWith, least, settingsFile, tenant } from './given.ts';

const cwd = folderWith(settingsFile());

describe('settings that are shown', () => {
  it('hold no secret, and say which are set', () => {
    const CertificatePrivateKey = '-----BEGIN PRIVATE KEY-----abc';
    const env = {
      ...least,
      SIGNPOST_METRICS_TOKEN: 'metrics-token',
      CertificateThumbprint: 'ab'.repeat(20),
      CertificatePrivateKey,
    };
    const settings = readSettings({ env, cwd });
    const shown = redacted(settings);
    for (const secret of [least.SIGNPOST_SECRET, least.MicrosoftAppPassword, 'metrics-token', 'PRIVATE KEY']) {
      expect(JSON.stringify(settings)).toContain(secret);
      expect(JSON.stringify(shown)).not.toContain(secret);
    }
    expect(shown.secret).toBe('(set)');
    expect(shown.app.MicrosoftAppPassword).toBe('(set)');
    expect(shown.app.MicrosoftAppId).toBe(least.MicrosoftAppId);
    expect({ ...shown, secret: '', metricsToken: '', app: {} }).toEqual({ ...settings, secret: '', metricsToken: '', app: {} });
  });

  it('do not show a secret as set when there is none', () => {
    const shown = JSON.parse(JSON.stringify(redacted(sandboxSettings({ cwd, framework: 'f', tenant }))));
    expect(shown.app).toEqual({});
    expect(shown).not.toHaveProperty('metricsToken');
  });
});
