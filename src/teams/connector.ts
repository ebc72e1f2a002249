import { TeamsAdapter } from '@microsoft/teams-ai';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Credentials } from './credentials.ts';
import { oncePerRequest } from './wire.ts';

/**
 * botbuilder's adapter, that makes each of its requests once. A class, since what makes a connector outside a turn is for its
 * heirs only.
 */
export class OnceAdapter extends TeamsAdapter {
  private readonly appId: string | undefined;

  /** `deadline` of each request, in milliseconds. */
  constructor(credentials: Credentials, deadline: number) {
    const given = Object.fromEntries(Object.entries(credentials).filter(([, v]) => v !== undefined));
    super({}, new ConfigurationServiceClientCredentialFactory(given), undefined, { httpClient: oncePerRequest(deadline) });
    this.appId = credentials.MicrosoftAppId;
  }

  /** A client of the connector at `serviceUrl`, as the bot itself and in no turn. */
  connectorAt(serviceUrl: string) {
    const identity = this.createClaimsIdentity(this.appId);
    return this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl);
  }
}
