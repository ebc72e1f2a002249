/** The bot's registration, as botbuilder names the settings. Empty in the sandbox: nobody is authenticated, on loopback only. */
export interface Credentials {
  MicrosoftAppId?: string | undefined;
  MicrosoftAppPassword?: string | undefined;
  MicrosoftAppType?: string | undefined;
  MicrosoftAppTenantId?: string | undefined;
  CertificateThumbprint?: string | undefined;
  CertificatePrivateKey?: string | undefined;
}
