import { MessageFactory, TeamsInfo } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { cardMessage } from './echo-bot.ts';
import { startFakeTeams, texts } from './teams/index.ts';
import { quietly, withEchoBot } from './with-echo-bot.ts';

const textCard = (text: unknown) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });

const here = withEchoBot(async (context) => {
  const { type, text, membersAdded, action, from } = context.activity;
  if (type === 'conversationUpdate') await context.sendActivity(`welcome ${membersAdded?.length}`);
  if (type === 'installationUpdate') await context.sendActivity(`installation ${action}`);
  if (type !== 'message' || text === 'silence') return;
  if (text === 'both') await context.sendActivity({ ...cardMessage(textCard('the card')), text: 'and a card' });
  else if (text === 'long') await context.sendActivity('x'.repeat(52_000));
  else if (text === 'me') await context.sendActivity(JSON.stringify(await TeamsInfo.getMember(context, from.id)));
  else await context.sendActivity(`you said: ${text}`);
});

const sends = () => here.teams.ledger.filter(({ kind }) => kind === 'send');

describe('what people say', () => {
  it('is answered within the turn', async () => {
    const { last, status, messages } = await here.ann.say('hello');
    expect(last.text).toBe('you said: hello');
    expect(messages).toHaveLength(1);
    expect(status).toBe(200);
  });

  it('arrives as Teams sends it', async () => {
    const { sent } = await here.ann.say('a < b');
    expect(sent).toMatchObject({
      type: 'message',
      text: 'a < b',
      channelId: 'msteams',
      serviceUrl: here.teams.serviceUrl,
      timestamp: expect.stringMatching(/^2026-07-01T09:00:0\d\.\d{3}Z$/),
      localTimestamp: expect.stringMatching(/^2026-07-01T10:00:0\d\.\d{3}\+01:00$/),
      localTimezone: 'Europe/London',
      locale: 'en-GB',
      from: { id: expect.stringMatching(/^29:/), name: 'Ann Lee', aadObjectId: here.ann.aadObjectId },
      recipient: { id: expect.stringMatching(/^28:/), name: 'Signpost' },
      conversation: { id: expect.stringMatching(/^a:/), conversationType: 'personal', tenantId: here.teams.tenant },
      channelData: { tenant: { id: here.teams.tenant } },
      entities: [{ type: 'clientInfo', locale: 'en-GB' }],
      attachments: [{ contentType: 'text/html', content: '<p>a &lt; b</p>' }],
    });
  });

  it('carries ids that are the same in every run and never twice the same', async () => {
    const first = await here.ann.say('one');
    const second = await here.ann.say('two');
    const other = await startFakeTeams();
    other.connect(here.bot.url);
    const again = await other.person({ name: 'Bob' }).say('one');
    await other.stop();
    expect(second.sent['id']).not.toBe(first.sent['id']);
    expect(again.sent['id']).toBe(first.sent['id']);
  });

  it('may meet silence, which is not mistaken for an answer', async () => {
    await here.ann.say('hello');
    const turn = await here.ann.say('silence');
    expect(turn.shown).toBeUndefined();
    expect(() => turn.last).toThrow('The bot showed nothing (HTTP 200)');
    expect(() => turn.card).toThrow('no card');
  });

  it('stays between the two of them', async () => {
    const bob = here.teams.person({ name: 'Bob Roy' });
    const [annTurn, bobTurn] = await Promise.all([here.ann.say('from Ann'), bob.say('from Bob')]);
    expect(annTurn.messages.map(({ text }) => text)).toEqual(['you said: from Ann']);
    expect(bobTurn.messages.map(({ text }) => text)).toEqual(['you said: from Bob']);
  });

  it('can be anything at all, when it is raw', async () => {
    quietly();
    expect((await here.ann.send('{not json')).status).toBe(400);
    expect((await here.ann.send({ type: 'message' })).status).toBe(500);
  });

  it('is delivered again under the same id, or done again under a new one', async () => {
    const first = await here.ann.say('hello');
    const same = await here.ann.redeliver();
    const anew = await here.ann.again(first);
    expect(same.sent).toEqual(first.sent);
    expect(anew.sent['id']).not.toBe(first.sent['id']);
    expect(anew.last.text).toBe('you said: hello');
  });
});

describe('installing', () => {
  it('brings two events, in either order', async () => {
    const { messages } = await here.ann.install();
    expect(messages.map(({ text }) => text)).toEqual(['welcome 2', 'installation add']);
    const turn = await here.teams.person({ name: 'Bob' }).install({ first: 'installationUpdate' });
    expect(turn.messages.map(({ text }) => text)).toEqual(['installation add', 'welcome 2']);
    expect(turn.sent).not.toHaveProperty('from.name');
  });

  it('opens the chat, and uninstalling closes it', async () => {
    quietly();
    await here.ann.install();
    const mark = sends().length;
    const { shown } = await here.ann.uninstall();
    expect(shown).toBeUndefined();
    expect(
      sends()
        .slice(mark)
        .map(({ status, delivered }) => [status, delivered]),
    ).toEqual([[403, false]]);
  });

  it('in a team happens in General, with the names of the team', async () => {
    const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'] });
    const { sent } = await here.ann.installIn(team, { first: 'installationUpdate' });
    expect(sent).toMatchObject({
      conversation: { conversationType: 'channel', id: team.id },
      channelData: { team: { id: team.id, name: 'Safeguarding', aadGroupId: team.aadGroupId } },
    });
    expect(team.channel('General').posts()).toHaveLength(2);
  });
});

