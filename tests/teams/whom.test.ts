import { describe, expect, it } from 'vitest';
import { want } from '../../src/outbox/index.ts';
import { withBot } from '../fakes/bot.ts';
import { faults, type Person } from '../fakes/teams/index.ts';
import { read, records } from './reading.ts';

const here = withBot();

const partition = 'p-somerset-2020';
const accounts = () => records(here.stored(), 'accounts');
const accountOf = (ann: Person) => accounts().find((account) => account['objectId'] === ann.aadObjectId);

const noticeTo = (ann: Person, due = here.clock.now()) =>
  here.store.transaction((tx) =>
    want(tx, partition, {
      kind: 'unreachable',
      key: String(due.getTime()),
      about: '2026-07-01T09:15:00.000Z',
      to: { person: String(accountOf(ann)?.['person']) },
      due,
    }),
  );

describe('where somebody is reached', () => {
  it.each([
    ['installs the app', (ann: Person) => ann.install()],
    ['writes', (ann: Person) => ann.say('hello')],
  ])('is kept when a person %s', async (_, act) => {
    const ann = here.person();
    await act(ann);
    expect(accountOf(ann)).toMatchObject({
      user: ann.id,
      chat: ann.chat,
      serviceUrl: here.teams.serviceUrl,
      bot: here.teams.bot,
    });
  });

  it('is written once, and again only when something has changed', async () => {
    const ann = here.person();
    await here.settled();
    const writes = here.writes();
    const turn = await ann.say('help');
    // The second is what Teams said of their e-mails, after the answer.
    expect(here.writes() - writes).toBe(2);
    await ann.say('help');
    await ann.say('hello');
    expect(here.writes() - writes).toBe(2);
    await ann.send({ ...turn.sent, id: '1', serviceUrl: here.teams.serviceUrl.replace('/uk/', '/uk//') });
    expect(here.writes() - writes).toBe(3);
    expect(accountOf(ann)?.['serviceUrl']).toMatch(/uk\/\/$/);
  });

  it('is kept in the same write as what the turn decides', async () => {
    const ann = here.person();
    here.teams.failNext('member', faults.status(500, { code: 'ServiceError' }));
    await here.settled();
    const writes = here.writes();
    await ann.say('pathway');
    expect(here.writes() - writes).toBe(1);
  });

  it('is kept of a team when the app is added, and of a channel where it is mentioned', async () => {
    const ann = here.person();
    const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'], tenant: ann.tenant });
    await ann.installIn(team);
    expect(records(here.stored(), 'conversations')).toMatchObject([{ id: `${ann.tenant}/${team.id}` }]);
    await ann.mention(team.channel('Training'), 'hello');
    expect(records(here.stored(), 'conversations')).toHaveLength(1);
    expect(accountOf(ann)?.['chat']).toBeUndefined();
  });

  it('in a channel says nothing about a chat of their own', async () => {
    const ann = here.person();
    await ann.install();
    await ann.uninstall();
    const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'], tenant: ann.tenant });
    await ann.mention(team.channel('Training'), 'hello');
    expect(accountOf(ann)?.['unreachable']).toMatchObject({ why: 'removed' });
  });
});

describe('somebody who removes the app', () => {
  it('is sent nothing more, what waited ends, and the officer hears of it', async () => {
    const olga = here.officer();
    await olga.say('hello');
    const ann = here.person();
    await ann.install();
    await noticeTo(ann, new Date('2026-07-03T09:00:00Z'));
    await ann.uninstall();
    expect(accountOf(ann)?.['unreachable']).toMatchObject({ why: 'removed' });
    expect(records(here.stored(), 'intents')).toMatchObject([
      { state: 'ended', why: 'unreachable' },
      { kind: 'unreachable', state: 'waiting' },
    ]);
    here.clock.moveTo(new Date('2026-07-01T09:16:00Z'));
    await here.settled();
    const seen = read((await olga.sees(/do not reach/)).card ?? expect.fail());
    expect(seen).toContain('They have removed Signpost from Teams.');
  });

  it('can be reached again when they are back', async () => {
    const ann = here.person();
    await ann.install();
    await ann.uninstall();
    await ann.install();
    expect(accountOf(ann)?.['unreachable']).toBeUndefined();
  });

  it('and nothing is lost when the event comes twice, also after a restart', async () => {
    const ann = here.person();
    await ann.install();
    const removal = await ann.uninstall();
    const stored = here.stored();
    await here.restart();
    await ann.redeliver(removal);
    expect(here.stored()).toBe(stored);
  });
});

describe('ready', () => {
  it('is the bot once it sends what is due', async () => {
    await here.settled();
    expect((await fetch(`${here.url}/health/ready`)).status).toBe(200);
  });
});
