import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps, firstChoices, idOf } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';

const here = withBot();
const { atCard, asked, answers } = cardSteps(here);

describe('answers that are sent twice at once', () => {
  it('under two ids, from a laptop and a phone, with different answers: one stands whole, and both are shown it', async () => {
    const { ann, form } = await atCard();
    const ideas = idOf(form, 'ideas');
    const [on] = ann.cards().slice(-1);
    const turns = await Promise.all(
      ['on the laptop', 'on the phone'].map((text) => ann.press('Send', firstChoices(form, { [ideas]: text }), on && { on })),
    );
    const [said = {}] = answers();
    expect(answers()).toMatchObject([{ sent: true, revision: 1 }]);
    const stands = Object(said['after'])[ideas.slice(4)];
    expect(['on the laptop', 'on the phone']).toContain(stands);
    for (const { card: shown } of turns) expect(read(shown)).toMatch(new RegExp(`^Thank you[\\s\\S]*${stands}`));
  });

  it('under the same id, while the first is still being answered, are one', async () => {
    const { ann, form } = await atCard();
    await ann.press('Keep for later', firstChoices(form));
    const again = await ann.say('evaluation');
    const [on] = ann.cards().slice(-1);
    const { sent } = await ann.press('Send', firstChoices(again.card), on && { on });
    const theirs = await ann.press('Change my answers');
    const version = Number(asked()[0]?.['version']);
    // The same press on the card as it is now, delivered three times under one id.
    const press = JSON.parse(JSON.stringify(sent), (key, value) => (key === 'version' ? version : value));
    const replies = await Promise.all([1, 2, 3].map(() => ann.send({ ...press, id: 'f:one' })));
    expect(read(theirs.card)).toMatch(/How was it\?/);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers()).toMatchObject([{ sent: true, revision: 3 }]);
  });

  it('as one press to send and one to keep for later are sent, or kept, and never both', async () => {
    const { ann, form } = await atCard();
    const [on] = ann.cards().slice(-1);
    await Promise.all(['Send', 'Keep for later'].map((button) => ann.press(button, firstChoices(form), on && { on })));
    const [evaluation = {}] = asked();
    expect(answers()).toMatchObject([{ sent: evaluation['state'] === 'answered', revision: 1 }]);
    expect(['answered', 'draft']).toContain(evaluation['state']);
  });
});
