import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { type Buttons, bind, type JsonObject, withButtons } from '../cards/index.ts';
import type { Told } from '../enquiry/index.ts';

const carriedBy = (told: Told): JsonObject => (told.drawn ? { ref: told.drawn.ref, version: told.drawn.version } : {});

/** The card of an answer, ready to send. */
export const cardOf = (told: Told, buttons: Buttons): JsonObject =>
  withButtons(bind(told.view), buttons, carriedBy(told)) as JsonObject;

const message = (card: JsonObject): Partial<Activity> => ({
  type: ActivityTypes.Message,
  // What a notification shows: a card alone would say "sent a card".
  ...(typeof card['fallbackText'] === 'string' ? { summary: card['fallbackText'] } : {}),
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

/** A text to be passed on goes by itself, as plain text: Teams splits a text and a card in one activity. */
const follow = async (context: TurnContext, told: Told): Promise<void> => {
  if (told.text !== undefined) await context.sendActivity({ type: ActivityTypes.Message, text: told.text, textFormat: 'plain' });
};

/** Shows the answer as a new message. */
export const showNew = async (context: TurnContext, told: Told, buttons: Buttons): Promise<void> => {
  await context.sendActivity(message(cardOf(told, buttons)));
  await follow(context, told);
};

/** Whether the pressed card could be replaced; it may have been deleted. */
const replaced = async (context: TurnContext, by: Partial<Activity>): Promise<boolean> => {
  const id = context.activity.replyToId;
  if (!id) return false;
  try {
    await context.updateActivity({ ...by, id });
    return true;
  } catch {
    return false;
  }
};

/** Shows the answer in the place of the card that was pressed; as a new message where that card is gone. */
export const showInPlace = async (context: TurnContext, told: Told, buttons: Buttons): Promise<void> => {
  const card = cardOf(told, buttons);
  if (!(await replaced(context, message(card)))) await context.sendActivity(message(card));
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

/** Answers an invoke with an error: always HTTP 200 with the error in the body, or the person sees nothing at all. */
export const refuseInvoke = (context: TurnContext, statusCode: 400 | 500, code: string, text: string): Promise<unknown> =>
  invokeResponse(context, { statusCode, type: 'application/vnd.microsoft.error', value: { code, message: text } });
