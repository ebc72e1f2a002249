import type { TurnContext } from 'botbuilder';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerInvoke, cardMessage } from './echo-bot.ts';
import { texts } from './teams/index.ts';
import { quietly, withEchoBot } from './with-echo-bot.ts';

const rating = {
  type: 'Input.ChoiceSet',
  id: 'rating',
  label: 'How was it?',
  isRequired: true,
  choices: [
    { title: 'Good', value: 'good' },
    { title: 'Poor', value: 'poor' },
  ],
};
const formCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Tell us', wrap: true },
    rating,
    { type: 'Input.Text', id: 'comment', label: 'Anything else?' },
    { type: 'Input.Toggle', id: 'again', title: 'I would come again' },
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.Execute',
          title: 'Send',
          verb: 'send',
          data: { form: 'f1' },
          fallback: { type: 'Action.Submit', title: 'Send', data: { form: 'f1', phone: true } },
        },
      ],
    },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Later', data: { later: true }, associatedInputs: 'none' },
    { type: 'Action.Execute', title: 'Explain', verb: 'explain', associatedInputs: 'none' },
    { type: 'Action.Execute', title: 'Refuse', verb: 'refuse', associatedInputs: 'none' },
    { type: 'Action.Execute', title: 'Crash', verb: 'crash', associatedInputs: 'none' },
  ],
};
const textCard = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] });

/** Answers each button as it is called. */
const pressed = async (context: TurnContext): Promise<void> => {
  const { verb, data } = context.activity.value.action;
  switch (verb) {
    case 'send':
      return answerInvoke(context, 'card.adaptive', textCard(`Thank you: ${JSON.stringify(data)}`));
    case 'explain':
      return answerInvoke(context, 'activity.message', 'It is anonymous');
    case 'refuse':
      return answerInvoke(context, 'error', { code: 'Closed', message: 'This form has closed' }, 400);
    default:
      throw new Error('crash');
  }
};

const here = withEchoBot(async (context) => {
  const { type, value, replyToId } = context.activity;
  if (type === 'invoke') await pressed(context);
  else if (value) await context.updateActivity({ ...cardMessage(textCard(`Got ${JSON.stringify(value)}`)), id: replyToId ?? '' });
  else await context.sendActivity(cardMessage(formCard));
});

describe('pressing', () => {
  beforeEach(async () => {
    await here.ann.say('form');
  });

  it('an Action.Execute puts the card that comes back in the place of the one pressed', async () => {
    const turn = await here.ann.press('Send', { rating: 'good', comment: 'Fine' });
    expect(turn.sent).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', verb: 'send', data: { form: 'f1', rating: 'good', comment: 'Fine', again: 'false' } },
        trigger: 'manual',
      },
    });
    expect(turn.last.updated).toBe(true);
    expect(texts(turn.card)[0]).toContain('Thank you');
    expect(here.ann.cards()).toHaveLength(1);
    expect(here.ann.cards()[0]?.id).toBe(turn.sent['replyToId']);
  });

  it('an Action.Submit sends a message without text, and the answer comes as an update', async () => {
    const turn = await here.ann.press('Later');
    expect(turn.sent).toMatchObject({ type: 'message', value: { later: true }, replyToId: turn.last.id });
    expect(turn.sent).not.toHaveProperty('text');
    expect(turn.last.updated).toBe(true);
    expect(texts(turn.card)).toEqual(['Got {"later":true}']);
  });

  it('falls back to Action.Submit on an old phone', async () => {
    const turn = await here.ann.press('Send', { rating: 'poor' }, { asSubmit: true });
    expect(turn.sent).toMatchObject({ type: 'message', value: { form: 'f1', phone: true, rating: 'poor', again: 'false' } });
    await here.ann.say('form');
    await expect(here.ann.press('Explain', {}, { asSubmit: true })).rejects.toThrow('an old phone shows nothing');
  });

  it('shows a message as a notice and an error as an error', async () => {
    expect((await here.ann.press('Explain')).notice).toBe('It is anonymous');
    const refused = await here.ann.press('Refuse');
    expect(refused.error).toEqual({ code: 'Closed', message: 'This form has closed' });
    expect(refused.status).toBe(200);
    expect(refused.shown).toBeUndefined();
  });

  it('says in the words of Teams that a handler has thrown', async () => {
    quietly();
    const { status, error } = await here.ann.press('Crash');
    expect(status).toBe(500);
    expect(error?.message).toBe('Something went wrong. Please try again.');
  });

  it('is refused as the client refuses it', async () => {
    await expect(here.ann.press('Send')).rejects.toThrow('Teams would not let you press: "rating" is required');
    await expect(here.ann.press('Send', { rating: 'superb' })).rejects.toThrow('has no choice "superb"');
    await expect(here.ann.press('Send', { rating: 'good', name: 'Ann' })).rejects.toThrow('no input "name"');
    await expect(here.ann.press('Sned')).rejects.toThrow('no button "Sned"; there is "Send", "Later"');
  });

  it('goes to the newest card with such a button unless another is meant', async () => {
    const old = here.ann.cards()[0];
    await here.ann.say('form');
    const newer = await here.ann.press('Explain');
    const older = await here.ann.press('Explain', {}, old ? { on: old } : {});
    expect(older.sent['replyToId']).toBe(old?.id);
    expect(newer.sent['replyToId']).not.toBe(old?.id);
  });

  it('twice at once are two acts', async () => {
    const [one, other] = await here.ann.pressTwice('Send', { rating: 'good' });
    expect(one.sent['id']).not.toBe(other.sent['id']);
    expect(one.sent['value']).toEqual(other.sent['value']);
    expect([one.status, other.status]).toEqual([200, 200]);
  });

  it('can be done again on a card that has been replaced', async () => {
    const first = await here.ann.press('Send', { rating: 'good' });
    const again = await here.ann.again(first);
    expect(again.sent['value']).toEqual(first.sent['value']);
    expect(again.last.id).toBe(first.last.id);
  });
});
