import { TeamsAdapter } from '@microsoft/teams-ai';
import { type Activity, ConfigurationServiceClientCredentialFactory, type TurnContext } from 'botbuilder';
import { publicCloud } from './cloud.ts';
import type { Credentials } from './credentials.ts';
import { KeptClients } from './kept-clients.ts';
import { oncePerRequest } from './wire.ts';

/** A caller who is proven to be Teams. */
export type Proof = Awaited<ReturnType<OnceAdapter['prove']>>;

/** All that the SDK reads of an activity to prove who sent it; it compares the service URL only where there is one. */
const onTeams = { channelId: 'msteams' } as Activity;

/**
 * botbuilder's adapter, that makes each of its requests once. A class, since what makes a connector outside a turn, and what proves a
 * caller before there is one, is for its heirs only.
 */
export class OnceAdapter extends TeamsAdapter {
  protected override readonly botFrameworkAuthentication: KeptClients;
  private readonly appId: string | undefined;

  /** `deadline` of each request, in milliseconds; `openIdMetadata`, where the keys of Teams are, for tests. */
  constructor(credentials: Credentials, deadline: number, openIdMetadata?: string) {
    const given = Object.fromEntries(Object.entries(credentials).filter(([, v]) => v !== undefined));
    const factory = new ConfigurationServiceClientCredentialFactory(given);
    const cloud = publicCloud(openIdMetadata);
    super(cloud, factory);
    const options = { httpClient: oncePerRequest(deadline), userAgent: this.userAgent };
    this.botFrameworkAuthentication = new KeptClients(cloud, factory, undefined, undefined, options);
    this.appId = credentials.MicrosoftAppId;
  }

  /** Proves by the Authorization header alone that Teams is calling; the body has not been read then. @throws what the SDK throws */
  prove(authorization: string) {
    return this.botFrameworkAuthentication.authenticateRequest(onTeams, authorization);
  }

  /** Takes the turn of an activity from a proven caller, whose envelope has been read; gives what an invoke is to be answered. */
  take(proof: Proof, activity: unknown, logic: (context: TurnContext) => Promise<void>) {
    // The SDK's type asks for all that the platform may fill in.
    return this.processActivity(proof, activity as Activity, logic);
  }

  /** A client of the connector at `serviceUrl`, as the bot itself and in no turn. */
  connectorAt(serviceUrl: string) {
    const identity = this.createClaimsIdentity(this.appId);
    return this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl);
  }
}
