import { expect, it } from 'vitest';
import { type Buttons, type Json, withButtons } from '../../src/cards/index.ts';

const carried = { ref: 'r', version: 1 };
const sent = (card: Json, kind: Buttons = 'execute') => withButtons(card, kind, carried);

it('leaves out what has no value, and keeps what is empty, false or nought', () => {
  const card = { a: null, b: [null, 'x', { c: null }], d: '', e: false, f: 0, g: [] };
  expect(sent(card)).toEqual({ b: ['x', {}], d: '', e: false, f: 0, g: [] });
});

it('gives every button, however deep, what is carried beside its own data', () => {
  const card = { body: [{ actions: [{ type: 'Action.Execute', verb: 'go', data: { role: 'a', none: null } }] }] };
  const data = { role: 'a', ...carried };
  expect(sent(card)).toEqual({
    body: [
      {
        actions: [
          { type: 'Action.Execute', verb: 'go', data, fallback: { type: 'Action.Submit', data: { ...data, verb: 'go' } } },
        ],
      },
    ],
  });
});

it('makes buttons of the other kind where that is asked for', () => {
  expect(sent({ type: 'Action.Execute', title: 'Go', verb: 'go' }, 'submit')).toEqual({
    type: 'Action.Submit',
    title: 'Go',
    data: { ...carried, verb: 'go' },
  });
});

it('leaves the card it was given as it is', () => {
  const card = { actions: [{ type: 'Action.Execute', verb: 'go', title: null }] };
  const before = structuredClone(card);
  sent(card);
  expect(card).toEqual(before);
});
