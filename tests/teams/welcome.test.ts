import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { inputs, read, records } from './reading.ts';

const here = withBot();

const welcomes = (ann: Person) => ann.cards().filter(({ card }) => read(card).includes('Hello, I am Signpost'));

describe('the welcome', () => {
  it('says what it is for, what to type, where to take a worry, and leads on', async () => {
    const ann = here.person();
    const { card } = await ann.install();
    expect(read(card)).toMatch(
      /partnership of somerset-2020[\s\S]*pathway[\s\S]*help[\s\S]*Worried about a child\?[\s\S]*01632 960001/,
    );
    expect(inputs((await ann.press('Which training do I need?')).card).has('title')).toBe(true);
  });

  it.each(['conversationUpdate', 'installationUpdate'] as const)('comes once when the %s arrives first', async (first) => {
    const ann = here.person();
    const { messages } = await ann.install({ first });
    expect(messages).toHaveLength(1);
    expect(welcomes(ann)).toHaveLength(1);
  });

  it('comes once however often the events are repeated, also after a restart', async () => {
    const ann = here.person();
    for (let i = 0; i < 3; i++) await ann.install({ first: i % 2 ? 'conversationUpdate' : 'installationUpdate' });
    await ann.redeliver();
    await here.restart();
    await ann.install();
    expect(welcomes(ann)).toHaveLength(1);
  });

  it('comes once when everything comes at once', async () => {
    const ann = here.person();
    await Promise.all([
      ann.install(),
      ann.install({ first: 'installationUpdate' }),
      ann.install(),
      ann.install({ first: 'installationUpdate' }),
    ]);
    expect(welcomes(ann)).toHaveLength(1);
  });

  it('comes to each person for themselves', async () => {
    const [ann, bob] = [here.person(), here.person('somerset-2020', 'Bob')];
    await Promise.all([ann.install(), bob.install()]);
    expect([welcomes(ann).length, welcomes(bob).length]).toEqual([1, 1]);
  });

  it('comes again once the app has been removed and added anew', async () => {
    const ann = here.person();
    await ann.install();
    const removed = await ann.uninstall();
    expect([removed.status, removed.shown]).toEqual([200, undefined]);
    await ann.install();
    expect(welcomes(ann)).toHaveLength(2);
  });

  it('does not end an enquiry that has begun: removal is no erasure', async () => {
    const ann = here.person();
    await ann.install();
    await ann.say('pathway');
    await ann.say('Wizard');
    await ann.uninstall();
    await ann.install();
    expect(records(here.stored(), 'enquiries')).toMatchObject([{ state: { title: 'Wizard' } }]);
    expect(inputs((await ann.say('pathway')).card).has('q-contact')).toBe(true);
  });

  it('is not for a team, nor for members who are added to a chat', async () => {
    const ann = here.person();
    const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'], tenant: ann.tenant });
    const { status, messages } = await ann.installIn(team);
    expect([status, messages.length]).toEqual([200, 0]);
    const turn = await here.person().install();
    const members = { ...turn.sent, type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }], id: 'f:1' };
    expect((await ann.send(members)).status).toBe(200);
  });

  it('is not for a tenant that nobody has named', async () => {
    const zoe = here.stranger();
    const { status, messages } = await zoe.install();
    expect([status, messages.length]).toEqual([403, 0]);
    expect((await zoe.uninstall()).status).toBe(403);
    expect(here.stored()).toBe('');
  });
});
