import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { cardSteps, filled, firstChoices, idsOf } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';

const here = withBot();
const cards = { somerset: cardSteps(here), solihull: cardSteps(here, 'solihull-2021', 'foundation') };

const setStatements = async (olga: Person, title: string, ...statements: string[]) => {
  await olga.say(`courses ${title}`);
  await olga.say('1');
  await olga.press('Evaluation questions');
  await olga.press('Save', { 'f-own-statements': statements.join('\n') });
};

/** The words of every question that answers of this kind were given to. */
const wordsOf = (steps: typeof cards.somerset, response: Record<string, unknown> | undefined): string => {
  const put = steps.kept('questionnaires').find(({ id }) => id === response?.['questionnaire']);
  return JSON.stringify(put?.['questions']);
};

describe('a card whose questions were changed since it was sent', () => {
  it('is answered as it stands: what was said stays an answer to the words that were shown', async () => {
    const { somebody, wereThere, card, answers, kept } = cards.somerset;
    const [ann, bo] = [await somebody('Ann Lee'), await somebody('Bo Smith')];
    const olga = await wereThere(ann, bo);
    const form = await card(ann);
    await setStatements(olga, 'introduction to child', 'I know the signs of neglect');
    await ann.press('Send', firstChoices(form));
    const [said] = answers();
    expect(said).toMatchObject({ sent: true });
    expect(wordsOf(cards.somerset, said)).not.toContain('neglect');
    // A receipt, a change and the same asked again are of the same words.
    expect(read((await ann.press('Change my answers')).card)).not.toContain('neglect');
    expect(read((await bo.say('evaluation')).card)).not.toContain('neglect');
    expect(kept('questionnaires')).toHaveLength(1);
  });

  it('asks the new ones of whoever is asked from then on, and the answers stand apart', async () => {
    const { somebody, wereThere, card, answers, kept } = cards.somerset;
    const [ann, bo] = [await somebody('Ann Lee'), await somebody('Bo Smith')];
    const olga = await wereThere(ann);
    await setStatements(olga, 'introduction to child', 'I know the signs of neglect');
    await bo.say(String(kept('sessions')[0]?.['code']));
    await here.settled();
    await ann.press('Send', firstChoices(await card(ann)));
    const form = await card(bo);
    expect(read(form)).toContain('I know the signs of neglect');
    await bo.press('Send', firstChoices(form));
    const asked = answers().map((one) => wordsOf(cards.somerset, one).includes('neglect'));
    expect(asked.sort()).toEqual([false, true]);
  });

  it('between the before and the after asks both anew of what has changed, and keeps nothing that was said to other words', async () => {
    const { somebody, setUp, put, answers } = cards.solihull;
    const ann = await somebody('Ann Lee');
    const olga = here.officer('solihull-2021');
    await setUp(olga, { 'f-course': 'foundation' });
    await put(olga, 'Ann Lee');
    const before = (await ann.sees(/Before it begins/)).card ?? expect.fail('nothing is asked');
    await ann.press('Send', firstChoices(before));
    await setStatements(olga, 'foundation', 'I know the signs of neglect');
    here.clock.moveTo(new Date('2026-07-14T15:45:00Z'));
    await olga.say('sessions');
    await olga.say('1');
    await olga.say('register');
    await olga.say('1 here');
    await here.settled();
    const form = await cards.solihull.card(ann);
    expect(idsOf(form, 'statements', 'b')).toHaveLength(1);
    expect(filled(form)).toEqual({});
    await ann.press('Send', firstChoices(form));
    const [said = {}] = answers();
    expect(said).toMatchObject({ sent: true, remembered: true });
    expect(Object.keys(Object(said['before']))).toEqual(idsOf(form, 'statements', 'b').map((id) => id.slice('f-b-'.length)));
    expect(wordsOf(cards.solihull, said)).toContain('neglect');
  });
});
