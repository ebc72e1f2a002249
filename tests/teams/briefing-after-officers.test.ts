import { describe, expect, it } from 'vitest';
import { type Briefing, briefings } from '../../src/briefing/index.ts';
import { beginTo, correct, look, now, partition, sendTo, withdraw } from '../briefing/sent-briefing.ts';
import { withBot } from '../fakes/bot.ts';
import { read, records } from './reading.ts';

const here = withBot();

/** Two officers, in a partnership where a second one approves briefings. */
const two = async () => {
  const [olga, omar] = [here.officer(), here.person(undefined, 'Omar Officer')];
  const officers = [olga, omar].map(({ tenant, aadObjectId: objectId }) => ({ tenant, objectId }));
  here.set('somerset-2020', { officers, briefing: { approval: true, lateMinutes: 30 } });
  await here.restart();
  const ann = here.person(undefined, 'Ann Lee');
  await omar.say('hello');
  await sendTo(here, olga, { people: [ann] });
  return { olga, omar, ann };
};

describe('where a second officer approves briefings', () => {
  it('a correction is made at once, and the other is told of it', async () => {
    const { olga, omar, ann } = await two();
    await correct(olga, 'The day was missing.', 'On the day.');
    await here.settled();
    expect(ann.cards().some(({ card }) => /On the day\./.test(read(card)))).toBe(true);
    const told = omar.cards().at(-1)?.card;
    expect(told && read(told)).toMatch(/Learning from a review[\s\S]*Olga Officer corrected[\s\S]*The day was missing/);
    expect(read((await omar.press('See the briefing')).card)).toMatch(/1 of 1 done/);
    expect(olga.cards().some(({ card }) => /without a second officer/.test(read(card)))).toBe(false);
  });

  it('so is a withdrawal', async () => {
    const { olga, omar } = await two();
    await withdraw(olga, 'Another county');
    await here.settled();
    const told = omar.cards().at(-1)?.card;
    expect(told && read(told)).toMatch(/Olga Officer withdrew[\s\S]*Another county/);
  });
});

describe('two officers at one briefing', () => {
  it('the second to correct it is told what it says by now, and may then put theirs in its place', async () => {
    const { olga, omar } = await two();
    await look(omar);
    await omar.say('correct');
    await correct(olga, 'The day was missing.', 'On the day.');
    const given = { 'f-briefing-wrong': 'The hour was missing.', 'f-briefing-body': 'At nine.' };
    const turn = await omar.press('Correct it now', given);
    expect(read(turn.card)).toMatch(/Somebody changed this briefing while you had this form open/);
    expect(await now(here)).toMatchObject({ edition: 2, body: 'On the day.' });
    await omar.press('Correct it now', given);
    expect(await now(here)).toMatchObject({ edition: 3, body: 'At nine.' });
  });

  it('the second to withdraw it is told that it has been', async () => {
    const { olga, omar } = await two();
    await look(omar);
    await omar.say('withdraw');
    await withdraw(olga, 'Another county');
    const turn = await omar.press('Withdraw it now', { 'f-briefing-ground': 'Something else' });
    expect(read(turn.card)).toMatch(/withdrawn already/);
    expect(await now(here)).toMatchObject({ state: 'withdrawn', ground: 'Another county', edition: 1 });
  });

  it('nobody corrects what is withdrawn, nor does it go out any more', async () => {
    const { olga, omar } = await two();
    await look(omar);
    await omar.say('correct');
    await withdraw(olga, 'Another county');
    const turn = await omar.press('Correct it now', { 'f-briefing-wrong': 'The hour was missing.' });
    expect(read(turn.card)).toMatch(/withdrawn already/);
    expect(await now(here)).toMatchObject({ state: 'withdrawn', edition: 1 });
  });
});

describe('what an officer writes about what was wrong', () => {
  it('is kept, whatever it is about: it is no live concern', async () => {
    const { olga } = await two();
    const turn = await correct(olga, 'A child was hit by her father, which is not what was found.', 'On the day.');
    expect(read(turn.card)).not.toMatch(/999|live concern/i);
    expect((await now(here)).correction).toMatch(/hit by her father/);
  });
});

describe('a briefing that is on its way', () => {
  it('is withdrawn with all that is held', async () => {
    const olga = here.officer();
    const ann = here.person(undefined, 'Ann Lee');
    const begun = await beginTo(here, olga, { people: [ann] });
    const paused: Briefing = { ...begun, state: 'paused' };
    await here.store.transaction((tx) => tx.put(briefings, partition, paused));
    await here.settled();
    const shown = await look(olga);
    expect(shown.card.buttons).toContain('Correct or withdraw');
    await olga.press('Correct or withdraw');
    await olga.press('Withdraw');
    await olga.press('Withdraw it now', { 'f-briefing-ground': 'Another county' });
    await here.settled();
    expect(await now(here)).toMatchObject({ state: 'withdrawn', tasks: [] });
    const of = records(here.stored(), 'intents').filter(({ kind }) => kind === 'briefing-person');
    expect(of.map(({ state }) => state)).toEqual(['ended']);
    expect(ann.cards().filter(({ card }) => /Learning/.test(read(card)))).toEqual([]);
  });
});