describe('the connector', () => {
  it('makes two messages of text with a card, and tells no id', async () => {
    const { messages } = await here.ann.say('both');
    expect(messages.map(({ text, card }) => [text, card && texts(card)])).toEqual([
      ['and a card', undefined],
      [undefined, ['the card']],
    ]);
  });

  it('refuses what is too large, and what no client could draw', async () => {
    quietly();
    expect((await here.ann.say('long')).shown).toBeUndefined();
    expect(sends()).toMatchObject([{ status: 413, delivered: false }]);
    const broken = { ...textCard(''), body: [{ type: 'TextBlock', text: null }] };
    const sent = here.bot.later(here.bot.reference(), async (context) => void (await context.sendActivity(cardMessage(broken))));
    await expect(sent).rejects.toMatchObject({ statusCode: 400, code: 'BadArgument' });
  });

  it('keeps typing apart from messages', async () => {
    await here.ann.say('hello');
    await here.bot.later(here.bot.reference(), async (context) => void (await context.sendActivity({ type: 'typing' })));
    expect(here.teams.ledger.map(({ kind, status }) => [kind, status])).toEqual([
      ['send', 201],
      ['typing', 201],
    ]);
    expect(sends()[0]?.conversation).toBe(here.ann.chat);
  });

  it('lets the bot write first, and a person wait for it', async () => {
    await here.ann.say('hello');
    const seen = here.ann.sees(/good morning/);
    await here.bot.later(here.bot.reference(), async (context) => void (await context.sendActivity('good morning')));
    expect((await seen).text).toBe('good morning');
    await expect(here.ann.sees(/good night/, 1)).rejects.toThrow('Ann Lee did not see /good night/ within 1 ms');
  });

  it('tells who is in a conversation, under the names that Teams gives the fields', async () => {
    const { last } = await here.ann.say('me');
    expect(JSON.parse(last.text ?? '')).toMatchObject({
      id: here.ann.id,
      objectId: here.ann.aadObjectId,
      givenName: 'Ann',
      surname: 'Lee',
      email: 'ann.lee@example.org',
      userPrincipalName: 'ann.lee@example.org',
      tenantId: here.teams.tenant,
    });
  });

  it('updates and deletes what is there, and nothing else', async () => {
    const { last } = await here.ann.say('hello');
    await here.bot.later(here.bot.reference(), async (context) => {
      await context.updateActivity({ ...MessageFactory.text('changed'), id: last.id });
    });
    expect((await here.ann.sees(/changed/)).id).toBe(last.id);
    await here.bot.later(here.bot.reference(), (context) => context.deleteActivity(last.id));
    const gone = here.bot.later(here.bot.reference(), (context) => context.deleteActivity(last.id));
    await expect(gone).rejects.toMatchObject({ statusCode: 404, code: 'ActivityNotFoundInConversation' });
  });
});

describe('a channel', () => {
  it('hears the bot when it is mentioned, in the thread', async () => {
    const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'] });
    const channel = team.channel('Training');
    const turn = await here.ann.mention(channel, 'hello');
    expect(turn.sent).toMatchObject({
      text: '<at>Signpost</at> hello',
      conversation: { id: `${channel.id};messageid=${turn.sent['id']}`, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: team.id }, channel: { id: channel.id }, tenant: { id: here.teams.tenant } },
      entities: [{ type: 'mention', text: '<at>Signpost</at>', mentioned: { name: 'Signpost' } }, { type: 'clientInfo' }],
    });
    expect(turn.last.conversation).toBe(`${channel.id};messageid=${turn.sent['id']}`);
    expect(channel.posts().map(({ text }) => text)).toEqual(['you said: <at>Signpost</at> hello']);
    const reply = await here.ann.mention(channel, 'and', { reply: turn.last });
    expect(reply.last.conversation).toBe(turn.last.conversation);
  });

  it('is listed with its team', async () => {
    const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'], members: [here.teams.person({ name: 'Bob' })] });
    await here.ann.mention(team.channel('General'), 'hello');
    await here.bot.later(here.bot.reference(), async (context) => {
      expect(await TeamsInfo.getTeamChannels(context, team.id)).toMatchObject([{ id: team.id }, { name: 'Training' }]);
      expect(await TeamsInfo.getTeamDetails(context, team.id)).toMatchObject({
        name: 'Safeguarding',
        aadGroupId: team.aadGroupId,
      });
      const { members } = await TeamsInfo.getPagedMembers(context);
      expect(members.map(({ name }) => name)).toEqual(['Bob', 'Ann Lee']);
    });
  });
});
