import { describe, expect, it } from 'vitest';
import { itIsThere, ledger, sendAgain } from '../../src/outbox/index.ts';
import { faults } from '../fakes/teams/index.ts';
import { partition, withSender } from './with-sender.ts';

const here = withSender();

const batch = 'spring news';
/** What an officer is asked about. */
const keys = () =>
  here.store.transaction(async (tx) => (await ledger(tx, partition, { batch, state: 'unknown' })).map(({ key }) => key));

/** A post and a personal card, neither of which anybody knows to be there. */
const twoUnknown = async () => {
  const team = await here.team();
  const { ann, id } = await here.person();
  const channel = team.channel('Training');
  here.teams.failNext(({ method }) => method === 'POST', faults.status(502), 2);
  await here.want(
    { about: 'post', kind: 'briefing', batch, to: { tenant: team.tenant, team: team.id, channel: channel.id } },
    { about: 'card', batch, to: { person: id } },
  );
  const sender = here.start();
  await sender.settled();
  expect((await here.intents('post', 'card')).map(({ state }) => state)).toEqual(['unknown', 'unknown']);
  return { ann, channel, sender };
};

describe('what nobody knows to be there', () => {
  it('waits for a person where it is a post, and for its next reminder where it is a personal card', async () => {
    const { sender, ann } = await twoUnknown();
    expect(await keys()).toEqual(['post']);
    here.clock.moveTo(new Date('2026-07-03T09:00:00Z'));
    await sender.settled();
    expect([here.teams.ledger.length, ann.cards().length]).toEqual([2, 0]);
  });

  it('goes again when a person says that it is not there, once', async () => {
    const { sender, channel } = await twoUnknown();
    here.clock.moveTo(new Date('2026-07-06T09:00:00Z'));
    const again = () => here.store.transaction((tx) => sendAgain(tx, partition, 'post', here.clock.now()));
    expect([await again(), await again()]).toEqual([true, false]);
    await sender.settled();
    expect(await here.intents('post')).toMatchObject([
      { state: 'delivered', attempts: [{ is: 'unknown' }, { is: 'delivered' }] },
    ]);
    expect(channel.posts()).toHaveLength(1);
    expect(await keys()).toEqual([]);
  });

  it('is delivered when a person says that it is there', async () => {
    const { sender } = await twoUnknown();
    expect(await here.store.transaction((tx) => itIsThere(tx, partition, 'post'))).toBe(true);
    await sender.settled();
    expect(await here.intents('post')).toMatchObject([{ state: 'delivered' }]);
    expect([await keys(), here.teams.ledger.length]).toEqual([[], 2]);
  });
});
