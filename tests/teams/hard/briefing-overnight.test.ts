import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections.ts';
import { join } from '../../../src/people/index.ts';
import { erasePerson } from '../../../src/profile/index.ts';
import { allDone, opened, settings } from '../../briefing/sending/drafted.ts';
import { had, inTheEvening, nextMorning } from '../../briefing/sending/evening.ts';
import { idOf, now, partition, withdraw } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { faults } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';

const here = withBot();

describe('a briefing that waits for the morning', () => {
  it('is none that is urgent: that goes at once', async () => {
    const { ann, bob } = await inTheEvening(here, { urgency: 'urgent' });
    expect([had(ann), had(bob), (await now(here)).state]).toEqual([1, 1, 'sent']);
  });

  it('is not said to be done in a minute', async () => {
    const { olga } = await inTheEvening(here);
    const { card } = await opened(olga);
    expect(read(card)).toMatch(/Still to go:\s2 \(people get it in working hours\)/);
    expect(read(card)).not.toContain('Done at about');
  });

  it('and is withdrawn is not said to go to anybody any more', async () => {
    const { olga, ann } = await inTheEvening(here);
    await withdraw(olga, 'Another county');
    await allDone(here);
    const { card } = await opened(olga);
    expect(read(card)).not.toContain('Still to go');
    expect(read(card)).toMatch(/Not sent:\s2/);
    const last = olga.cards().findLast((one) => read(one.card).includes('Withdrawn: “'));
    expect(last && read(last.card)).toContain('That is all');
    await nextMorning(here);
    expect(had(ann)).toBe(0);
    expect(read((await opened(olga)).card)).toMatch(/Not sent:\s2/);
  });

  it('goes to the others and comes to its end, where somebody was erased while it was held', async () => {
    const { olga, ann, bob } = await inTheEvening(here);
    await opened(olga);
    await olga.say('pause');
    await nextMorning(here);
    const id = await idOf(here, ann);
    await here.store.transaction((tx) => erasePerson({ tx, partition, collections }, id));
    await opened(olga);
    await olga.say('go on');
    await allDone(here);
    expect([had(ann), had(bob), (await now(here)).state]).toEqual([0, 1, 'sent']);
  });

  it('comes once to somebody of whom it turns out overnight that they are two', async () => {
    const { ann, bob } = await inTheEvening(here);
    const [kept, gone] = [await idOf(here, ann), await idOf(here, bob)];
    await here.store.transaction((tx) =>
      join({ tx, partition, collections }, { kept, gone, by: 'an officer', at: here.clock.now() }),
    );
    await nextMorning(here);
    expect(had(ann) + had(bob)).toBe(1);
    expect((await now(here)).state).toBe('sent');
  });

  it('shows how it goes to whoever sent it, though another officer sends some of it again', async () => {
    const sam = here.person(undefined, 'Sam Second');
    await settings(here, [here.officer(), sam]);
    await sam.say('hello');
    here.teams.failNext('createConversation', faults.status(403, { code: 'NotEnoughPermissions' }));
    const { olga } = await inTheEvening(here);
    await opened(sam);
    await sam.say('not delivered');
    await sam.say('send to them again');
    await sam.say('send again');
    await sam.uninstall();
    await nextMorning(here);
    const shown = olga.cards().filter(({ card }) => /(On its way|Sent): “/.test(read(card)));
    expect(shown.map(({ card }) => read(card)).join()).toMatch(/Sent: “[\s\S]*Delivered:\s3 of 3/);
  });
});
