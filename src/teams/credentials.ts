/** The bot's registration, as botbuilder names the settings. Empty in the sandbox: nobody is authenticated, on loopback only. */
export interface Credentials {
  MicrosoftAppId?: string | undefined;
  MicrosoftAppPassword?: string | undefined;
  MicrosoftAppType?: string | undefined;
  MicrosoftAppTenantId?: string | undefined;
  CertificateThumbprint?: string | undefined;
  CertificatePrivateKey?: string | undefined;
}

/** Whether there is nobody to be: the SDK then takes everybody's word. */
export const isSandbox = ({ MicrosoftAppId }: Credentials): boolean => !MicrosoftAppId;
