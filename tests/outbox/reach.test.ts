import { describe, expect, it } from 'vitest';
import { endForRemoved, endForTeam, stop } from '../../src/outbox/index.ts';
import { accounts, meet, persons, resumeMessages } from '../../src/people/index.ts';
import { faults, type Person, texts } from '../fakes/teams/index.ts';
import { partition, withSender } from './with-sender.ts';

const here = withSender();

/** What the bot learns when somebody acts in their own chat. */
const acts = (ann: Person) =>
  here.store.transaction((tx) => {
    const { tenant, aadObjectId: objectId, id: user, chat } = ann;
    return meet(tx, partition, { tenant, objectId, user, serviceUrl: here.teams.serviceUrl, bot: here.teams.bot, chat });
  });

const officer = async (name = 'Olga Officer') => {
  const found = await here.person(name);
  here.officers.push({ tenant: found.ann.tenant, objectId: found.ann.aadObjectId });
  return found;
};

const notices = (who: Person) => who.cards().filter(({ card }) => texts(card).includes('My messages do not reach them'));
const blocked = (times = 1) => here.teams.failNext('send', faults.status(403, { code: 'ConversationBlockedByUser' }), times);
const posts = () => here.teams.ledger.filter(({ method }) => method === 'POST').length;

describe('somebody who cannot be reached', () => {
  it('is not tried again until they act in their own chat', async () => {
    const { ann, id } = await here.person();
    blocked();
    await here.want({ about: 'one', to: { person: id } });
    const sender = here.start();
    await sender.settled();
    await here.want({ about: 'two', to: { person: id } });
    await sender.settled();
    expect(await here.intents('one', 'two')).toMatchObject([
      { state: 'refused', why: 'blocked' },
      { state: 'ended', why: 'unreachable', attempts: [] },
    ]);
    expect(posts()).toBe(1);
    await acts(ann);
    await here.want({ about: 'three', to: { person: id } });
    await sender.settled();
    expect(await here.intents('three')).toMatchObject([{ state: 'delivered' }]);
  });

  it.each([
    ['413', faults.status(413)],
    ['401', faults.status(401)],
    ['504', faults.status(504)],
  ])('is not whoever a message was answered with %s', async (_, fault) => {
    const { id } = await here.person();
    here.teams.failNext('send', fault);
    await here.want({ about: 'one', to: { person: id } });
    const sender = here.start();
    await sender.settled();
    await here.want({ about: 'two', to: { person: id } });
    await sender.settled();
    expect(await here.intents('two')).toMatchObject([{ state: 'delivered' }]);
  });

  it('is written to at another of their accounts, if they have one', async () => {
    const { ann, id } = await here.person();
    const other = here.teams.person({ name: 'Ann Lee', tenant: '20000000-0000-4000-8000-000000000000' });
    here.teams.putBot(other);
    await acts(other);
    await here.store.transaction(async (tx) => {
      const account = await tx.get(accounts, partition, `${other.tenant}/${other.aadObjectId}`);
      if (account) await tx.put(accounts, partition, { ...account, person: id });
    });
    blocked();
    await here.want({ about: 'one', to: { person: id } });
    const sender = here.start();
    await sender.settled();
    await here.want({ about: 'two', to: { person: id } });
    await sender.settled();
    expect((await here.intents('one', 'two')).map(({ state }) => state)).toEqual(['refused', 'delivered']);
    expect(ann.cards().length + other.cards().length).toBe(1);
  });

  it('and was never met ends at once', async () => {
    await here.want({ about: 'one', to: { person: 'nobody' } });
    await here.start().settled();
    expect(await here.intents('one')).toMatchObject([{ state: 'ended', why: 'unreachable' }]);
  });
});

describe('a chat', () => {
  it('that was never opened is opened once, and known from then on', async () => {
    const { ann, id } = await here.person('Ann Lee', { chat: false });
    await here.want({ about: 'one', to: { person: id } });
    const sender = here.start();
    await sender.settled();
    await here.want({ about: 'two', to: { person: id } });
    await sender.settled();
    expect(here.teams.ledger.map(({ kind }) => kind)).toEqual(['createConversation', 'send', 'send']);
    expect(ann.cards()).toHaveLength(2);
  });

  it('that is gone is opened anew once they are back', async () => {
    const { ann, id } = await here.person();
    here.teams.failNext('send', faults.status(404, { code: 'ConversationNotFound' }));
    await here.want({ about: 'one', to: { person: id } });
    const sender = here.start();
    await sender.settled();
    await acts(ann);
    await here.want({ about: 'two', to: { person: id } });
    await sender.settled();
    expect((await here.intents('one', 'two')).map(({ state }) => state)).toEqual(['refused', 'delivered']);
  });
});

