import { describe, expect, it } from 'vitest';
import { frameworkIds, frameworks, withBot } from '../fakes/bot.ts';
import { answersTo, byButtons, inputs, isResult, read, records } from './reading.ts';

const here = withBot();

const given = { contact: 'predominant', section47: 'no', lead: 'yes', 'with-children': 'yes', sector: 'school' };

const atResult = async () => {
  const ann = here.person();
  await byButtons(ann, 'Wizard', given);
  return ann;
};

const kept = () => records(here.stored(), 'persons')[0];

/** When it was confirmed is no part of what was found. */
const found = () => ({ ...kept(), roles: [kept()?.['roles']].flat().map((role) => ({ ...Object(role), confirmed: '' })) });

describe('another partnership', () => {
  it('is offered: every other one, not one’s own', async () => {
    const { card } = await (await atResult()).press('Another partnership');
    const offered = inputs(card)
      .get('framework')
      ?.map(({ value }) => value);
    expect(offered).toEqual(frameworkIds.filter((id) => id !== 'somerset-2020'));
  });

  it.each(frameworkIds.filter((id) => id !== 'somerset-2020'))(
    '%s is compared with the same answers, and nothing changes',
    async (other) => {
      const ann = await atResult();
      const before = found();
      await ann.press('Another partnership');
      const { card } = await ann.press('Show me', { framework: other });
      expect(read(card)).toContain(frameworks.get(other)?.pack.partnership);
      expect(read(card)).toMatch(/has ended/);
      expect(read(card)).toContain(frameworks.get(other)?.pack.training[0]?.title);
      expect(found()).toEqual(before);
      const mine = read((await ann.press('Back to mine')).card);
      expect(mine).toContain('Working Together Update');
      expect(found()).toEqual(before);
    },
  );

  it.each(['Cumbria', 'cumbria', 'cumbria-2022'])('can be chosen by typing %j', async (name) => {
    const ann = await atResult();
    await ann.say('other');
    expect(read((await ann.say(name)).card)).toContain('Cumbria Safeguarding Children Partnership');
  });

  it.each(['Narnia', 'SC', '', 'partnership of', '🙂'])('%j is none: the choice stays and says so', async (name) => {
    const ann = await atResult();
    await ann.say('other');
    const { card } = await ann.say(name);
    expect(inputs(card).has('framework')).toBe(true);
  });

  it('can be adopted, by button: it counts from now on', async () => {
    const ann = await atResult();
    await ann.press('Another partnership');
    await ann.press('Show me', { framework: 'cumbria-2022' });
    const { card } = await ann.press('I work there: use this');
    expect(isResult(card)).toBe(true);
    expect(read(card)).toContain('Single-agency safeguarding training');
    expect(read(card)).toMatch(/Every 2 years/);
    expect(kept()).toMatchObject({ framework: 'cumbria-2022', roles: [{ framework: 'cumbria-2022', title: 'Wizard' }] });
    expect(read((await ann.say('pathway')).card)).toContain('Cumbria Safeguarding Children Partnership');
  });

  it('can be adopted by typing; what it still needs to know is asked, and only that', async () => {
    const ann = await atResult();
    await ann.say('other');
    await ann.say('solihull');
    const { card } = await ann.say('use this');
    expect([...inputs(card).keys()]).toContain('q-functions');
    const result = await ann.press('Show my training', { 'q-functions': 'referrals' });
    expect(read(result.card)).toContain('Module 2');
    expect(kept()).toMatchObject({ framework: 'solihull-2021' });
  });

  it('adopted and taken back is one’s own again', async () => {
    const ann = await atResult();
    for (const framework of ['cumbria-2022', 'somerset-2020']) {
      await ann.press('Another partnership');
      await ann.press('Show me', { framework });
      await ann.press('I work there: use this');
    }
    // Cumbria has no use for some of the answers, so they are asked for again.
    await ann.press('Show my training', { 'q-yes': ['lead', 'with-children'] });
    expect(kept()).toMatchObject({ framework: 'somerset-2020', roles: [{ framework: 'somerset-2020' }] });
  });

  it('shares the questions it can and carries no others over', async () => {
    const ann = here.person('solihull-2021');
    await byButtons(ann, 'Wizard', answersTo('solihull-2021'));
    await ann.say('other');
    const { card } = await ann.say('somerset');
    expect(read(card)).toContain('Single Agency Child Protection');
    expect(read(card)).not.toContain('Module 2');
    expect(read(card)).toMatch(/more answers are needed/);
  });
});
