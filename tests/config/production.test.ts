import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { folderWith, least, partnership, refusal, settingsFile, tenant } from './given.ts';

const cwd = folderWith(settingsFile());
const read = (env: Record<string, string | undefined>, folder = cwd) => readSettings({ env, cwd: folder });

describe('the settings of production', () => {
  it('need little, and have a default for the rest', () => {
    expect(read(least)).toEqual({
      mode: 'production',
      host: '0.0.0.0',
      port: 3978,
      publicUrl: 'https://signpost.example.org',
      app: {
        MicrosoftAppId: least.MicrosoftAppId,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: tenant,
        MicrosoftAppPassword: 'client-secret',
      },
      store: join(cwd, 'data/store'),
      secret: least.SIGNPOST_SECRET,
      metricsToken: undefined,
      logLevel: 'info',
      sendRate: 40,
      serviceUrls: ['smba.trafficmanager.net'],
      frameworks: undefined,
      partnerships: [expect.objectContaining(partnership)],
    });
  });

  it('take what is set', () => {
    const settings = read({
      ...least,
      PORT: '80',
      HOST: '::',
      LOG_LEVEL: 'debug',
      SIGNPOST_STORE: '/var/s',
      SIGNPOST_METRICS_TOKEN: 't',
      PUBLIC_URL: 'https://a.example/bot/',
    });
    expect(settings).toMatchObject({
      port: 80,
      host: '::',
      logLevel: 'debug',
      store: '/var/s',
      metricsToken: 't',
      publicUrl: 'https://a.example/bot',
    });
  });

  it('name everything that is missing at once', () => {
    const message = refusal(() => read({}, folderWith({})));
    for (const name of [
      'MicrosoftAppId',
      'MicrosoftAppType',
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
      'PUBLIC_URL',
      'SIGNPOST_SECRET',
      'signpost.config.json',
    ]) {
      expect(message).toMatch(new RegExp(`^- ${name} is missing: expected .+\\.$`, 'm'));
    }
    expect(message.split('\n')[0]).toBe('7 settings are missing or wrong:');
  });

  it('name everything that is wrong at once, with what was expected, and never what was set', () => {
    const wrong = {
      PORT: '99999',
      PUBLIC_URL: 'http://wrong',
      MicrosoftAppId: 'wrong',
      MicrosoftAppType: 'singletenant',
      MicrosoftAppTenantId: 'wrong.example',
      MicrosoftAppPassword: undefined,
      SIGNPOST_SECRET: 'wrong',
      LOG_LEVEL: 'wrong',
    };
    const folder = folderWith({
      'signpost.config.json': { partnerships: [{ ...partnership, tenants: [], timeZone: 'wrong' }], sendRate: 'wrong' },
    });
    expect(refusal(() => read({ ...least, ...wrong }, folder)).split('\n')).toEqual([
      '11 settings are missing or wrong:',
      '- PORT is wrong: expected a port number from 0 to 65535.',
      '- PUBLIC_URL is wrong: expected the https address at which Teams and people reach the bot, such as https://signpost.example.org.',
      '- MicrosoftAppId is wrong: expected the application (client) id of the bot’s registration.',
      '- MicrosoftAppType is wrong: expected SingleTenant or UserAssignedMSI, written just so.',
      '- MicrosoftAppTenantId is wrong: expected the id of the tenant that the bot is registered in.',
      '- SIGNPOST_SECRET is wrong: expected at least 32 characters that nobody can guess; links are signed with it.',
      '- LOG_LEVEL is wrong: expected one of fatal, error, warn, info, debug, trace, silent.',
      '- MicrosoftAppPassword is missing: expected the client secret of the bot’s registration, or CertificateThumbprint and CertificatePrivateKey in its place.',
      '- signpost.config.json: partnerships[0].tenants is wrong: expected at least one tenant id.',
      '- signpost.config.json: partnerships[0].timeZone is wrong: expected an IANA time zone such as Europe/London.',
      '- signpost.config.json: sendRate is wrong: expected number.',
    ]);
  });

  it('are refused as an input error, in one line when there is one problem', () => {
    expect(() => read({ ...least, PUBLIC_URL: undefined })).toThrow(
      expect.objectContaining({ family: 'input', code: 'settings' }),
    );
    expect(refusal(() => read({ ...least, LOG_LEVEL: 'loud' }))).toMatch(/^LOG_LEVEL is wrong: expected one of .*silent\.$/);
  });

  it.each([
    ['SIGNPOST_STOER', 'SIGNPOST_STORE'],
    ['SIGNPOST_SECRETS', 'SIGNPOST_SECRET'],
    ['signpost_config', 'SIGNPOST_CONFIG'],
    ['SIGNPOST_METRICSTOKEN', 'SIGNPOST_METRICS_TOKEN'],
    ['SIGNPOST_PORT', 'PORT'],
    ['SIGNPOST_PUBLIC_URL', 'PUBLIC_URL'],
  ])('do not know %s, and propose %s', (unknown, known) => {
    expect(refusal(() => read({ ...least, [unknown]: 'x' }))).toBe(`${unknown} is unknown: did you mean ${known}?`);
  });

  it('do not know an unknown name even when it is blank', () => {
    expect(refusal(() => read({ ...least, SIGNPOST_STOER: '' }))).toContain('SIGNPOST_STOER is unknown');
    expect(read({ ...least, SIGNPOST_STOER: undefined }).mode).toBe('production');
  });

  it('of other programs are none of ours', () => {
    expect(read({ ...least, PATH: '/bin', npm_config_x: '', MicrosoftAppOther: 'x' }).port).toBe(3978);
  });

  it('count a value that is empty as not set', () => {
    expect(read({ ...least, PORT: '', SIGNPOST_METRICS_TOKEN: '' })).toMatchObject({ port: 3978, metricsToken: undefined });
    expect(refusal(() => read({ ...least, SIGNPOST_SECRET: '' }))).toMatch(/^SIGNPOST_SECRET is missing/);
  });
});

describe('.env', () => {
  const env = Object.entries(least).map(([name, value]) => `${name}="${value}"\n`);

  it('may hold what the environment does not, and the environment wins', () => {
    const folder = folderWith({ ...settingsFile(), '.env': `\ufeff${env.join('')}PORT=1 # a remark\nHOST=1.1.1.1\n` });
    expect(read({ HOST: '2.2.2.2', PORT: ' ' }, folder)).toMatchObject({
      port: 1,
      host: '2.2.2.2',
      secret: least.SIGNPOST_SECRET,
    });
  });

  it('leaves the environment of the process as it is', () => {
    const before = { ...process.env };
    read({}, folderWith({ ...settingsFile(), '.env': env.join('') }));
    expect(process.env).toEqual(before);
  });

  it('is looked at for unknown names too', () => {
    const folder = folderWith({ ...settingsFile(), '.env': `${env.join('')}SIGNPOST_STOR=x\n` });
    expect(refusal(() => read({}, folder))).toContain('SIGNPOST_STORE');
  });

  it('that cannot be read is trouble of the disk', () => {
    const folder = folderWith(settingsFile());
    mkdirSync(join(folder, '.env'));
    expect(() => read(least, folder)).toThrow(expect.objectContaining({ family: 'other-side', code: 'settings-file' }));
  });
});
