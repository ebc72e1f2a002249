import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { forge } from '../evaluation-card-steps.ts';
import { answered, evaluationSteps } from '../evaluation-steps.ts';
import { read } from '../reading.ts';

const here = withBot();
const steps = evaluationSteps(here);

const states = () => steps.kept('followUps').map(({ as, state }) => `${as} ${state}`);

/** Ann was at a session, and Sam, her line manager, and she are asked three months on: by then each has the card. */
const asked = async (): Promise<{ ann: Person; sam: Person; olga: Person }> => {
  const [ann, sam] = [await steps.somebody('Ann Lee'), await steps.somebody('Sam Okafor')];
  await steps.supervises(sam, ann);
  const olga = here.officer();
  await steps.held(olga, ['Ann Lee']);
  here.clock.moveTo(new Date('2026-09-28T15:45:00Z'));
  await steps.until('2026-10-01');
  expect(states().sort()).toEqual(['practitioner asked', 'supervisor asked']);
  return { ann, sam, olga };
};

describe('three months on, too late', () => {
  it('an answer is heard after the last reminder, as long as the round is open', async () => {
    const { ann } = await asked();
    await steps.until('2026-11-10');
    expect(states()).toContain('practitioner no-answer');
    const card = steps.cardWith(ann, 'What has changed since?');
    expect(read((await ann.press('Send', card ? answered(card) : {})).card)).toContain('Thank you');
    expect(states()).toContain('practitioner answered');
  });

  it('one that comes after the round has closed is not recorded, and is told so', async () => {
    const { ann } = await asked();
    const card = steps.cardWith(ann, 'What has changed since?');
    here.clock.moveTo(new Date('2027-01-05T10:00:00Z'));
    await here.settled();
    expect(read((await ann.press('Send', card ? answered(card) : {})).card)).toContain('This round is over');
    expect(states()).not.toContain('practitioner answered');
    expect(steps.kept('responses').every(({ later }) => later === undefined)).toBe(true);
  });

  it('one about somebody who is no longer theirs is refused, and the new line manager is asked', async () => {
    const { ann, sam } = await asked();
    await sam.say('follow up');
    const form = await sam.say('1');
    const lists = (await steps.told(sam, 'Your people')).length;
    const tom = await steps.somebody('Tom Bell');
    await steps.noLonger(sam, ann);
    await steps.supervises(tom, ann);
    expect(read((await sam.press('Send', answered(form.card))).card)).toContain('not down as their line manager any more');
    expect(steps.kept('observations')).toEqual([]);
    await steps.until('2026-10-05');
    expect(steps.cardWith(tom, 'Your people')).toBeDefined();
    expect(await steps.told(sam, 'Your people')).toHaveLength(lists);
  });

  it('a card that was passed on answers for nobody else', async () => {
    const { ann } = await asked();
    const bob = await steps.somebody('Bob Hill');
    const card = steps.cardWith(ann, 'What has changed since?');
    const sent = await ann.say('follow up');
    const { from, conversation } = (await bob.say('hello')).sent;
    const theirs = { sent: { ...sent.sent, type: 'invoke', name: 'adaptiveCard/action', from, conversation } };
    const answer = await forge(ann, theirs, 'follow-up-send', card ? answered(card) : {});
    expect(JSON.stringify(answer)).toContain('not yours to answer');
    expect(states()).not.toContain('practitioner answered');
  });
});
