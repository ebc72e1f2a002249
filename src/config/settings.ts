import type { Environment, LogLevel } from './environment.ts';
import type { SettingsFile } from './settings-file.ts';

type Registration =
  | 'MicrosoftAppId'
  | 'MicrosoftAppType'
  | 'MicrosoftAppTenantId'
  | 'MicrosoftAppPassword'
  | 'CertificateThumbprint'
  | 'CertificatePrivateKey';

/** What is in force, whoever set it. Paths are absolute. */
export interface Settings extends SettingsFile {
  mode: 'production' | 'sandbox';
  host: string;
  /** 0 lets the operating system choose. */
  port: number;
  /** Without a slash at its end. */
  publicUrl: string;
  /** The bot's registration, under botbuilder's names; empty in the sandbox. */
  app: Partial<Pick<Environment, Registration>>;
  /** The store's folder. */
  store: string;
  secret: string;
  metricsToken: string | undefined;
  logLevel: LogLevel;
}

const hidden = (secret: string | undefined) => secret && '(set)';

/** The same with every secret hidden, to be shown. */
export const redacted = (settings: Settings): Settings => ({
  ...settings,
  secret: '(set)',
  metricsToken: hidden(settings.metricsToken),
  app: {
    ...settings.app,
    MicrosoftAppPassword: hidden(settings.app.MicrosoftAppPassword),
    CertificatePrivateKey: hidden(settings.app.CertificatePrivateKey),
  },
});
