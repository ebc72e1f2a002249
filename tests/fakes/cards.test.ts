import { describe, expect, it } from 'vitest';
import { readCard, texts } from './teams/cards.ts';
import type { Shown } from './teams/index.ts';
import { type PressOptions, preparePress } from './teams/press.ts';

const card = (body: unknown[], actions: unknown[] = []) => ({ type: 'AdaptiveCard', version: '1.5', body, actions });
const block = (text: string) => ({ type: 'TextBlock', text });
const submit = { type: 'Action.Submit', title: 'Send' };

const showing = (json: unknown): Shown => ({ id: '1', conversation: 'a:1', card: readCard(json), updated: false, activity: {} });
const sentBy = (json: unknown, filled: Record<string, string | string[]> = {}, options: PressOptions = {}, title = 'Send') =>
  preparePress([showing(json)], title, filled, options).act['value'];

describe('the texts of a card', () => {
  it('come in reading order, from wherever in the card they are', () => {
    const json = card(
      [
        block('Title'),
        { type: 'RichTextBlock', inlines: ['plain and ', { type: 'TextRun', text: 'bold' }] },
        { type: 'FactSet', facts: [{ title: 'When', value: 'Monday' }] },
        { type: 'ColumnSet', columns: [{ type: 'Column', items: [block('left')] }, { items: [block('right')] }] },
        {
          type: 'Table',
          columns: [{ width: 1 }],
          rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [block('cell')] }] }],
        },
        { type: 'Container', items: [{ type: 'Image', url: 'data:,', altText: 'A chart' }] },
        { type: 'Input.Text', id: 't', label: 'Name', placeholder: 'as on your badge', value: 'Ann' },
        { type: 'Input.Toggle', id: 'y', title: 'Yes' },
        { type: 'Input.ChoiceSet', id: 'c', label: 'Pick', choices: [{ title: 'One', value: '1' }] },
      ],
      [{ type: 'Action.ShowCard', title: 'More', card: card([block('inside')], [submit]) }],
    );
    expect(texts(readCard(json)).join('|')).toBe(
      'Title|plain and bold|When|Monday|left|right|cell|A chart|Name|as on your badge|Ann|Yes|Pick|One|More|inside|Send',
    );
  });

  it('leave out what is hidden for good, not what a button shows', () => {
    const json = card(
      [
        { ...block('never'), isVisible: false },
        { type: 'Container', id: 'why', isVisible: false, items: [block('because')] },
      ],
      [{ type: 'Action.ToggleVisibility', title: 'Why?', targetElements: ['why'] }],
    );
    expect(texts(readCard(json))).toEqual(['because', 'Why?']);
  });

  it('put the fallback in the place of an element that not every client knows', () => {
    expect(
      texts(
        readCard(
          card([
            { type: 'ProgressBar', fallback: block('half way') },
            { type: 'Badge', text: 'new' },
          ]),
        ),
      ),
    ).toEqual(['half way']);
  });

  it('go with the titles of its buttons and where its links lead', () => {
    const link = { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.org/' };
    const read = readCard(card([{ type: 'ActionSet', actions: [submit] }], [link]));
    expect(read.buttons).toEqual(['Send', 'Open']);
    expect(read.links).toEqual({ Open: 'https://example.org/' });
    expect(() => preparePress([showing(read.json)], 'Open', {}, {})).toThrow('sends nothing');
  });
});

describe('what is not a card', () => {
  it.each([
    ['no version', { type: 'AdaptiveCard', body: [] }],
    ['another type', { type: 'HeroCard', version: '1.5' }],
    ['null for a text', card([{ type: 'TextBlock', text: null }])],
    ['a number for a fact', card([{ type: 'FactSet', facts: [{ title: 'n', value: 3 }] }])],
  ])('is refused: %s', (_, json) => {
    expect(() => readCard(json)).toThrow();
  });
});

