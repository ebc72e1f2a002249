import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections.ts';
import { join, part } from '../../../src/people/index.ts';
import { idOf, look, partition, sendTo } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { read, records } from '../reading.ts';

const here = withBot();
const button = 'I have read this';

const sent = async () => {
  const officer = here.officer();
  const [ann, annie] = [here.person(undefined, 'Ann Lee'), here.person(undefined, 'Annie Lee')];
  const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'], tenant: officer.tenant });
  const channel = team.channel('Training');
  await sendTo(here, officer, { people: [ann, annie], channels: [channel] });
  const [post] = channel.posts();
  if (!post) throw new Error('nothing was posted');
  return { officer, ann, annie, post };
};

const counted = () => records(here.stored(), 'reads').length;

describe('somebody who says that they have read it', () => {
  it('counts once, pressed twice at once, again later, delivered again, in the chat and in the channel', async () => {
    const { officer, ann, post } = await sent();
    const [turn] = await ann.pressTwice(button);
    await ann.again(turn);
    await ann.redeliver(turn);
    await ann.press(button, {}, { on: post });
    expect((await ann.press(button, {}, { on: post })).notice).toMatch(/already/);
    expect(counted()).toBe(1);
    expect(read((await look(officer)).card)).toMatch(/by 1 person/);
  });

  it('counts once when it turns out that two of them are one, and as two when they are parted again', async () => {
    const { officer, ann, annie } = await sent();
    await ann.press(button);
    await annie.press(button);
    const [kept, gone] = [await idOf(here, ann), await idOf(here, annie)];
    const joined = await here.store.transaction((tx) =>
      join({ tx, partition, collections }, { kept, gone, by: 'an officer', at: here.clock.now() }),
    );
    expect(read((await look(officer)).card)).toMatch(/by 1 person/);
    await annie.press(button, {}, { asSubmit: true }).catch(() => undefined);
    expect(counted()).toBe(1);
    await here.store.transaction((tx) => part({ tx, partition, collections }, joined));
    expect(read((await look(officer)).card)).toMatch(/by 2 people/);
  });

  it('is known by what was sent to who they were, and no one is left to be reminded', async () => {
    const { officer, ann, annie } = await sent();
    const [kept, gone] = [await idOf(here, ann), await idOf(here, annie)];
    await here.store.transaction((tx) =>
      join({ tx, partition, collections }, { kept, gone, by: 'an officer', at: here.clock.now() }),
    );
    expect(read((await annie.press(button)).card)).toMatch(/You said that you have read this/);
    await look(officer);
    expect(read((await officer.press('Who has read it')).card)).toMatch(/1 person has said[\s\S]*all have\./);
  });
});
