import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { progress } from '../../src/outbox/index.ts';
import { erasePerson } from '../../src/profile/index.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { byButtons, read } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);
const partition = 'p-somerset-2020';

const erase = async (who: Person): Promise<string> => {
  const id = steps.personOf(who);
  await here.store.transaction((tx) => erasePerson({ tx, partition, collections }, id));
  return id;
};

/** Ann has a role, a line manager and a form half filled in, is on a session's list, has been there, and has looked at everything. */
const busy = async () => {
  const [ann, sam, olga] = [here.person(), await steps.somebody('Sam Okafor'), here.officer()];
  await ann.install();
  await byButtons(ann, 'Wizard', { contact: 'regular' });
  await ann.say('profile');
  await ann.press('Keep this', {
    'f-agency-name': 'Hill House',
    'f-sector': 'health',
    'f-manager': 'sam.okafor@example.org',
  });
  await sam.say('line managers');
  await steps.setUp(olga, { 'f-day': '2026-07-01', 'f-trainers': 'Sam Okafor, Ann Lee' });
  await steps.put(olga, 'Ann Lee', 'Sam Okafor');
  await ann.say(String(steps.session()['code']));
  await ann.say('add training');
  await ann.press('Send it to be confirmed', { 'f-title': 'Basics', 'f-training': 'single-agency', 'f-done': '2026-05-04' });
  await ann.say('my training');
  await ann.say('this is also me');
  await olga.say('people ann lee');
  await olga.say('1');
  await olga.say('correct');
  return { ann, sam, olga };
};

describe('somebody who is erased', () => {
  it('has left nothing in what the bot keeps, whatever they and others did', async () => {
    const { ann } = await busy();
    const traces = [steps.personOf(ann), ann.aadObjectId, ann.chat, 'Ann Lee', 'ann.lee@example.org', 'Wizard', 'Hill House'];
    for (const trace of traces) expect([trace, here.stored().includes(trace)]).toEqual([trace, true]);
    await erase(ann);
    for (const trace of traces) expect([trace, here.stored().includes(trace)]).toEqual([trace, false]);
  });

  it('is not written to any more, and what waited for them is counted as ended', async () => {
    const { ann, olga } = await busy();
    await here.settled();
    here.clock.moveTo(new Date('2026-07-01T19:00:00Z'));
    // In the evening, so that she would be told in the morning.
    await olga.press('Keep this', { 'f-agency-name': 'Elsewhere', 'f-sector': 'health' });
    await here.settled();
    const before = ann.cards().length;
    await erase(ann);
    here.clock.moveTo(new Date('2026-07-02T10:00:00Z'));
    await here.settled();
    expect(ann.cards()).toHaveLength(before);
    const told = await here.store.transaction((tx) => progress(tx, partition, 'person-changed/2026-07-01', here.clock.now()));
    expect(told?.counts).toMatchObject({ waiting: 0, claimed: 0, delivered: 0, ended: 1 });
  });

  it('is met as new when they say hello again', async () => {
    const { ann } = await busy();
    const before = await erase(ann);
    await ann.say('hello');
    expect(steps.personOf(ann)).not.toBe(before);
    expect(read((await ann.say('my training')).card)).not.toMatch(/Basics|1 July 2026/);
    expect(read((await ann.say('pathway')).card)).not.toContain('Wizard');
    expect(read((await ann.say('privacy')).card)).not.toContain('Hill House');
  });

  it('who presses a card of before is met as new too, and brings nothing back', async () => {
    const { ann } = await busy();
    const { last } = await ann.say('profile');
    const before = await erase(ann);
    await ann.press('Keep this', { 'f-agency-name': 'Hill House', 'f-sector': 'health' }, { on: last });
    expect(here.stored()).not.toContain(before);
    expect(here.stored()).not.toContain('Hill House');
  });

  it('is gone for everybody else: from lists, from teams, from searches and from what they had open', async () => {
    const { ann, sam, olga } = await busy();
    await erase(ann);
    expect(read((await olga.press('Keep this', { 'f-agency-name': 'X', 'f-sector': 'health' })).card)).toContain(
      'That form is closed',
    );
    expect(read((await olga.say('people ann lee')).card)).toContain('Nobody here goes by that');
    expect(read((await sam.say('line managers')).card)).not.toContain('Ann Lee');
    expect(read((await sam.say('my team')).card)).not.toContain('Ann Lee');
    await olga.say('sessions');
    const session = read((await olga.say('1')).card);
    expect(session).toContain('Sam Okafor');
    expect(session).not.toContain('Ann Lee');
    expect(read((await olga.say('register')).card)).not.toContain('Ann Lee');
  });
});

describe('an officer', () => {
  it('finds the id of somebody on their card', async () => {
    const { ann, olga } = await busy();
    await olga.say('people ann lee');
    expect(read((await olga.say('1')).card)).toContain(steps.personOf(ann));
  });
});
