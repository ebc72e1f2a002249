import { describe, expect, it } from 'vitest';
import { withEchoBot } from './with-echo-bot.ts';

const here = withEchoBot(async () => undefined);

const open = async (parameters: unknown): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(new URL('v3/conversations', here.teams.serviceUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return { status: response.status, body: await response.json() };
};
const message = (text: string) => ({ type: 'message', text });
const personal = (id: string, more: object = {}) => ({ members: [{ id }], tenantId: here.teams.tenant, ...more });
const refused = (status: number, code: string) => ({ status, body: { error: { code } } });

describe('opening a personal chat', () => {
  it('finds the same chat each time, by either id, for somebody who has the app', async () => {
    await here.ann.install();
    const found = { status: 201, body: { id: here.ann.chat } };
    expect(await open(personal(here.ann.aadObjectId))).toEqual(found);
    expect(await open(personal(here.ann.id))).toEqual(found);
  });

  it('can bring the first message with it', async () => {
    await here.ann.install();
    const { body } = await open(personal(here.ann.id, { activity: message('good morning') }));
    expect(body).toEqual({ id: here.ann.chat, activityId: (await here.ann.sees(/good morning/)).id });
  });

  it('is refused for somebody who does not have the app, has removed it, or is in another tenant', async () => {
    expect(await open(personal(here.ann.aadObjectId))).toMatchObject(refused(403, 'ForbiddenOperationException'));
    await here.ann.install();
    await here.ann.uninstall();
    expect(await open(personal(here.ann.id))).toMatchObject(refused(403, 'ForbiddenOperationException'));
    const bob = here.teams.person({ name: 'Bob', tenant: '20000000-0000-4000-8000-000000000000' });
    await bob.install();
    expect(await open(personal(bob.id))).toMatchObject(refused(403, 'ForbiddenOperationException'));
    expect(await open({ members: [{ id: bob.id }] })).toMatchObject(refused(400, 'BadArgument'));
  });

  it('reaches the fellows in a team by the id that its roster gives', async () => {
    const bob = here.teams.person({ name: 'Bob' });
    await here.ann.installIn(here.teams.team({ name: 'Safeguarding', members: [bob] }));
    expect(await open(personal(bob.aadObjectId))).toMatchObject(refused(403, 'ForbiddenOperationException'));
    expect(await open(personal(bob.id))).toEqual({ status: 201, body: { id: bob.chat } });
  });
});

describe('starting a thread in a channel', () => {
  it('gives the id of the thread and of its first message', async () => {
    const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'] });
    const channel = team.channel('Training');
    const parameters = { isGroup: true, channelData: { channel: { id: channel.id } }, activity: message('briefing') };
    expect(await open(parameters)).toMatchObject(refused(403, 'BotNotInConversationRoster'));
    await here.ann.installIn(team);
    const { status, body } = await open(parameters);
    const post = await channel.sees(/briefing/);
    expect(status).toBe(201);
    expect(body).toEqual({ id: `${channel.id};messageid=${post.id}`, activityId: post.id });
    expect(post.conversation).toBe(`${channel.id};messageid=${post.id}`);
  });
});
