import { describe, expect, it } from 'vitest';
import { allDone, drafted, opened, sentOf, teamWith } from '../briefing/sending/drafted.ts';
import { now } from '../briefing/sent-briefing.ts';
import { withBot } from '../fakes/bot.ts';
import { faults, type Person } from '../fakes/teams/index.ts';
import { read } from './reading.ts';

/** The last card that somebody has that holds this text. */
const cardWith = (who: Person, text: string) => who.cards().findLast(({ card }) => read(card).includes(text));

/** A post in a channel; the chats are open. */
const isPost = 'createConversation';

describe.each(['execute', 'submit'] as const)('sending a briefing, with %s buttons', (buttons) => {
  const here = withBot({ buttons });

  const ready = async (more = {}) => {
    const olga = here.officer();
    const [ann, bob] = [here.person(undefined, 'Ann Lee'), here.person(undefined, 'Bob Ray')];
    await olga.say('hello');
    const channels = await teamWith(here, olga, 'Training', 'Leads');
    await drafted(here, olga, { people: [ann, bob], channels }, more);
    return { olga, ann, bob, channels };
  };

  it('asks first, and says to how many it goes and when they get it', async () => {
    const { olga, channels } = await ready();
    await opened(olga);
    const asked = await olga.press('Send now');
    expect(read(asked.card)).toMatch(/It goes to:\s2 channels and 2 people[\s\S]*people in working hours/);
    expect(channels[0]?.posts()).toEqual([]);
    expect(read((await olga.press('Not now')).card)).toContain('Learning from a review');
    expect((await now(here)).state).toBe('draft');
  });

  it('reaches everybody once, though the button is pressed twice, and a card shows how it goes', async () => {
    const { olga, ann, bob, channels } = await ready();
    await opened(olga);
    await olga.press('Send now');
    await olga.pressTwice('Send it');
    await allDone(here);
    expect((await now(here)).state).toBe('sent');
    for (const channel of channels) expect(channel.posts()).toHaveLength(1);
    for (const one of [ann, bob]) expect(one.cards().filter(({ card }) => read(card).includes('Three things'))).toHaveLength(1);
    const shown = olga.cards().filter(({ card }) => /(On its way|Sent): “Learning/.test(read(card)));
    expect(shown).toHaveLength(1);
    expect(shown.map(({ card }) => read(card)).join()).toMatch(/Sent: “Learning from a review”[\s\S]*Delivered:\s4 of 4/);
  });

  it('is done by typing as well', async () => {
    const { olga } = await ready();
    await opened(olga);
    await olga.say('send now');
    expect(read((await olga.say('send it')).card)).toContain('It is on its way');
    await allDone(here);
    expect((await sentOf(here)).map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
  });

  it('says what looks like personal data before it goes to a channel', async () => {
    const { olga } = await ready({ body: 'Ring ann.lee.mum@example.com about it.' });
    await opened(olga);
    expect(read((await olga.press('Send now')).card)).toMatch(/Please look\n[^\n]*ann\.lee\.mum@example\.com/);
  });

  it('is set for a time, which can be changed and taken back, and then goes by itself', async () => {
    const { olga, channels } = await ready();
    await opened(olga);
    await olga.press('Send later');
    expect(read((await olga.press('Set the time', { 'f-day': '2026-06-30', 'f-time': '09:00' })).card)).toContain(
      'That has passed',
    );
    expect(read((await olga.press('Set the time', { 'f-day': '2027-07-02', 'f-time': '09:00' })).card)).toContain(
      'more than a year',
    );
    const set = await olga.press('Set the time', { 'f-day': '2026-07-02', 'f-time': '14:00' });
    expect(read(set.card)).toMatch(/Goes:\sThursday 2 July 2026 at 14:00 \(BST\)/);
    const version = (await now(here)).version;
    await olga.press('Take it back');
    expect(await now(here)).toMatchObject({ state: 'draft', version: version + 1 });
    await olga.say('send later');
    await olga.say('ask me');
    await olga.say('2 July 2026');
    await olga.say('2pm');
    await olga.press('Change the time');
    await olga.press('Set the time', { 'f-day': '2026-07-02', 'f-time': '15:00' });
    here.clock.moveTo(new Date('2026-07-02T13:30:00Z'));
    await allDone(here);
    expect(channels[0]?.posts()).toEqual([]);
    here.clock.moveTo(new Date('2026-07-02T14:00:00Z'));
    await allDone(here);
    expect([(await now(here)).state, channels[0]?.posts().length]).toEqual(['sent', 1]);
    expect(read(cardWith(olga, 'Sent: “')?.card ?? expect.fail('no card'))).toMatch(/4 of 4/);
  });

  /** In the evening: the channels have it, and the people get it in the morning. */
  const underWay = async () => {
    const all = await ready();
    here.clock.moveTo(new Date('2026-07-01T20:00:00Z'));
    await opened(all.olga);
    await all.olga.press('Send now');
    await all.olga.press('Send it');
    await allDone(here);
    return all;
  };
  const morning = async () => {
    here.clock.moveTo(new Date('2026-07-02T08:00:00Z'));
    await allDone(here);
  };
  const had = (who: Person) => who.cards().filter(({ card }) => read(card).includes('Three things')).length;

  it('is held while it is paused, by the card that shows how it goes, and goes on once, however often that is said', async () => {
    const { olga, ann, bob, channels } = await underWay();
    const progress = cardWith(olga, 'On its way: “') ?? expect.fail('no card shows how it goes');
    const [paused] = await olga.pressTwice('Pause', {}, { on: progress });
    expect(read(paused.card)).toMatch(/Delivered:\s2 of 4[\s\S]*Still to go:\s2 \(people get it in working hours\)/);
    await morning();
    expect((await sentOf(here)).map(({ state }) => state)).toEqual(['held', 'held', 'delivered', 'delivered']);
    await opened(olga);
    expect(read((await olga.say('go on')).card)).toContain('It goes on');
    await olga.say('pause');
    await olga.say('go on');
    await allDone(here);
    expect((await now(here)).state).toBe('sent');
    expect([had(ann), had(bob), ...channels.map((c) => c.posts().length)]).toEqual([1, 1, 1, 1]);
    expect(olga.cards().filter(({ card }) => read(card).includes('Sent: “'))).toHaveLength(1);
    expect(read(cardWith(olga, 'Sent: “')?.card ?? expect.fail('no last card'))).toMatch(/4 of 4/);
  });

  it('ends in the morning what was cancelled in the evening, and counts it at once', async () => {
    const { olga, ann } = await underWay();
    await opened(olga);
    await olga.press('Cancel the rest');
    expect(read((await olga.press('Cancel the rest')).card)).toMatch(/Delivered:\s2 of 4[\s\S]*Not sent:\s2/);
    expect((await now(here)).ended).toBeUndefined();
    await morning();
    expect(await now(here)).toMatchObject({ state: 'cancelled', ended: expect.any(String) });
    expect((await sentOf(here)).map(({ state }) => state)).toEqual(['delivered', 'delivered', 'ended', 'ended']);
    expect(had(ann)).toBe(0);
  });

  it('is paused before anything went, goes on, and loses nothing by a restart', async () => {
    const { olga, channels } = await ready({ state: 'paused', tasks: [{ task: 'spread' }] });
    await here.restart();
    await allDone(here);
    expect((await sentOf(here)).map(({ state }) => state)).toEqual(['held', 'held', 'held', 'held']);
    await opened(olga);
    await olga.pressTwice('Go on');
    await here.restart();
    await allDone(here);
    expect((await sentOf(here)).map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
    for (const channel of channels) expect(channel.posts()).toHaveLength(1);
  });

  it('cancels the rest when that is said twice, and says of each that it was cancelled', async () => {
    const { olga, channels } = await ready({ state: 'paused', tasks: [{ task: 'spread' }] });
    await opened(olga);
    expect(read((await olga.press('Cancel the rest')).card)).toContain('cannot be undone');
    expect(read((await olga.press('Cancel the rest')).card)).toMatch(/Cancelled: “[\s\S]*Not sent:\s4/);
    await allDone(here);
    expect(await now(here)).toMatchObject({ state: 'cancelled', ended: expect.any(String) });
    expect(channels[0]?.posts()).toEqual([]);
    await opened(olga);
    const list = await olga.say('not delivered');
    expect(read(list.card)).toMatch(/Training \(Safeguarding\)\nCancelled before it was sent/);
    expect(list.card.buttons).not.toContain('Send to them again');
  });

  it('holds it while somebody is asked whether to cancel, and goes on when they do not', async () => {
    const { olga, ann } = await underWay();
    await opened(olga);
    expect(read((await olga.say('cancel the rest')).card)).toContain('It is paused while you decide');
    expect((await now(here)).state).toBe('paused');
    await morning();
    expect(had(ann)).toBe(0);
    await olga.say('go on');
    await allDone(here);
    expect([had(ann), (await now(here)).state]).toEqual([1, 'sent']);
  });

  it('lists who did not get it and why, and sends again to them alone', async () => {
    here.teams.failNext(isPost, faults.status(403, { code: 'NotEnoughPermissions' }));
    const { olga, channels, ann } = await ready({ state: 'sending', tasks: [{ task: 'spread' }] });
    expect(channels.flatMap((c) => c.posts())).toHaveLength(1);
    await opened(olga);
    expect(read((await olga.press('Who did not get it')).card)).toMatch(/\(Safeguarding\)\nTheir organisation’s Teams/);
    expect(read((await olga.press('Send to them again')).card)).toContain('1 of them is tried once more');
    await olga.pressTwice('Send again');
    await allDone(here);
    expect((await now(here)).state).toBe('sent');
    for (const channel of channels) expect(channel.posts()).toHaveLength(1);
    expect(ann.cards().filter(({ card }) => read(card).includes('Three things'))).toHaveLength(1);
  });

  it('leaves it to an officer who looks, whether what is not known is there', async () => {
    here.teams.failNext(isPost, faults.accepted(faults.status(504)), 1);
    here.teams.failNext(isPost, faults.status(504), 1);
    const { olga, channels } = await ready({ state: 'sending', tasks: [{ task: 'spread' }] });
    await opened(olga);
    const list = await olga.press('Not known');
    expect(read(list.card)).toMatch(/1\. [^\n]*\(Safeguarding\)[\s\S]*2\. /);
    const there = channels.find((c) => c.posts().length === 1);
    const rows = await sentOf(here);
    const keyOf = (id: string | undefined) => rows.find(({ to }) => 'channel' in to && to.channel === id)?.key ?? '';
    const one = await olga.press('Look at it', { row: keyOf(there?.id) });
    expect(JSON.stringify(one.card.json)).toContain('https://teams.microsoft.com/l/channel/');
    await olga.press('It is there');
    await olga.say('1');
    await olga.say('send again');
    await allDone(here);
    expect((await sentOf(here)).map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
    for (const channel of channels) expect(channel.posts()).toHaveLength(1);
  });

  it.each([
    ['They are all there', 'They are all there', 0],
    ['None is there: send all again', 'Send all again', 2],
  ])('decides all of them together: %s', async (title, yes, more) => {
    here.teams.failNext(isPost, faults.status(504), 2);
    const { olga, channels } = await ready({ state: 'sending', tasks: [{ task: 'spread' }] });
    await opened(olga);
    await olga.press('Not known');
    await olga.press(title);
    await olga.pressTwice(yes);
    await allDone(here);
    expect((await sentOf(here)).map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
    expect(channels.flatMap((c) => c.posts())).toHaveLength(more);
    expect((await now(here)).state).toBe('sent');
  });
});
