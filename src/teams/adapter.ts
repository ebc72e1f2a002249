import { ActivityTypes, type TurnContext } from 'botbuilder';

import { codeOf, SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import { OnceAdapter } from './connector.ts';
import type { Credentials } from './credentials.ts';
import { refuseInvoke } from './show.ts';
import { failureOf } from './wire.ts';
import { words } from './words.ts';

/** Teams delivers again what is not answered within 15 seconds: a reply that hangs is given up before. Milliseconds. */
const beforeRepeat = 10_000;

/** How Teams answered, where that is what went wrong. */
const answerIn = (error: unknown): object => {
  const failure = failureOf(error);
  return failure ? { answer: failure.answered ? failure.status : failure.why } : {};
};

interface Elsewhere {
  /** Of each request, in milliseconds. */
  deadline?: number;
  /** Where the keys of Teams are, if not where Microsoft publishes them. */
  openIdMetadata?: string | undefined;
}

/** The real botbuilder adapter. A turn that fails tells the person in one sentence and the log in one line. */
export const teamsAdapter = (
  credentials: Credentials,
  log: Log,
  { deadline = beforeRepeat, openIdMetadata }: Elsewhere = {},
): OnceAdapter => {
  const adapter = new OnceAdapter(credentials, deadline, openIdMetadata);
  adapter.onTurnError = async (context: TurnContext, error: Error) => {
    log.error({ code: codeOf(error), type: context.activity.type, ...answerIn(error) }, 'turn failed');
    const ours = error instanceof SignpostError && error.family === 'input' ? error.message : words.trouble;
    try {
      if (context.activity.type === ActivityTypes.Invoke) await refuseInvoke(context, 500, codeOf(error), ours);
      // Where the reply itself did not get through it may be there all the same: nothing more is sent after it.
      else if (context.activity.type === ActivityTypes.Message && !failureOf(error)) await context.sendActivity(ours);
    } catch (second) {
      log.error({ code: codeOf(second) }, 'could not say that a turn failed');
    }
  };
  return adapter;
};
