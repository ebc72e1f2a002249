import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { folderWith, least, refusal, settingsFile } from './given.ts';

const cwd = folderWith(settingsFile());
const read = (env: Record<string, string | undefined>) => readSettings({ env: { ...least, ...env }, cwd });
const certificate = {
  MicrosoftAppPassword: undefined,
  CertificateThumbprint: 'AB'.repeat(20),
  CertificatePrivateKey: '-----BEGIN PRIVATE KEY-----\\nabc\\n-----END PRIVATE KEY-----',
};

describe('the bot’s registration', () => {
  it('may be a managed identity, which has no password', () => {
    const app = read({ MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: undefined }).app;
    expect(app).toEqual({
      MicrosoftAppId: least.MicrosoftAppId,
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: least.MicrosoftAppTenantId,
    });
    expect(refusal(() => read({ MicrosoftAppType: 'UserAssignedMSI' }))).toMatch(/^MicrosoftAppPassword is wrong: expected none/);
  });

  it('has no certificate where it is a managed identity', () => {
    expect(refusal(() => read({ ...certificate, MicrosoftAppType: 'UserAssignedMSI' }))).toMatch(
      /^CertificateThumbprint is wrong: expected none/,
    );
  });

  it('may have a certificate in place of a password, its key on one line', () => {
    const { app } = read(certificate);
    expect(app).not.toHaveProperty('MicrosoftAppPassword');
    expect(app.CertificatePrivateKey).toBe('-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----');
  });

  it.each(['CertificateThumbprint', 'CertificatePrivateKey'])('needs %s beside the other half of a certificate', (half) => {
    expect(refusal(() => read({ ...certificate, [half]: undefined }))).toMatch(
      new RegExp(`^${half} is missing: expected beside`),
    );
  });

  it.each([undefined, 'MultiTenant', 'singletenant', 'UserAssignedMsi', 'SingleTennant'])(
    'is never of a type that botbuilder would take for MultiTenant: %s',
    (type) => {
      expect(refusal(() => read({ MicrosoftAppType: type }))).toMatch(
        /^MicrosoftAppType is (missing|wrong): expected SingleTenant or UserAssignedMSI/,
      );
    },
  );

  it.each([
    ['SingleTenant', undefined],
    ['SingleTenant', ' '],
  ])('of type %s needs a password: "%s" is none', (type, password) => {
    expect(refusal(() => read({ MicrosoftAppType: type, MicrosoftAppPassword: password }))).toMatch(
      /^MicrosoftAppPassword is missing/,
    );
  });

  it.each([
    'https://user@host.example',
    'https://host.example/?a=b',
    'https://host.example/#a',
    'ftp://host.example',
    'host.example',
  ])('is not reached at %s', (url) => {
    expect(refusal(() => read({ PUBLIC_URL: url }))).toMatch(/^PUBLIC_URL is wrong/);
  });
});
