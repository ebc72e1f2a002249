import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { cardSteps, firstChoices, idOf } from './evaluation-card-steps.ts';
import { read } from './reading.ts';
import { sentTo } from './sent-to.ts';

const here = withBot();
const { somebody, wereThere, card } = cardSteps(here);

const heading = 'Please get in touch';

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

/** They answer, and want to be contacted, or do not. */
const answer = async (who: Person, contact: 'yes' | 'no') => {
  const form = await card(who);
  return who.press('Send', firstChoices(form, { [idOf(form, 'contact')]: contact, [idOf(form, 'improve')]: 'Shorter breaks' }));
};

describe('somebody who wants to be contacted about a session', () => {
  it('is named to the officers on the next working morning, with nothing of what they said', async () => {
    const [ann, bob, cat] = [await somebody('Ann Lee'), await somebody('Bob Hill'), await somebody('Cat Dale')];
    const olga = await wereThere(cat, bob, ann);
    await answer(cat, 'yes');
    await answer(bob, 'no');
    expect(read((await answer(ann, 'yes')).card)).toMatch(
      /The training officers are told so, with your name and without your answers/,
    );
    await here.settled();
    expect(sentTo(here, olga, heading)).toBe(0);
    await at('2026-07-15T08:00:00Z');
    const { card: told } = await olga.sees(/Please get in touch/);
    expect(read(told ?? expect.fail('nothing is told'))).toMatch(
      /Introduction to Child Protection[\s\S]*Who\nAnn Lee\nCat Dale\n/,
    );
    expect(JSON.stringify(told)).not.toMatch(/Bob|Shorter/);
    await at('2026-07-16T08:00:00Z');
    expect(sentTo(here, olga, heading)).toBe(1);
    expect(read((await ann.say('privacy')).card)).toContain('That you want to be contacted about a session');
    expect(read((await bob.say('privacy')).card)).not.toContain('That you want to be contacted');
  });

  it('is not named anew because they change an answer', async () => {
    const ann = await somebody('Ann Lee');
    const olga = await wereThere(ann);
    await answer(ann, 'yes');
    await at('2026-07-15T08:00:00Z');
    const { card: form } = await ann.press('Change my answers');
    await ann.press('Send', { [idOf(form, 'improve')]: 'Longer breaks' });
    await at('2026-07-16T08:00:00Z');
    expect(sentTo(here, olga, heading)).toBe(1);
  });

  it('and thinks better of it, or is found not to have been there, is not', async () => {
    const [ann, bob] = [await somebody('Ann Lee'), await somebody('Bob Hill')];
    const olga = await wereThere(ann, bob);
    for (const who of [ann, bob]) await answer(who, 'yes');
    const { card: form } = await ann.press('Change my answers');
    await ann.press('Send', { [idOf(form, 'contact')]: 'no' });
    await olga.say('2 absent');
    await at('2026-07-15T08:00:00Z');
    expect(sentTo(here, olga, heading)).toBe(0);
  });
});
