import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworks, withBot } from '../fakes/bot.ts';
import { answersTo, byButtons, filledIn, type Given, inputs, isResult, read, records, startsWith } from './reading.ts';

const here = withBot();
const seed = 20260701;

const given = {
  contact: 'predominant',
  section47: 'no',
  lead: 'yes',
  'with-children': 'yes',
  sector: 'school',
  intercollegiate: '3',
};

describe('"back"', () => {
  it('goes to the card before, with what had been filled in', async () => {
    const ann = here.person();
    await byButtons(ann, 'Wizard', given);
    const form = await ann.press('Back');
    expect([...inputs(form.card).keys()]).toContain('q-contact');
    const title = await ann.press('Back');
    expect(inputs(title.card).has('title')).toBe(true);
    const again = await ann.press('Next', { title: 'Teacher' });
    expect(read(again.card)).toContain('Your role: Teacher');
  });

  it('can be typed at every step, and at the first there is nothing before', async () => {
    const ann = here.person();
    await ann.say('pathway');
    expect(read((await ann.say('back')).card)).toContain('nothing before');
    await ann.say('Wizard');
    await ann.say('ask me');
    const second = await ann.say('1');
    expect(isResult(second.card)).toBe(false);
    const first = await ann.say('back');
    expect(read(first.card)).not.toBe(read(second.card));
    await ann.say('back');
    expect(inputs((await ann.say('go back')).card).has('title')).toBe(true);
  });
});

describe('changing an answer', () => {
  it('starts from the answers given', async () => {
    const ann = here.person();
    await byButtons(ann, 'Wizard', given);
    const { card } = await ann.press('Change an answer');
    expect(startsWith(card, 'q-contact')).toBe('predominant');
    expect(startsWith(card, 'q-yes').split(',').sort()).toEqual(['lead', 'with-children']);
    expect(startsWith(card, 'q-sector')).toBe('school');
  });

  const value = (framework: string) =>
    fc.record(
      Object.fromEntries(
        [...(frameworks.get(framework)?.questions.values() ?? [])].map((q) => {
          const values = q.values.map((v) => v.value);
          return [q.id, q.kind === 'many' ? fc.subarray(values) : fc.constantFrom(...values)];
        }),
      ),
    );

  it.each(['somerset-2020', 'wandsworth-2017'])(
    `gives what a fresh start with the same answers gives, under %s (seed ${seed})`,
    async (framework) => {
      await fc.assert(
        fc.asyncProperty(value(framework), value(framework), async (before: Given, after: Given) => {
          const ann = here.person(framework);
          await byButtons(ann, 'Wizard', before);
          const form = await ann.press('Change an answer');
          const changed = await ann.press('Show my training', filledIn(form.card, after));
          // What the form had no question for has not been answered either.
          const fresh = await byButtons(here.person(framework), 'Wizard', asked(form.card, after));
          expect(read(changed.card)).toBe(read(fresh.card));
        }),
        { seed, numRuns: 5 },
      );
    },
  );

  /** The answers that a form with these inputs can take. */
  const asked = (card: Parameters<typeof inputs>[0], after: Given): Given => {
    const ids = [...inputs(card)].flatMap(([id, choices]) =>
      id === 'q-yes' ? choices.map((c) => c.value) : [id.replace('q-', '')],
    );
    return Object.fromEntries(Object.entries(after).filter(([id]) => ids.includes(id)));
  };
});

describe('"start again"', () => {
  it('begins without any answer', async () => {
    const ann = here.person();
    await byButtons(ann, 'Wizard', given);
    const { card } = await ann.press('Start again');
    expect(startsWith(card, 'title')).toBe('');
    const form = await ann.press('Next', { title: 'Sorcerer' });
    expect(startsWith(form.card, 'q-contact')).toBe('');
  });

  it.each(['start again', 'Restart', 'start over'])('can be typed as %j', async (text) => {
    const ann = here.person();
    await ann.say('pathway');
    await ann.say('Wizard');
    const { card } = await ann.say(text);
    expect(inputs(card).has('title')).toBe(true);
    expect(startsWith(card, 'title')).toBe('');
  });
});

describe('"cancel"', () => {
  it.each([
    ['at the job title', []],
    ['at the form', ['Wizard']],
    ['at a question', ['Wizard', 'ask me', '1']],
  ])('%s keeps nothing of it', async (_, said: string[]) => {
    const ann = here.person();
    await ann.say('pathway');
    for (const text of said) await ann.say(text);
    const { card } = await ann.say('cancel');
    expect(read(card)).toMatch(/stopped/i);
    expect(card.buttons).toContain('Which training do I need?');
    expect(records(here.stored(), 'enquiries')).toEqual([]);
    expect(here.stored()).not.toContain('Wizard');
    const { card: fresh } = await ann.say('pathway');
    expect(startsWith(fresh, 'title')).toBe('');
  });

  it('is a button, and with nothing open it says so', async () => {
    const ann = here.person();
    await ann.say('pathway');
    expect(read((await ann.press('Cancel')).card)).toMatch(/stopped/i);
    expect(read((await ann.say('cancel')).card)).toMatch(/nothing to cancel/i);
  });

  it('after a result closes it, and the result stays in the profile', async () => {
    const ann = here.person();
    await byButtons(ann, 'Wizard', answersTo('somerset-2020'));
    expect(read((await ann.say('cancel')).card)).toMatch(/kept/i);
    expect(read((await ann.say('pathway')).card)).toMatch(/has anything changed[\s\S]*Wizard/i);
  });
});
