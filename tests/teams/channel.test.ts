import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { byButtons, read, records } from './reading.ts';

const here = withBot();

/** What is known of people; where the bot is may be kept besides. */
const known = () => ['persons', 'enquiries'].map((collection) => records(here.stored(), collection));

const given = { contact: 'predominant', section47: 'no', lead: 'yes', 'with-children': 'yes' };

const inChannel = async () => {
  const ann = here.person();
  await byButtons(ann, 'Wizard', given);
  const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'], tenant: ann.tenant });
  return { ann, channel: team.channel('Training') };
};

describe('a mention in a channel', () => {
  it.each(['pathway', 'help', 'show my training', 'manager', 'hello', '', 'my role'])(
    '%j is answered in the thread, without anything of the person',
    async (text) => {
      const { ann, channel } = await inChannel();
      const before = known();
      const turn = await ann.mention(channel, text);
      expect(turn.last.conversation).toBe(`${channel.id};messageid=${turn.sent['id']}`);
      expect(turn.messages).toHaveLength(1);
      expect(turn.last.text).toMatch(/our own chat[\s\S]*pathway/i);
      expect(turn.last.text).not.toMatch(/Wizard|Group|Ann|Introduction/);
      expect(turn.last.card).toBeUndefined();
      expect(known()).toEqual(before);
    },
  );

  it('leaves alone what the person is in the middle of', async () => {
    const { ann, channel } = await inChannel();
    await ann.press('Start again');
    await ann.mention(channel, 'Librarian');
    expect(here.stored()).not.toContain('Librarian');
  });
});

describe('a button of one’s own card, pressed from within a channel', () => {
  it.each(['invoke', 'message'])('shows nothing of the person there (%s)', async (type) => {
    const { ann, channel } = await inChannel();
    const mention = await ann.mention(channel, 'hello');
    const { sent } = await ann.press('Text for my manager', {}, type === 'message' ? { asSubmit: true } : {});
    const { conversation, channelData } = mention.sent;
    const before = known();
    const marked = here.teams.ledger.length;
    const answer = await ann.send({ ...sent, conversation, channelData, id: 'f:forwarded', replyToId: mention.last.id });
    const seen = JSON.stringify([answer.body, ...here.teams.ledger.slice(marked).map(({ body }) => body)]);
    expect(answer.status).toBe(200);
    expect(seen).not.toMatch(/Wizard|Introduction to Child/);
    expect(seen).toMatch(/our own chat/);
    expect(known()).toEqual(before);
    expect(channel.posts().every(({ card }) => !card || !read(card).includes('Wizard'))).toBe(true);
  });
});