describe('the officers', () => {
  it('are told who cannot be reached and why, all of a quarter of an hour on one card', async () => {
    const { ann: olga } = await officer();
    const ann = await here.person('Ann *Lee*');
    const bob = await here.person('Bob');
    blocked(2);
    await here.want({ about: 'one', to: { person: ann.id } }, { about: 'two', to: { person: bob.id } });
    const sender = here.start();
    await sender.settled();
    expect(notices(olga)).toHaveLength(0);
    here.clock.moveTo(new Date('2026-07-01T09:15:00Z'));
    await sender.settled();
    const [notice] = notices(olga);
    expect(notice && texts(notice.card).join('\n')).toMatch(
      /(Ann \*Lee\*|Bob)\nThey have blocked or removed Signpost\.\n(Ann \*Lee\*|Bob)/,
    );
    expect(here.log.join()).not.toMatch(/Ann|Bob|Lee/);
  });

  it('are told of each person once a week', async () => {
    const { ann: olga } = await officer();
    const { ann, id } = await here.person();
    const sender = here.start();
    const lostOn = async (day: string) => {
      await acts(ann);
      here.clock.moveTo(new Date(`${day}T09:00:00Z`));
      blocked();
      await here.want({ about: day, to: { person: id } });
      await sender.settled();
      here.clock.moveTo(new Date(`${day}T09:30:00Z`));
      await sender.settled();
      return notices(olga).length;
    };
    expect(await lostOn('2026-07-02')).toBe(1);
    expect(await lostOn('2026-07-06')).toBe(1);
    expect(await lostOn('2026-07-10')).toBe(2);
  });

  it('are not told of whoever came back before', async () => {
    const { ann: olga } = await officer();
    const { ann, id } = await here.person();
    blocked();
    await here.want({ about: 'one', to: { person: id } });
    const sender = here.start();
    await sender.settled();
    await acts(ann);
    here.clock.moveTo(new Date('2026-07-01T10:00:00Z'));
    await sender.settled();
    expect(notices(olga)).toHaveLength(0);
  });

  it('who cannot be reached themselves are no trouble, and another is told of them', async () => {
    const olga = await officer();
    const omar = await officer('Omar Officer');
    const { id } = await here.person();
    blocked();
    await here.want({ about: 'one', to: { person: id } });
    const sender = here.start();
    await sender.settled();
    here.teams.failNext((entry) => entry.place === olga.ann.chat, faults.status(403));
    here.clock.moveTo(new Date('2026-07-01T10:00:00Z'));
    await sender.settled();
    here.clock.moveTo(new Date('2026-07-01T11:00:00Z'));
    await sender.settled();
    expect([notices(olga.ann).length, notices(omar.ann).length]).toEqual([0, 2]);
    expect(texts(notices(omar.ann)[1]?.card ?? expect.fail())).toContain('Olga Officer');
  });

  it('who have never met the bot cannot be told, and nothing is lost by it', async () => {
    here.officers.push({ tenant: here.teams.tenant, objectId: '00000000-0000-0000-0000-0000000000ff' });
    const { id } = await here.person();
    blocked();
    await here.want({ about: 'one', to: { person: id } });
    await here.start().settled();
    expect(await here.intents('one')).toMatchObject([{ state: 'refused' }]);
  });
});

describe('removing the bot', () => {
  it('ends what waits for that account, and an officer hears of it', async () => {
    const { ann: olga } = await officer();
    const { ann, id } = await here.person();
    const due = new Date('2026-08-01T09:00:00Z');
    await here.want({ about: 'one', to: { person: id }, due }, { about: 'two', to: { person: id }, due });
    const whose = { partition, officers: here.officers };
    const who = { tenant: ann.tenant, objectId: ann.aadObjectId };
    for (let i = 0; i < 2; i++) await here.store.transaction((tx) => endForRemoved(tx, whose, who, here.clock.now()));
    expect(await here.intents('one', 'two')).toMatchObject([
      { state: 'ended', why: 'unreachable' },
      { state: 'ended', why: 'unreachable' },
    ]);
    const sender = here.start();
    here.clock.moveTo(new Date('2026-07-01T10:00:00Z'));
    await sender.settled();
    expect([posts(), notices(olga).length]).toEqual([1, 1]);
  });

  it('from a team ends the posts that wait for its channels', async () => {
    const team = await here.team();
    const to = { tenant: team.tenant, team: team.id, channel: team.channel('Training').id };
    await here.want({ about: 'post', to, kind: 'briefing', due: new Date('2026-08-01T09:00:00Z') });
    await here.store.transaction((tx) => endForTeam(tx, partition, { tenant: team.tenant, team: team.id }));
    expect(await here.intents('post')).toMatchObject([{ state: 'ended', why: 'unreachable' }]);
  });
});

describe('stop', () => {
  it('ends all that is not an answer to the person’s own act, now and later, until it is turned on again', async () => {
    const { ann, id } = await here.person();
    const due = new Date('2026-07-02T09:00:00Z');
    const to = { person: id };
    await here.want({ about: 'evaluation', to, due }, { about: 'asked for', kind: 'answer', to, due });
    const person = async (tx: Parameters<Parameters<typeof here.store.transaction>[0]>[0]) =>
      (await tx.get(persons, partition, id)) ?? expect.fail();
    await here.store.transaction(async (tx) => stop(tx, partition, await person(tx), here.clock.now()));
    await here.want({ about: 'later', to, due });
    const sender = here.start();
    here.clock.moveTo(due);
    await sender.settled();
    expect(await here.intents('evaluation', 'asked for', 'later')).toMatchObject([
      { state: 'ended', why: 'stopped' },
      { state: 'delivered' },
      { state: 'ended', why: 'stopped' },
    ]);
    await here.store.transaction(async (tx) => resumeMessages(tx, partition, await person(tx)));
    await here.want({ about: 'on again', to });
    await sender.settled();
    expect(ann.cards()).toHaveLength(2);
  });
});
