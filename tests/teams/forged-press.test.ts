import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { carried, type Json, leak, press, pressing, refusal } from './forging.ts';
import { byButtons, records } from './reading.ts';

const here = withBot();

describe('a press that no card of ours sends', () => {
  const odd: [what: string, value: unknown][] = [
    ['no value', undefined],
    ['null', null],
    ['a word', 'x'],
    ['no action', {}],
    ['an action of null', { action: null }],
    ['no verb', { action: { data: {} } }],
    ['a verb that is a number', { action: { verb: 5 } }],
    ['an unknown verb', { action: { verb: 'erase-everything', data: {} } }],
    ['a verb from a prototype', { action: { verb: 'constructor', data: {} } }],
    ['a verb of 5,000 letters', { action: { verb: 'x'.repeat(5000), data: {} } }],
    ['data that is a list', { action: { verb: 'form', data: [1] } }],
    ['data that is a word', { action: { verb: 'form', data: 'x' } }],
    ['a refresh by the client itself', { action: { verb: 'form', data: {} }, trigger: 'automatic' }],
  ];

  it('is refused in a body, with HTTP 200, and nothing is written', async () => {
    const { ann, sent } = await press(here.person());
    const stored = here.stored();
    for (const [what, value] of odd) {
      const { status, body } = await ann.send({ ...sent, id: `f:${what}`, value });
      expect([what, status, body]).toEqual([
        what,
        200,
        { ...refusal, value: expect.objectContaining({ message: expect.any(String) }) },
      ]);
      expect(JSON.stringify(body)).not.toMatch(leak);
    }
    expect(here.stored()).toBe(stored);
  });

  const edits: [what: string, edit: Json][] = [
    ['no ref of this person', { ref: '00000000-0000-4000-8000-000000000000' }],
    ['a version still to come', { version: 999 }],
    ['a negative version', { version: -1 }],
    ['a version that is text', { version: '3' }],
    ['a version that is null', { version: null }],
    ['a version with a fraction', { version: 2.5 }],
    ['a ref of 5,000 letters', { ref: 'x'.repeat(5000) }],
    ['a ref that is an object', { ref: { $ne: 1 } }],
    ['a name from a prototype', { constructor: { prototype: { polluted: 'yes' } }, version: 999 }],
  ];

  it('or one whose ids are not those of the card, changes nothing', async () => {
    const { ann, sent, data } = await press(here.person());
    const stored = here.stored();
    for (const [what, edit] of edits) {
      const pressed = pressing(sent, { type: 'Action.Execute', verb: 'form', data: { ...data, ...edit } }, `f:${what}`);
      const { status, body } = await ann.send(pressed);
      expect([what, status]).toEqual([what, 200]);
      expect(JSON.stringify(body)).not.toMatch(leak);
      // The same from an old phone.
      const submit = { ...sent, type: 'message', name: undefined, id: `m:${what}`, value: { ...data, ...edit, verb: 'form' } };
      expect([what, (await ann.send(submit)).status]).toEqual([what, 200]);
      expect([what, here.stored()]).toEqual([what, stored]);
    }
  });

  it.each([
    ['answers there are not', { 'q-contact': 'hack', 'q-yes': 'root,section48', 'q-nothing': 'yes' }],
    ['answers that are not text', { 'q-contact': 5, 'q-yes': ['lead'], 'q-sector': { a: 1 } }],
    ['answers of 100,000 letters', { 'q-contact': 'x'.repeat(100_000), 'q-yes': 'lead,'.repeat(20_000) }],
    ['names from a prototype', JSON.parse('{"__proto__":{"polluted":"yes"},"q-__proto__":"yes","q-toString":"1"}')],
  ])('%s count as not given', async (_, edit) => {
    const { ann, sent, data } = await press(here.person());
    const { status, body } = await ann.send(pressing(sent, { type: 'Action.Execute', verb: 'form', data: { ...data, ...edit } }));
    expect([status, JSON.stringify(body).includes('Not settled yet')]).toEqual([200, true]);
    expect(records(here.stored(), 'persons')).toMatchObject([{ roles: [{ answers: {} }] }]);
    expect(records(here.stored(), 'persons').flatMap((p) => p['roles'])).toEqual([expect.objectContaining({ answers: {} })]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['a title that is a number', 'title', { title: 5 }],
    ['a title that is an object', 'title', { title: { toString: 'x' } }],
    ['a framework there is not', 'compare', { framework: '__proto__' }],
    ['no framework', 'compare', {}],
  ])('%s is asked for again', async (_, verb, edit) => {
    const { ann, sent, data } = await press(here.person());
    await ann.say('start again');
    const stored = here.stored();
    const { body } = await ann.send(pressing(sent, { verb, data: { ...data, ...carried(ann), ...edit } }));
    expect(JSON.stringify(body)).toMatch(/please check/i);
    expect(here.stored()).toBe(stored);
  });

  it('the payload of somebody else’s card shows one’s own, and touches nobody’s', async () => {
    const { sent, data } = await press(here.person());
    const bob = here.person('somerset-2020', 'Bob');
    await byButtons(bob, 'Librarian', { contact: 'infrequent' });
    const own = await bob.press('Text for my manager');
    const stored = here.stored();
    const role = records(stored, 'enquiries').find((e) => Object(e['state']).title === 'Wizard');
    const { from, conversation } = own.sent;
    for (const verb of ['form', 'back', 'cancel', 'forget', 'show', 'edit', 'adopt', 'hand-on', 'restart', 'add']) {
      const theirs = { ...data, role: Object(role?.['state']).role };
      const { status, body } = await bob.send({ ...pressing(sent, { verb, data: theirs }, `f:${verb}`), from, conversation });
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('Wizard');
      expect(here.stored()).toBe(stored);
    }
  });

  it('a role of somebody else’s is not forgotten', async () => {
    const ann = here.person();
    await byButtons(ann, 'Wizard', { contact: 'regular' });
    const [{ roles } = { roles: [] }] = records(here.stored(), 'persons') as { roles: { id: string }[] }[];
    const bob = here.person('somerset-2020', 'Bob');
    await byButtons(bob, 'Librarian', { contact: 'infrequent' });
    await bob.say('pathway');
    const own = carried(bob);
    const turn = await bob.say('help');
    const value = { action: { verb: 'forget', data: { ...own, role: roles[0]?.id } }, trigger: 'manual' };
    await bob.send({ ...turn.sent, type: 'invoke', name: 'adaptiveCard/action', id: 'f:x', text: undefined, value });
    expect(JSON.stringify(records(here.stored(), 'persons'))).toMatch(/Wizard/);
  });
});
