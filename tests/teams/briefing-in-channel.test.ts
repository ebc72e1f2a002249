import { describe, expect, it } from 'vitest';
import { presses } from '../../src/teams/desk.ts';
import { idOf, sendTo } from '../briefing/sent-briefing.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import type { Channel } from '../fakes/teams/world.ts';
import { records } from './reading.ts';

const here = withBot();

const posted = async () => {
  const officer = here.officer();
  const team = here.teams.team({ name: 'Safeguarding', channels: ['Training', 'Elsewhere'], tenant: officer.tenant });
  const channel = team.channel('Training');
  await sendTo(here, officer, { channels: [channel] });
  const [post] = channel.posts();
  if (!post) throw new Error('nothing was posted');
  return { officer, team, channel, post };
};

const standing = (channel: Channel) => JSON.stringify(channel.posts());
const reads = () => records(here.stored(), 'reads');

/** The press of the button, as it goes out, with something else in it. */
const forge = async (ann: Person, sent: Record<string, unknown>, verb: string, data: object, more: object = {}) =>
  (
    await ann.send({
      ...sent,
      id: `f:${verb}`,
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      ...more,
    })
  ).body;

describe('a button in a channel', () => {
  it.each([false, true])(
    'meets somebody who was never met, and changes nothing for the others (as a submit: %s)',
    async (asSubmit) => {
      const { channel, post } = await posted();
      const before = standing(channel);
      const ann = here.person(undefined, 'Ann Lee');
      const turn = await ann.press('I have read this', {}, { on: post, asSubmit });
      expect(turn.status).toBe(200);
      expect(turn.notice).toEqual(asSubmit ? undefined : expect.stringMatching(/only you see this line/));
      expect(standing(channel)).toBe(before);
      expect(reads()).toMatchObject([{ person: await idOf(here, ann) }]);
      expect(ann.cards()).toEqual([]);
    },
  );

  it('is refused where its route says nothing of channels', async () => {
    const { officer, channel, post } = await posted();
    const { sent } = await officer.press('I have read this', {}, { on: post });
    const before = [standing(channel), here.stored()];
    for (const verb of Object.keys(presses).filter((name) => name !== 'briefing-read')) {
      const body = await forge(officer, { ...sent }, verb, { briefing: 'b1', row: 'b1', version: 1 });
      expect([verb, body]).toMatchObject([verb, { statusCode: 400, value: { code: 'not-here' } }]);
    }
    expect([standing(channel), here.stored()]).toEqual(before);
  });

  it('counts nothing in a channel that the briefing did not go to', async () => {
    const { team, channel, post } = await posted();
    const ann = here.person(undefined, 'Ann Lee');
    const { sent } = await ann.mention(team.channel('Elsewhere'), 'hello');
    const { sent: pressed } = await ann.press('I have read this', {}, { on: post });
    expect(reads()).toHaveLength(1);
    const bob = here.person(undefined, 'Bob Ray');
    const { from } = (await bob.say('hello')).sent;
    const there = { conversation: sent['conversation'], channelData: sent['channelData'], from };
    const body = await forge(bob, { ...pressed }, 'briefing-read', { briefing: 'b1' }, there);
    expect(JSON.stringify(body)).toMatch(/cannot find that briefing/);
    expect(reads()).toHaveLength(1);
    expect(channel.posts()).toHaveLength(1);
  });

  it('leaves alone what somebody is in the middle of in their own chat', async () => {
    const { officer, post } = await posted();
    await officer.say('briefings');
    await officer.press('I have read this', {}, { on: post });
    expect((await officer.say('1')).card.buttons).toContain('Withdraw');
  });
});
