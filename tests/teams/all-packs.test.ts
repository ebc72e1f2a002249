import { describe, expect, it } from 'vitest';
import { readAnswers, recommend, sourceText } from '../../src/pathway/index.ts';
import { frameworkIds, frameworks, type Here, withBot } from '../fakes/bot.ts';
import { answersTo, byButtons, byTyping, type Given, inputs, isResult, read } from './reading.ts';

/** What the card has to say, worked out without the conversation. */
const expected = (id: string, given: Given) => {
  const framework = frameworks.get(id);
  if (!framework) throw new Error(`no pack is called ${id}`);
  return recommend(framework, readAnswers(framework, given), '2026-07-01');
};

const leads = (here: Here) => {
  it.each(frameworkIds)('from "pathway" to a recommendation in three cards under %s', async (framework) => {
    const ann = here.person(framework);
    const given = answersTo(framework, 'lead', 'section47', 'with-children');
    const first = await ann.say('pathway');
    expect(inputs(first.card).has('title')).toBe(true);
    const result = await byButtons(ann, 'Wizard', given);
    expect(isResult(result.card)).toBe(true);
    // "pathway" has been said twice; from there on each card took the place of the one before.
    expect(ann.cards()).toHaveLength(2);
    const { training } = expected(framework, given);
    expect(training.length).toBeGreaterThan(0);
    for (const { title, because } of training) {
      expect(read(result.card)).toContain(title);
      for (const { reason, source } of because) {
        expect(read(result.card)).toContain(reason);
        expect(read(result.card)).toContain(source === 'default' ? sourceText(source) : source.section);
      }
    }
  });
};

describe('buttons, as every client today sends them, lead', () => leads(withBot()));

describe('buttons of the older kind lead', () => leads(withBot({ buttons: 'submit' })));

describe('whichever way it is answered, the recommendation is the same', () => {
  const here = withBot();

  it.each(frameworkIds)('under %s', async (framework) => {
    // Nothing here settles a question before it is put, so the form and the single questions ask for the same.
    const given = answersTo(framework, 'with-children');
    const pressed = await byButtons(here.person(framework), 'Wizard', given);
    const submitted = await byButtons(here.person(framework), 'Wizard', given, { asSubmit: true });
    const typed = await byTyping(here.person(framework), 'Wizard', given);
    expect(read(submitted.card)).toBe(read(pressed.card));
    expect(read(typed.card)).toBe(read(pressed.card));
    expect(submitted.last.updated).toBe(true);
  });
});
