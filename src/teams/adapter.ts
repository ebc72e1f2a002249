import { TeamsAdapter } from '@microsoft/teams-ai';
import { ActivityTypes, ConfigurationServiceClientCredentialFactory, type TurnContext } from 'botbuilder';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import { refuseInvoke } from './show.ts';
import { words } from './words.ts';

/** The bot's registration, as botbuilder names the settings. Empty in the sandbox: nobody is authenticated, on loopback only. */
export interface Credentials {
  MicrosoftAppId?: string | undefined;
  MicrosoftAppPassword?: string | undefined;
  MicrosoftAppType?: string | undefined;
  MicrosoftAppTenantId?: string | undefined;
  CertificateThumbprint?: string | undefined;
  CertificatePrivateKey?: string | undefined;
}

/** The code of an error for the log; never its message, which may quote what somebody wrote. */
const codeOf = (error: unknown): string =>
  error instanceof SignpostError ? error.code : error instanceof Error ? error.name : 'unknown';

/** The real botbuilder adapter. A turn that fails tells the person in one sentence and the log in one line. */
export const teamsAdapter = (credentials: Credentials, log: Log): TeamsAdapter => {
  const given = Object.fromEntries(Object.entries(credentials).filter(([, v]) => v !== undefined));
  const adapter = new TeamsAdapter({}, new ConfigurationServiceClientCredentialFactory(given));
  adapter.onTurnError = async (context: TurnContext, error: Error) => {
    log.error({ code: codeOf(error), type: context.activity.type }, 'turn failed');
    const ours = error instanceof SignpostError && error.family === 'input' ? error.message : words.trouble;
    try {
      if (context.activity.type === ActivityTypes.Invoke) await refuseInvoke(context, 500, codeOf(error), ours);
      else if (context.activity.type === ActivityTypes.Message) await context.sendActivity(ours);
    } catch (second) {
      log.error({ code: codeOf(second) }, 'could not say that a turn failed');
    }
  };
  return adapter;
};