describe('what a button sends', () => {
  it('is all strings: defaults, choices joined by commas, a toggle always, nothing for what is empty', () => {
    const json = card(
      [
        { type: 'Input.Text', id: 'text' },
        { type: 'Input.Number', id: 'number', value: 3 },
        { type: 'Input.Toggle', id: 'off' },
        { type: 'Input.Toggle', id: 'no', valueOff: 'no' },
        { type: 'Input.Text', id: 'cleared', value: 'before' },
        {
          type: 'Input.ChoiceSet',
          id: 'many',
          isMultiSelect: true,
          choices: ['a', 'b', 'c'].map((value) => ({ title: value, value })),
        },
      ],
      [submit],
    );
    expect(sentBy(json, { many: ['a', 'c'], cleared: '' })).toEqual({ number: '3', off: 'false', no: 'no', many: 'a,c' });
  });

  it('is what its own card and those around it hold, not what other ShowCards do', () => {
    const text = (id: string) => ({ type: 'Input.Text', id, value: id });
    const show = (id: string) => ({
      type: 'Action.ShowCard',
      title: `Show ${id}`,
      card: card([text(id)], [{ ...submit, title: id }]),
    });
    const json = card([text('outer')], [show('one'), show('two'), submit]);
    expect(sentBy(json, {}, {}, 'one')).toEqual({ outer: 'outer', one: 'one' });
    expect(sentBy(json)).toEqual({ outer: 'outer' });
    expect(sentBy(card([text('outer')], [{ ...submit, associatedInputs: 'none', data: { id: 'x' } }]))).toEqual({ id: 'x' });
  });

  it.each([
    ['is required', { type: 'Input.Text', isRequired: true }, undefined],
    ['is required (Say yes)', { type: 'Input.Text', isRequired: true, errorMessage: 'Say yes' }, ''],
    ['has to be on', { type: 'Input.Toggle', isRequired: true, title: 'I agree' }, undefined],
    ['is either "true" or "false"', { type: 'Input.Toggle' }, 'yes'],
    ['takes 3 characters', { type: 'Input.Text', maxLength: 3 }, 'four'],
    ['does not match', { type: 'Input.Text', regex: '^\\d+$' }, 'x'],
    ['is not a number', { type: 'Input.Number' }, 'x'],
    ['is after or above 5', { type: 'Input.Number', max: 5 }, '10'],
    ['is before or below 2026-01-01', { type: 'Input.Date', min: '2026-01-01' }, '2025-12-31'],
    ['is not a date', { type: 'Input.Date' }, '1/2/26'],
    ['is not a time', { type: 'Input.Time' }, '9 am'],
    ['has no choice "b"', { type: 'Input.ChoiceSet', choices: [{ title: 'A', value: 'a' }] }, 'b'],
    ['takes one choice', { type: 'Input.ChoiceSet', choices: [{ title: 'A', value: 'a' }] }, ['a', 'a']],
    ['is required', { type: 'Input.Text', isRequired: true, isVisible: false }, undefined],
  ])('is refused when an input %s', (why, input, value) => {
    const json = card([{ ...input, id: 'in' }], [submit]);
    expect(() => sentBy(json, value === undefined ? {} : { in: value })).toThrow(why);
  });

  it('is nothing from an Action.Execute that no client sends', () => {
    const execute = { type: 'Action.Execute', title: 'Send' };
    expect(() => sentBy(card([], [execute]))).toThrow('without a verb is never sent');
    expect(() => sentBy({ ...card([], [{ ...execute, verb: 'v' }]), version: '1.3' })).toThrow('version 1.4');
  });

  it('has to be told apart when a card has several buttons of one title', () => {
    const json = card(
      [],
      [1, 2].map((n) => ({ ...submit, data: { n } })),
    );
    expect(() => sentBy(json)).toThrow('there are 2 buttons "Send"');
    expect(sentBy(json, {}, { nth: 2 })).toEqual({ n: 2 });
    expect(() => sentBy(json, {}, { nth: 3 })).toThrow('only 2');
  });
});
