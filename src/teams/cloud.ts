/** Who signs the tokens of what Teams posts to a bot ("Authenticate requests from the Bot Connector service", public cloud). */
export const issuer = 'https://api.botframework.com';

/** The tenant that Bot Framework itself is in. */
export const botFrameworkTenant = 'd6d49420-f39b-4df7-a1dc-d59a935871db';

/** Where the keys of those tokens are published. */
const keys = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/**
 * The public cloud under the SDK's names, whole: given one of these alone, it leaves all others empty. `openIdMetadata` in the place of
 * Microsoft's is for tests, which have no key of Microsoft's; no setting reaches it.
 */
export const publicCloud = (openIdMetadata: string = keys) => ({
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: issuer,
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
  ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  OAuthUrl: 'https://api.botframework.com',
  CallerId: 'urn:botframework:azure',
});
