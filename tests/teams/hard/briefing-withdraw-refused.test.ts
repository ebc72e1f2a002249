import { describe, expect, it } from 'vitest';
import { correct, look, now, sendTo, withdraw } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { faults } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';

const here = withBot();

const refuses = () => faults.status(403, { code: 'NotEnoughPermissions' });

const sent = async () => {
  const officer = here.officer();
  const ann = here.person(undefined, 'Ann Lee');
  const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'], tenant: officer.tenant });
  const channel = team.channel('Training');
  await sendTo(here, officer, { people: [ann], channels: [channel] });
  return { officer, ann, channel };
};

describe('a briefing that is withdrawn, where Teams does not let it be deleted', () => {
  it('is replaced by a notice, in the same message', async () => {
    const { officer, ann, channel } = await sent();
    const [post] = channel.posts();
    const card = ann.cards().at(-1);
    here.teams.failNext('delete', refuses(), 2);
    await withdraw(officer, 'It was about another county');
    await here.settled();
    expect(channel.posts().map(({ id }) => id)).toEqual([post?.id]);
    expect(ann.cards().at(-1)?.id).toBe(card?.id);
    for (const one of [channel.posts()[0]?.card, ann.cards().at(-1)?.card]) {
      expect(one && read(one)).toMatch(/Learning from a review\nThis briefing was withdrawn\.[\s\S]*It was about another county/);
      expect(one && read(one)).not.toContain('Ring the family');
      expect(one?.buttons).toEqual([]);
    }
    expect(read((await look(officer)).card)).toMatch(/2 of 2 done/);
  });

  it('is said to stand still where Teams refuses both', async () => {
    const { officer, channel } = await sent();
    here.teams.failNext(({ kind, place }) => kind === 'delete' && place === channel.id, refuses());
    here.teams.failNext(({ kind, place }) => kind === 'update' && place === channel.id, refuses());
    await withdraw(officer, 'It was about another county');
    await here.settled();
    const card = (await look(officer)).card;
    expect(read(card)).toMatch(/1 of 2 done; 1 could not be/);
    const where = read((await officer.say('where')).card);
    expect(where).toMatch(/Where it may still stand[\s\S]*Training \(Safeguarding\)[\s\S]*I cannot write there any more/);
  });

  it('counts as withdrawn where somebody has deleted it already', async () => {
    const { officer, channel } = await sent();
    const [post] = channel.posts();
    if (post) channel.chat.remove(post.id);
    await withdraw(officer, 'It was about another county');
    await here.settled();
    expect(channel.posts()).toEqual([]);
    expect(read((await look(officer)).card)).toMatch(/2 of 2 done/);
  });
});

describe('a briefing that is corrected and then withdrawn', () => {
  it('is gone, whichever of the two was to be sent first', async () => {
    const { officer, ann, channel } = await sent();
    await correct(officer, 'The day was missing.', 'On the day.');
    await withdraw(officer, 'All of it was wrong');
    await here.settled();
    expect(channel.posts()).toEqual([]);
    expect(ann.cards().some(({ card }) => read(card).includes('Learning'))).toBe(false);
    expect(await now(here)).toMatchObject({ state: 'withdrawn', edition: 2, tasks: [] });
  });

  it('is gone also where the correction was on the wire when it was withdrawn', async () => {
    const { officer, ann, channel } = await sent();
    let carryOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      carryOn = resolve;
    });
    const trap = here.teams.failNext('update', faults.slow(held), 2);
    await correct(officer, 'The day was missing.', 'On the day.');
    const correcting = here.settled();
    await trap.met;
    await withdraw(officer, 'All of it was wrong');
    carryOn();
    await correcting;
    await here.settled();
    expect(channel.posts()).toEqual([]);
    expect(ann.cards().some(({ card }) => read(card).includes('Learning'))).toBe(false);
  });
});
