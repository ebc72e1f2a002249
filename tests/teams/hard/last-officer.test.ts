import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../reading.ts';
import { sessionSteps } from '../session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

/** A session of today's that Tom gives, with Ann on its list, set up by an officer who was the last. */
const withoutOfficer = async () => {
  const [tom, ann, sam] = [await steps.somebody('Tom Bell'), await steps.somebody('Ann Lee'), await steps.somebody('Sam Okafor')];
  const olga = here.officer();
  await steps.setUp(olga, { 'f-day': '2026-07-01', 'f-trainers': 'Tom Bell' });
  await steps.put(olga, 'Ann Lee');
  here.set('somerset-2020', { officers: [] });
  await here.restart();
  return { tom, ann, sam, olga };
};

describe('when the last officer has been removed', () => {
  it('trainers still take their registers, and those who come sign in', async () => {
    const { tom, ann } = await withoutOfficer();
    await tom.say('sessions');
    await tom.say('1');
    expect(read((await tom.say('register')).card)).toContain('Ann Lee');
    expect(read((await ann.say(String(steps.session()['code']))).card)).toContain('you are signed in');
    expect(read((await tom.say('close')).card)).toContain('The register is closed');
  });

  it('people still see what they have done and what is coming up', async () => {
    const { ann } = await withoutOfficer();
    expect(read((await ann.say('courses')).card)).toContain('Introduction to Child Protection');
    expect(read((await ann.say('my training')).card)).toContain('My training');
  });

  it('training done elsewhere is confirmed by the line manager, as ever', async () => {
    const { ann, sam } = await withoutOfficer();
    await steps.supervises(sam, ann);
    await ann.say('add training');
    await ann.press('Send it to be confirmed', { 'f-title': 'Basics', 'f-training': 'single-agency', 'f-done': '2026-05-04' });
    await here.settled();
    await sam.press('Confirm');
    expect(read((await ann.say('my training')).card)).toMatch(/Basics: Monday 4 May 2026 \(elsewhere\)/);
  });

  it('or waits for the next officer, who finds it', async () => {
    const { ann, olga } = await withoutOfficer();
    await ann.say('add training');
    const turn = await ann.press('Send it to be confirmed', {
      'f-title': 'Basics',
      'f-training': 'single-agency',
      'f-done': '2026-05-04',
    });
    expect(read(turn.card)).toContain('It waits for a training officer');
    here.set('somerset-2020', { officers: [{ tenant: olga.tenant, objectId: olga.aadObjectId }] });
    await here.restart();
    expect(read((await olga.say('to confirm')).card)).toMatch(/Ann Lee\s+Basics/);
  });
});
