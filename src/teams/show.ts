import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { type Buttons, bind, type JsonObject, stacked, type Told, withButtons } from '../cards/index.ts';
import { outcomeOf } from '../outbox/index.ts';
import { cardMessage } from './message.ts';
import { inTime, reply } from './reply.ts';
import { failureOf } from './wire.ts';

/** The card of an answer, ready to send. */
const cardOf = ({ view, above, carried }: Told, buttons: Buttons): JsonObject =>
  withButtons(above ? stacked(bind(above), bind(view)) : bind(view), buttons, { ...carried }) as JsonObject;

/** A text to be passed on goes by itself, as plain text: Teams splits a text and a card in one activity. */
const follow = async (context: TurnContext, told: Told): Promise<void> => {
  if (told.text !== undefined) await reply(context, { type: ActivityTypes.Message, text: told.text, textFormat: 'plain' });
};

/** Shows the answer as a new message. */
export const showNew = async (context: TurnContext, told: Told, buttons: Buttons): Promise<void> => {
  await reply(context, cardMessage(cardOf(told, buttons)));
  await follow(context, told);
};

/**
 * Whether the pressed card could be replaced; it may have been deleted. Where nobody can tell whether it was, that is an error and
 * no second card is sent: a press on the old one is answered with the new.
 */
const replaced = async (context: TurnContext, by: Partial<Activity>): Promise<boolean> => {
  const id = context.activity.replyToId;
  if (!id) return false;
  try {
    await inTime(() => context.updateActivity({ ...by, id }));
    return true;
  } catch (error) {
    const failure = failureOf(error);
    if (failure && outcomeOf(failure).is === 'refused') return false;
    throw error;
  }
};

/** Shows the answer in the place of the card that was pressed; as a new message where that card is gone. */
export const showInPlace = async (context: TurnContext, told: Told, buttons: Buttons): Promise<void> => {
  const card = cardMessage(cardOf(told, buttons));
  if (!(await replaced(context, card))) await reply(context, card);
  await follow(context, told);
};

const invokeResponse = (context: TurnContext, body: object): Promise<unknown> =>
  context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });

/** Answers an Action.Execute with the card that takes the pressed one's place. */
export const answerInvoke = async (context: TurnContext, told: Told, buttons: Buttons): Promise<void> => {
  const value = cardOf(told, buttons);
  await follow(context, told);
  await invokeResponse(context, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value });
};

/** Answers an Action.Execute with a line that only whoever pressed it sees; the card stays as it is. */
export const answerLine = (context: TurnContext, value: string): Promise<unknown> =>
  invokeResponse(context, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value });

/** Answers an invoke with an error: always HTTP 200 with the error in the body, or the person sees nothing at all. */
export const refuseInvoke = (context: TurnContext, statusCode: 400 | 500, code: string, text: string): Promise<unknown> =>
  invokeResponse(context, { statusCode, type: 'application/vnd.microsoft.error', value: { code, message: text } });
