import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { join } from '../../src/people/index.ts';
import { allDone, drafted, opened, settings, teamWith, twoOfficers } from '../briefing/sending/drafted.ts';
import { idOf, now, partition } from '../briefing/sent-briefing.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read } from './reading.ts';

const cardWith = (who: Person, text: string) =>
  who.cards().findLast(({ card }) => read(card).includes(text)) ?? expect.fail(`no card says "${text}"`);

describe.each(['execute', 'submit'] as const)('approval by a second officer, with %s buttons', (buttons) => {
  const here = withBot({ buttons });

  const ready = async () => {
    const { olga, sam } = await twoOfficers(here);
    const [channel] = await teamWith(here, olga, 'Training');
    if (!channel) return expect.fail('no channel');
    await drafted(here, olga, { channels: [channel] });
    return { olga, sam, channel };
  };

  const asked = async () => {
    const all = await ready();
    await opened(all.olga);
    expect(read((await all.olga.press('Ask for approval')).card)).toContain('I have asked 1 other training officer');
    await here.settled();
    return all;
  };

  it('is needed before it can be sent or set for a time', async () => {
    const { olga } = await ready();
    const { card } = await opened(olga);
    expect(card.buttons).toContain('Ask for approval');
    for (const title of ['Send now', 'Send later']) expect(card.buttons).not.toContain(title);
  });

  it('is asked of the other officer, with the very card, and of nobody who wrote it', async () => {
    const { olga, sam } = await asked();
    expect(sam.cards().some(({ card }) => card.buttons.join() === 'I have read this')).toBe(true);
    const { card } = cardWith(sam, 'Please look at a briefing');
    expect(card.buttons).toContain('Approve');
    expect(read(card)).toMatch(/It goes to:\s1 channel/);
    expect((await opened(olga)).card.buttons).not.toContain('Approve');
    expect(olga.cards().filter(({ card }) => read(card).includes('Please look at a briefing'))).toEqual([]);
  });

  it('tells the author when it is there, who then sends it', async () => {
    const { olga, sam, channel } = await asked();
    expect(read((await sam.press('Approve', {}, { on: cardWith(sam, 'Please look at a briefing') })).card)).toContain(
      'You have approved it',
    );
    await here.settled();
    await olga.press('Send now', {}, { on: cardWith(olga, 'Approved: “') });
    await olga.press('Send it');
    await allDone(here);
    expect(channel.posts()).toHaveLength(1);
    expect((await now(here)).state).toBe('sent');
  });

  it('holds for a time that is set, changed and taken back, since none of it changes what it says', async () => {
    const { olga, sam } = await asked();
    await sam.say('briefings');
    await sam.say('1');
    await sam.say('approve');
    await opened(olga);
    await olga.press('Send later');
    await olga.press('Set the time', { 'f-day': '2026-07-02', 'f-time': '14:00' });
    await olga.press('Take it back');
    expect((await opened(olga)).card.buttons).toContain('Send now');
  });

  it('is refused with a line of why, which the author reads', async () => {
    const { olga, sam } = await asked();
    await sam.press('Send it back', {}, { on: cardWith(sam, 'Please look at a briefing') });
    expect(read((await sam.press('Send it back', { 'f-briefing-why': 'Say by when.' })).card)).toContain(
      'It is back with its author',
    );
    await here.settled();
    expect(read(cardWith(olga, 'Sent back to you').card)).toMatch(/By Sam Second: Say by when\./);
    expect(await now(here)).toMatchObject({ state: 'draft' });
  });

  it('is sent back in words about children too, since they are about the briefing and not about a child', async () => {
    const { olga, sam } = await asked();
    await sam.press('Send it back', {}, { on: cardWith(sam, 'Please look at a briefing') });
    const why = 'Take out that the boy was hit by his father last night.';
    expect(read((await sam.press('Send it back', { 'f-briefing-why': why })).card)).toContain('It is back with its author');
    await here.settled();
    expect(read(cardWith(olga, 'Sent back to you').card)).toContain('Take out that the boy was hit');
  });

  it('is not had from somebody who turns out to be its author', async () => {
    const { olga, sam } = await asked();
    await sam.press('Approve', {}, { on: cardWith(sam, 'Please look at a briefing') });
    const [kept, gone] = [await idOf(here, olga), await idOf(here, sam)];
    await here.store.transaction((tx) =>
      join({ tx, partition, collections }, { kept, gone, by: 'an officer', at: here.clock.now() }),
    );
    expect((await opened(olga)).card.buttons).not.toContain('Send now');
  });

  it('is asked for one version alone: what was asked of an older one is not asked any more', async () => {
    const { olga, sam } = await ready();
    const ask = async () => {
      await opened(olga);
      await olga.say('ask for approval');
    };
    await ask();
    await olga.say('back to draft');
    await ask();
    await allDone(here);
    expect(sam.cards().filter(({ card }) => read(card).includes('Please look at a briefing'))).toHaveLength(1);
  });

  it('is needed anew after an edit, and the card that was sent before approves nothing', async () => {
    const { olga, sam } = await asked();
    await opened(olga);
    await olga.press('Edit');
    await olga.press('Save', { 'f-briefing-title': 'Learning from two reviews' });
    const late = await sam.press('Approve', {}, { on: cardWith(sam, 'Please look at a briefing') });
    expect(read(late.card)).toContain('It has changed since you were shown that');
    expect((await now(here)).approved).toBeUndefined();
    expect((await opened(olga)).card.buttons).toContain('Ask for approval');
  });

  it('cannot be given by whoever changed it last', async () => {
    const { olga, sam } = await ready();
    await opened(sam);
    await sam.press('Edit');
    await sam.press('Save', { 'f-briefing-title': 'Learning from two reviews' });
    await opened(olga);
    expect(read((await olga.press('Ask for approval')).card)).toContain('no other training officer whom I can reach');
    expect((await now(here)).state).toBe('draft');
  });

  it('is said not to be had where nobody else can be reached', async () => {
    const { olga } = await ready();
    await settings(here, [olga], { approval: true, lateMinutes: 30 });
    await opened(olga);
    expect(read((await olga.press('Ask for approval')).card)).toContain('Another officer has to open Signpost once');
  });

  it('of what was deleted meanwhile is said to be of nothing', async () => {
    const { olga, sam } = await asked();
    await opened(olga);
    await olga.press('Back to draft');
    await olga.say('delete');
    await olga.say('yes');
    const late = await sam.press('Approve', {}, { on: cardWith(sam, 'Please look at a briefing') });
    expect(read(late.card)).toContain('not there any more');
  });
});
