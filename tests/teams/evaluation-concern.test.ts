import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { cardSteps, filled, firstChoices, idOf } from './evaluation-card-steps.ts';
import { read } from './reading.ts';

const here = withBot();
const { atCard, asked, answers } = cardSteps(here);

const story = 'Zebedee in my class told me this morning that his dad hits him';
/** May be either: nobody can tell from the words alone. */
const unsure = 'What do I do if a boy in my class tells me his dad Zebedee hits him?';

const everywhere = () => [here.stored(), ...here.log, ...here.teams.ledger.map(({ body }) => JSON.stringify(body))].join('\n');

describe('what may be about a real child, in an evaluation', () => {
  it('is met at once and kept nowhere, and the rest is sent', async () => {
    const { ann, form } = await atCard();
    const more = { [idOf(form, 'ideas')]: story, [idOf(form, 'improve')]: 'More time' };
    const turn = await ann.press('Send', firstChoices(form, more));
    expect(read(turn.card)).toContain('I have not recorded this or told anyone.');
    expect(read(turn.card)).toMatch(/01632 960001[\s\S]*Thank you/);
    expect(asked()).toMatchObject([{ state: 'answered' }]);
    expect(answers()).toMatchObject([{ sent: true, after: { [idOf(form, 'improve').slice(4)]: 'More time' } }]);
    expect(everywhere()).not.toMatch(/zebedee/i);
  });

  it('is met in a draft too', async () => {
    const { ann, form } = await atCard();
    const turn = await ann.press('Keep for later', { [idOf(form, 'ideas')]: story, [idOf(form, 'share')]: '2' });
    expect(read(turn.card)).toContain('I have not recorded this or told anyone.');
    expect(filled(turn.card)).toEqual({ [idOf(form, 'share')]: '2' });
    expect(everywhere()).not.toMatch(/zebedee/i);
  });

  it.each(['by a button', 'by typing'])(
    'that nobody can tell is asked about; said not to be, %s, it can be written once more',
    async (how) => {
      const { ann, form } = await atCard();
      const ideas = idOf(form, 'ideas');
      const doubt = await ann.press('Send', firstChoices(form, { [ideas]: unsure }));
      expect(read(doubt.card)).toMatch(/Is this about a real child now\?[\s\S]*Thank you/);
      expect(everywhere()).not.toMatch(/zebedee/i);
      const open = how === 'by typing' ? await ann.say('no') : await ann.press('No, it is not');
      expect(filled(open.card)).toMatchObject(firstChoices(form));
      expect(filled(open.card)[ideas]).toBeUndefined();
      const turn = await ann.press('Send', { [ideas]: unsure });
      expect(read(turn.card)).toMatch(/^Thank you/);
      expect(answers()).toMatchObject([{ sent: true, after: { [ideas.slice(4)]: unsure } }]);
    },
  );

  it('typed while one thing is asked leaves that question open', async () => {
    const { ann } = await atCard();
    await ann.say('ask me');
    for (let i = 0; i < 6; i++) await ann.say('2');
    const turn = await ann.say(story);
    expect(read(turn.card)).toMatch(/I have not recorded this[\s\S]*Up to three ideas/);
    expect(everywhere()).not.toMatch(/zebedee/i);
  });
});
