import { describe, expect, it } from 'vitest';
import { correct, look, now, sendTo } from '../briefing/sent-briefing.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read, shown } from './reading.ts';

describe.each(['execute', 'submit'] as const)('a briefing that has gone out, with %s buttons', (buttons) => {
  const here = withBot({ buttons });

  const all = async (more = {}) => {
    const officer = here.officer();
    const [ann, bob] = [here.person(undefined, 'Ann Lee'), here.person(undefined, 'Bob Ray')];
    const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'], tenant: officer.tenant });
    const channel = team.channel('Training');
    await sendTo(here, officer, { people: [ann, bob], channels: [channel] }, more);
    return { officer, ann, bob, channel };
  };

  const briefingIn = (person: Person) => person.cards().findLast(({ card }) => /Learning|review/.test(read(card)));

  it('has reached everybody, and its card says so', async () => {
    const { officer, ann, channel } = await all();
    expect((await now(here)).state).toBe('sent');
    expect(read((await look(officer)).card)).toMatch(/1 channel and 2 people[\s\S]*nobody has said so yet/);
    expect(briefingIn(ann)?.card.buttons).toEqual(['I have read this']);
    expect(channel.posts()).toHaveLength(1);
  });

  it('is read in a chat by a button that then goes, and in a channel by one that stays for the others', async () => {
    const { officer, ann, bob, channel } = await all();
    const inChat = await ann.press('I have read this');
    expect(read(inChat.card)).toMatch(/You said that you have read this/);
    expect(inChat.card.buttons).toEqual([]);
    expect(read((await ann.say('privacy')).card)).toContain('The briefings that you said you have read');
    expect(read((await bob.say('privacy')).card)).not.toContain('The briefings that you said');
    const [post] = channel.posts();
    const before = channel.posts().map(({ card }) => card && read(card));
    const inChannel = await bob.press('I have read this', {}, post ? { on: post } : {});
    expect(inChannel.error).toBeUndefined();
    expect(inChannel.notice).toEqual(buttons === 'execute' ? expect.stringMatching(/Thank you/) : undefined);
    expect(channel.posts().map(({ card }) => card && read(card))).toEqual(before);
    expect(read((await look(officer)).card)).toMatch(/by 2 people/);
  });

  it('is corrected in every place, and says what was wrong', async () => {
    const { officer, ann, bob, channel } = await all();
    await ann.press('I have read this');
    await correct(officer, 'The day was missing.', 'Ring them on the day.');
    await here.settled();
    for (const one of [briefingIn(ann)?.card, briefingIn(bob)?.card, channel.posts()[0]?.card])
      expect(one && read(one)).toMatch(/Corrected: The day was missing\. \(Wednesday 1 July 2026\)[\s\S]*Ring them on the day\./);
    expect(briefingIn(ann)?.card.buttons).toEqual([]);
    expect(briefingIn(bob)?.card.buttons).toEqual(['I have read this']);
    expect(channel.posts()).toHaveLength(1);
    expect(read((await look(officer)).card)).toMatch(/Corrected: Wednesday 1 July 2026, 3 of 3 done/);
  });

  it('is withdrawn from every place, which typing does too', async () => {
    const { officer, ann, bob, channel } = await all();
    await look(officer);
    await officer.say('withdraw');
    await officer.say('ask me');
    await officer.say('It was about another county');
    await here.settled();
    expect([briefingIn(ann), briefingIn(bob), channel.posts()[0]]).toEqual([undefined, undefined, undefined]);
    const card = read((await look(officer)).card);
    expect(card).toMatch(/Withdrawn: Wednesday 1 July 2026, 3 of 3 done/);
    expect(card).toContain('It was about another county');
  });

  it('reminds once, and in their own chats only, those who have not read it', async () => {
    const { officer, ann, bob, channel } = await all();
    await ann.press('I have read this');
    await look(officer);
    expect(read((await officer.press('Who has read it')).card)).toMatch(/1 person has said[\s\S]*1 person has not said so yet/);
    expect(read((await officer.press('Remind the others')).card)).toMatch(/1 person[\s\S]*Channels are not reminded/);
    await officer.say('yes');
    await here.settled();
    expect([ann, bob].map((one) => one.cards().filter(({ card }) => /A reminder/.test(read(card))).length)).toEqual([0, 1]);
    expect(channel.posts()).toHaveLength(1);
    expect((await bob.press('I have read this')).card.buttons).toEqual([]);
    expect(read((await look(officer)).card)).toMatch(/Reminded: Wednesday 1 July 2026, 1 person/);
  });

  it('says by name who has read it only where its card said so', async () => {
    const { officer, ann } = await all({ readers: 'named' });
    await ann.press('I have read this');
    await look(officer);
    expect(read((await officer.say('who')).card)).toContain('Ann Lee');
  });

  it('says no name where it said that readers are counted', async () => {
    const { officer, ann } = await all();
    await ann.press('I have read this');
    await look(officer);
    const turn = await officer.say('who');
    expect(shown(turn)).not.toContain('Ann Lee');
    expect(shown(turn)).toMatch(/counted and not named/);
  });
});
