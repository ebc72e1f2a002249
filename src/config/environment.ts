import { z } from 'zod/v4';
import { guid, matching, text } from './fields.ts';

const isPlainHttps = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, username, search, hash } = new URL(value);
  return protocol === 'https:' && username === '' && search === '' && hash === '';
};

const portNumber = 'a port number from 0 to 65535';
const publicUrl = 'expected the https address at which Teams and people reach the bot, such as https://signpost.example.org';
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const appTypes = ['SingleTenant', 'UserAssignedMSI'] as const;

/** The bot's registration, under the names that botbuilder reads. Botbuilder takes a mistyped type for MultiTenant, so here it is an error. */
const registration = {
  MicrosoftAppId: guid('the application (client) id of the bot’s registration'),
  MicrosoftAppType: z.enum(appTypes, `expected ${appTypes.join(' or ')}, written just so`),
  MicrosoftAppTenantId: guid('the id of the tenant that the bot is registered in'),
  MicrosoftAppPassword: text('the client secret of the bot’s registration').optional(),
  CertificateThumbprint: matching(/^[\da-f]{40,64}$/i, 'the thumbprint as hexadecimal digits, without colons').optional(),
  /** Where a value has one line only, `\n` stands for the end of a line. */
  CertificatePrivateKey: matching(/^-----BEGIN /, 'the private key as PEM')
    .transform((pem) => pem.replaceAll('\\n', '\n'))
    .optional(),
};

/** For rules between settings: looked at even when a setting is wrong by itself, so that every problem is named at once. */
const always = { when: () => true };

/** What the environment, or `.env`, is to hold in production. */
export const environment = z
  .object({
    PORT: matching(/^\d{1,5}$/, portNumber)
      .transform(Number)
      .refine((port) => port <= 65_535, `expected ${portNumber}`)
      .default(3978),
    HOST: text('an address to listen on').default('0.0.0.0'),
    PUBLIC_URL: z
      .string(publicUrl)
      .trim()
      .refine(isPlainHttps, publicUrl)
      .transform((url) => url.replace(/\/+$/, '')),
    ...registration,
    SIGNPOST_CONFIG: text('the path of the settings file').default('signpost.config.json'),
    SIGNPOST_STORE: text('a folder').default('data/store'),
    SIGNPOST_SECRET: matching(/^.{32,}$/s, 'at least 32 characters that nobody can guess; links are signed with it'),
    SIGNPOST_METRICS_TOKEN: text('a token').optional(),
    LOG_LEVEL: z.enum(levels, `expected one of ${levels.join(', ')}`).default('info'),
  })
  .refine(
    (e) =>
      e.MicrosoftAppType === 'UserAssignedMSI' || e.MicrosoftAppPassword || e.CertificateThumbprint || e.CertificatePrivateKey,
    {
      path: ['MicrosoftAppPassword'],
      error:
        'expected the client secret of the bot’s registration, or CertificateThumbprint and CertificatePrivateKey in its place',
      ...always,
    },
  )
  .refine((e) => e.MicrosoftAppType !== 'UserAssignedMSI' || !e.MicrosoftAppPassword, {
    path: ['MicrosoftAppPassword'],
    error: 'expected none, since a UserAssignedMSI has no password',
    ...always,
  })
  .refine((e) => e.MicrosoftAppType !== 'UserAssignedMSI' || !(e.CertificateThumbprint || e.CertificatePrivateKey), {
    path: ['CertificateThumbprint'],
    error: 'expected none, since a UserAssignedMSI has no certificate',
    ...always,
  })
  .refine((e) => !e.CertificateThumbprint || e.CertificatePrivateKey, {
    path: ['CertificatePrivateKey'],
    error: 'expected beside CertificateThumbprint',
    ...always,
  })
  .refine((e) => !e.CertificatePrivateKey || e.CertificateThumbprint, {
    path: ['CertificateThumbprint'],
    error: 'expected beside CertificatePrivateKey',
    ...always,
  });

export type Environment = z.infer<typeof environment>;
export type LogLevel = Environment['LOG_LEVEL'];

/** The names that are read. */
export const names: readonly string[] = Object.keys(environment.shape);
