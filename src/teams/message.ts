import { type Activity, ActivityTypes } from 'botbuilder';
import type { JsonObject } from '../cards/index.ts';

/** A message that is a card and nothing else. */
export const cardMessage = (card: JsonObject): Partial<Activity> => ({
  type: ActivityTypes.Message,
  // What a notification shows: a card alone would say "sent a card".
  ...(typeof card['fallbackText'] === 'string' ? { summary: card['fallbackText'] } : {}),
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});
