import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { answered, evaluationSteps } from './evaluation-steps.ts';
import { read } from './reading.ts';

const here = withBot();
const steps = evaluationSteps(here);

/** Ann and Bob were at a session; Sam is their line manager. */
const session = async () => {
  const [ann, bob, sam] = [await steps.somebody('Ann Lee'), await steps.somebody('Bob Hill'), await steps.somebody('Sam Okafor')];
  await steps.supervises(sam, ann);
  await steps.supervises(sam, bob);
  const olga = here.officer();
  await steps.held(olga, ['Ann Lee', 'Bob Hill']);
  const card = steps.cardWith(ann, 'How was it?');
  if (card) await ann.press('Send', answered(card));
  return { ann, bob, sam, olga };
};

describe('three months after a session', () => {
  it('the person is asked what became of what they took away, and the line manager about all of theirs on one card', async () => {
    const { ann, bob, sam } = await session();
    expect(
      steps
        .kept('evaluations')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['answered', 'asked']);
    here.clock.moveTo(new Date('2026-09-28T15:45:00Z'));
    await steps.until('2026-09-30');
    expect(steps.cardWith(ann, 'What has changed since?')).toBeUndefined();
    expect(steps.cardWith(sam, 'Your people')).toBeUndefined();
    await steps.until('2026-10-02');
    const own = steps.cardWith(ann, 'What has changed since?');
    expect(own && read(own)).toMatch(/You said that you would take away[\s\S]*Ask more, and write it down\./);
    const list = steps.cardWith(sam, 'Your people');
    for (const name of ['Ann Lee', 'Bob Hill']) expect(list && read(list)).toContain(name);
    expect(await steps.told(sam, 'Your people')).toHaveLength(1);
    if (own) await ann.press('Send', answered(own));
    expect(steps.kept('responses').some(({ later }) => later !== undefined)).toBe(true);
    await sam.say('follow up');
    const form = await sam.say('1');
    expect(read(form.card)).toContain('may ask to see what is held about them');
    const back = await sam.press('Send', answered(form.card));
    expect(read(back.card)).toMatch(/1\. (Ann Lee|Bob Hill)[\s\S]*Answered[\s\S]*2\. (Ann Lee|Bob Hill)[\s\S]*Not answered yet/);
    await sam.say('2');
    expect(read((await sam.say('has left')).card)).toContain('has left');
    const states = steps.kept('followUps').map(({ as, state }) => `${as} ${state}`);
    expect(states.sort()).toEqual(['practitioner answered', 'practitioner asked', 'supervisor answered', 'supervisor left']);
    expect(steps.cardWith(bob, 'What has changed since?')).toBeDefined();
  });

  it('a line manager who was there too finds both by typing, their people and what is asked about themselves', async () => {
    const [ann, sam] = [await steps.somebody('Ann Lee'), await steps.somebody('Sam Okafor')];
    await steps.supervises(sam, ann);
    await steps.held(here.officer(), ['Ann Lee', 'Sam Okafor']);
    here.clock.moveTo(new Date('2026-09-28T15:45:00Z'));
    await steps.until('2026-10-16');
    const list = await sam.say('follow up');
    expect(read(list.card)).toMatch(/1\. Ann Lee[\s\S]*for myself/);
    expect(list.card.buttons).toContain('Answer about yourself');
    const form = await sam.say('for myself');
    expect(read(form.card)).toContain('What has changed since?');
    await sam.press('Send', answered(form.card));
    const after = await sam.say('follow up');
    expect(read(after.card)).toMatch(/1\. Ann Lee/);
    expect(after.card.buttons).not.toContain('Answer about yourself');
  });

  it('whoever does not answer is reminded twice, a week apart, and then no more', async () => {
    const { bob } = await session();
    here.clock.moveTo(new Date('2026-09-28T15:45:00Z'));
    await steps.until('2026-11-20');
    expect(await steps.told(bob, 'What has changed since?')).toHaveLength(3);
    const mine = steps.kept('followUps').find(({ person, as }) => person === steps.personOf(bob) && as === 'practitioner');
    expect(mine?.['state']).toBe('no-answer');
  });
});
