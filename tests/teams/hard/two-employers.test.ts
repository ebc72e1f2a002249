import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections.ts';
import { join } from '../../../src/people/index.ts';
import { withBot } from '../../fakes/bot.ts';
import { byButtons, read } from '../reading.ts';
import { sessionSteps } from '../session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

/** Ann works for a school and a club, has a job and a line manager in each, and an e-mail that only the club knows. */
const ann = async () => {
  const who = here.person('somerset-2020', 'Ann Lee');
  await byButtons(who, 'Teacher', { contact: 'regular', 'with-children': 'yes' });
  await who.say('pathway');
  await who.press('Add a role or employer');
  await who.press('Next', { title: 'Sports coach' });
  await who.press('Show my training', { 'q-contact': 'infrequent' });
  const [sam, pat] = [await steps.somebody('Sam Okafor'), await steps.somebody('Pat Club')];
  await steps.supervises(sam, who);
  await steps.supervises(pat, who);
  return { who, sam, pat };
};

describe('a person with two employers', () => {
  it('whom both put on the list of a session is on it once', async () => {
    const { who } = await ann();
    const olga = here.officer();
    await steps.setUp(olga);
    const turn = await steps.put(olga, 'Ann Lee', 'ann.lee@example.org', 'Ann Lee, ann.lee@example.org');
    expect(read(turn.card)).toMatch(/0 of 1 marked/);
    expect(Object.keys(steps.states())).toEqual([steps.personOf(who)]);
  });

  it('who was on it as two people is on it once when they are found to be one, and what was seen stands', async () => {
    const { who } = await ann();
    const olga = here.officer();
    await steps.setUp(olga, { 'f-day': '2026-07-01' });
    await steps.put(olga, 'Ann Lee', 'A. Lee, ann@club.example');
    await olga.press('A. Lee: Here');
    const kept = steps.personOf(who);
    const gone = Object.keys(steps.states()).find((person) => person !== kept) ?? '';
    await here.store.transaction((tx) =>
      join({ tx, partition: 'p-somerset-2020', collections }, { kept, gone, by: 'an officer', at: here.clock.now() }),
    );
    expect(steps.states()).toEqual({ [kept]: 'present' });
    expect(read((await who.say('my training')).card)).toContain('Wednesday 1 July 2026');
  });

  it('has been there once, for both of their line managers', async () => {
    const { who, sam, pat } = await ann();
    const olga = here.officer();
    await steps.setUp(olga, { 'f-day': '2026-06-15' });
    await steps.put(olga, 'Ann Lee');
    await olga.say('all here');
    const done = /Introduction to Child Protection: Monday 15 June 2026/g;
    expect(read((await who.say('my training')).card).match(done)).toHaveLength(1);
    for (const manager of [sam, pat]) {
      expect(read((await manager.say('my team')).card)).toContain('Ann Lee');
      expect(read((await manager.say('1')).card).match(done)).toHaveLength(1);
    }
  });

  it('is told once of a change', async () => {
    const { who } = await ann();
    const olga = here.officer();
    await steps.setUp(olga);
    await steps.put(olga, 'Ann Lee', 'ann.lee@example.org');
    await olga.say('session');
    await olga.say('cancel it');
    await olga.press('Cancel it', { 'f-ground': 'too few came' });
    expect(await steps.told(who, 'too few came')).toHaveLength(1);
  });
});
