import { describe, expect, it } from 'vitest';
import { frameworkIds, frameworks, withBot } from '../fakes/bot.ts';
import { byButtons, filledIn, inputs, isResult, read, startsWith } from './reading.ts';

const here = withBot();

const notSettled = (text: string) => text.slice(text.indexOf('Not settled yet'));

const promptOf = (framework: string, question: string) => frameworks.get(framework)?.questions.get(question)?.prompt ?? '';

const atForm = async (framework = 'somerset-2020') => {
  const ann = here.person(framework);
  await ann.say('pathway');
  await ann.say('Wizard');
  return ann;
};

describe('what is left blank', () => {
  it.each(frameworkIds)('is not taken for a no, and stays open, under %s', async (framework) => {
    const ann = await atForm(framework);
    const form = ann.cards().at(-1)?.card;
    const { card } = await ann.press('Show my training');
    expect(isResult(card)).toBe(true);
    expect(card.buttons).toContain('Answer what is open');
    for (const id of form ? inputs(form).keys() : []) {
      if (id !== 'q-yes') expect(notSettled(read(card))).toContain(promptOf(framework, id.replace('q-', '')));
    }
    for (const { value } of form ? (inputs(form).get('q-yes') ?? []) : []) {
      expect(notSettled(read(card))).toContain(promptOf(framework, value));
    }
  });

  it('can be answered later, one question at a time, until nothing is open', async () => {
    const ann = await atForm();
    await ann.press('Show my training', { 'q-contact': 'predominant' });
    let turn = await ann.press('Answer what is open');
    for (let asked = 0; !isResult(turn.card) && asked < 10; asked++) {
      expect(inputs(turn.card).size).toBe(1);
      const [[id, choices] = ['', []]] = inputs(turn.card);
      turn = await ann.press('Next', { [id]: choices[0]?.value ?? '' });
    }
    expect(read(turn.card)).not.toContain('Not settled yet');
    expect(turn.card.buttons).not.toContain('Answer what is open');
  });
});

describe('"none of these"', () => {
  it('is a no to each', async () => {
    const { card } = await byButtons(here.person(), 'Wizard', {
      contact: 'predominant',
      section47: 'no',
      lead: 'no',
      'with-children': 'no',
    });
    for (const question of ['section47', 'lead', 'with-children'])
      expect(read(card)).not.toContain(promptOf('somerset-2020', question));
  });

  it('beside a tick is asked about kindly, and the rest stays filled in', async () => {
    const ann = await atForm();
    const { card, status, error } = await ann.press('Show my training', {
      'q-contact': 'regular',
      'q-yes': ['lead', 'none-of-these'],
    });
    expect([status, error]).toEqual([200, undefined]);
    expect(isResult(card)).toBe(false);
    expect(read(card)).toMatch(/please check[\s\S]*none of these[\s\S]*keep one/i);
    expect(startsWith(card, 'q-contact')).toBe('regular');
    const next = await ann.press('Show my training', filledIn(card, { contact: 'regular', lead: 'yes' }));
    expect(isResult(next.card)).toBe(true);
  });

  it('is an answer to a list of functions too, with a tick or without', async () => {
    const ann = await atForm('solihull-2021');
    const both = await ann.press('Show my training', { 'q-functions': ['none-of-these', 'gcp2'] });
    expect(read(both.card)).toMatch(/please check/i);
    const none = await ann.press('Show my training', { 'q-functions': 'none-of-these' });
    expect(isResult(none.card)).toBe(true);
    expect(read(none.card)).toContain('Foundation');
    expect(read(none.card)).not.toContain('Not settled yet');
  });
});

describe('"not sure"', () => {
  it('stays open, and the result shows what an answer would add', async () => {
    const ann = await atForm();
    const { card } = await ann.press('Show my training', { 'q-contact': 'predominant', 'q-yes': ['section47', 'not-sure'] });
    const open = notSettled(read(card));
    expect(open).not.toContain(promptOf('somerset-2020', 'section47'));
    expect(open).toContain(promptOf('somerset-2020', 'with-children'));
    expect(open).toMatch(/would add[^\n]*yes: Introduction to Child Protection \(required\)/i);
  });

  it('to a single choice stays open, with what each value would add', async () => {
    const ann = await atForm();
    const { card } = await ann.press('Show my training', { 'q-contact': 'not-sure', 'q-yes': 'none-of-these' });
    const open = notSettled(read(card));
    expect(open).toContain(promptOf('somerset-2020', 'contact'));
    expect(open).toMatch(/would add[^\n]*Introduction to Child Protection/i);
  });

  it('is not asked again by itself, only by "open"', async () => {
    const ann = await atForm('cheshire-west-2015');
    await ann.say('ask me');
    const { card } = await ann.say('not sure');
    expect(isResult(card)).toBe(false);
    expect(read(card)).not.toContain(promptOf('cheshire-west-2015', 'contact'));
    let turn = await ann.say('not sure');
    for (let asked = 0; !isResult(turn.card) && asked < 10; asked++) turn = await ann.say('not sure');
    expect(notSettled(read(turn.card))).toContain(promptOf('cheshire-west-2015', 'contact'));
    expect(isResult((await ann.say('open')).card)).toBe(false);
  });
});

describe('a yes or no', () => {
  it.each(frameworkIds)('typed at a form of several questions answers none of them unseen, under %s', async (framework) => {
    for (const word of ['yes', 'no', '1']) {
      const ann = await atForm(framework);
      const form = ann.cards().at(-1)?.card;
      if (!form || inputs(form).size < 2) continue;
      const { card } = await ann.say(word);
      expect(isResult(card)).toBe(false);
      const bob = await atForm(framework);
      expect(read(card)).toBe(read((await bob.say('ask me')).card));
    }
  });
});
