import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { byButtons, read, records } from './reading.ts';

const here = withBot();
const seed = 20260702;

type Json = Record<string, unknown>;

/** What no answer may let out. */
const leak = /\bat [\w.<>]+ \(|node_modules|file:\/\/|\.[tj]s:\d|TypeError|RangeError|ZodError|SyntaxError|SignpostError|Cannot read|is not a function|stack/;

const post = async (body: string, contentType = 'application/json') => {
  const response = await fetch(`${here.url}/api/messages`, { method: 'POST', body, headers: { 'content-type': contentType } });
  return { status: response.status, text: await response.text() };
};

const stillUp = async (ann: Person) => expect(read((await ann.say('help')).card)).toContain('Worried about a child?');

const message = async (): Promise<{ ann: Person; sent: Json }> => {
  const ann = here.person();
  const { sent } = await ann.say('pathway');
  return { ann, sent: { ...sent } };
};

/** A press of "Show my training" as it went out, on a form that is still open. */
const press = async (): Promise<{ ann: Person; sent: Json; data: Json }> => {
  const ann = here.person();
  await ann.say('pathway');
  await ann.say('Wizard');
  const { sent } = await ann.press('Show my training', { 'q-contact': 'regular' });
  await ann.say('back');
  const card = ann.cards().at(-1)?.card.json;
  const button = card?.body?.flatMap((node) => node.actions ?? []).find((action) => action.verb === 'form');
  return { ann, sent: { ...sent }, data: { ...Object(button?.data) } };
};

const pressing = (sent: Json, action: unknown, id = 'f:edited'): Json => ({ ...sent, id, value: { action, trigger: 'manual' } });

describe('what is no activity', () => {
  it.each([
    ['malformed JSON', '{"type": "message"'],
    ['nothing at all', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '5'],
    ['an empty object', '{}'],
    ['brackets without end', '['.repeat(100_000)],
  ])('%s is refused with a clear error', async (_, body) => {
    const { status, text } = await post(body);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/expected|not an activity/i) });
    expect(text).not.toMatch(leak);
    await stillUp(here.person());
  });

  it('a body of a megabyte is refused, and of another kind too', async () => {
    const large = await post(JSON.stringify({ type: 'message', text: 'x'.repeat(1024 * 1024) }));
    expect([large.status, JSON.parse(large.text).code]).toEqual([413, expect.any(String)]);
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x']) {
      const { status, text } = await post('--x\r\ncontent-disposition: form-data; name="a"; filename="b"\r\n\r\nc\r\n--x--\r\n', type);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(leak);
    }
    await stillUp(here.person());
  });

  it('other paths and methods are refused', async () => {
    expect((await fetch(`${here.url}/api/messages`)).status).toBe(405);
    const missing = await fetch(`${here.url}/etc/passwd`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).not.toMatch(leak);
  });

  it.each(['type', 'from', 'recipient', 'conversation', 'serviceUrl', 'channelId'])('an activity without %s is refused', async (field) => {
    const { ann, sent } = await message();
    const stored = here.stored();
    const { [field]: _, ...rest } = sent;
    const { status, body } = await ann.send({ ...rest, id: 'f:new', text: 'Wizard' });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(field);
    expect(JSON.stringify(body)).not.toMatch(leak);
    expect(here.stored()).toBe(stored);
    await stillUp(ann);
  });
});

describe('activities of a kind that means nothing here', () => {
  it('are taken and left', async () => {
    const { ann, sent } = await message();
    const stored = here.stored();
    const messages = ann.cards().length;
    const kinds = 'event typing messageReaction messageUpdate messageDelete endOfConversation handoff trace command invokeResponse new';
    for (const type of kinds.split(' ')) {
      const { status, body } = await ann.send({ ...sent, type, id: `f:${type}`, text: 'Wizard' });
      expect([type, status]).toEqual([type, 200]);
      expect(JSON.stringify(body ?? '')).not.toMatch(leak);
    }
    expect(ann.cards()).toHaveLength(messages);
    expect(here.stored()).toBe(stored);
    await stillUp(ann);
  });

  it.each(['composeExtension/query', 'task/fetch', 'signin/verifyState', 'application/search', '', undefined, 5])(
    'the invoke %j is refused in a body, with HTTP 200',
    async (name) => {
      const { ann, sent } = await press();
      const stored = here.stored();
      const { status, body } = await ann.send({ ...sent, name, id: 'f:invoke' });
      expect(status).toBe(200);
      expect(body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error', value: { message: expect.stringMatching(/pathway/) } });
      expect(here.stored()).toBe(stored);
    },
  );
});

describe('a press that no card of ours sends', () => {
  it.each([
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
  ])('%s: an error in the body, with HTTP 200, and nothing is written', async (_, value) => {
    const { ann, sent } = await press();
    const stored = here.stored();
    const { status, body } = await ann.send({ ...sent, id: 'f:odd', value });
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error', value: { message: expect.any(String) } });
    expect(JSON.stringify(body)).not.toMatch(leak);
    expect(here.stored()).toBe(stored);
  });

  it.each([
    ['no ref of this person', { ref: '00000000-0000-4000-8000-000000000000' }],
    ['a version still to come', { version: 999 }],
    ['a negative version', { version: -1 }],
    ['a version that is text', { version: '3' }],
    ['a version that is null', { version: null }],
    ['a version with a fraction', { version: 2.5 }],
    ['a ref of 5,000 letters', { ref: 'x'.repeat(5000) }],
    ['a ref that is an object', { ref: { $ne: 1 } }],
    ['a name from a prototype', { constructor: { prototype: { polluted: 'yes' } }, version: 999 }],
  ])('%s: the card as it is or an error, and nothing is written', async (_, edit) => {
    const { ann, sent, data } = await press();
    const stored = here.stored();
    const { status, body } = await ann.send(pressing(sent, { type: 'Action.Execute', verb: 'form', data: { ...data, ...edit } }));
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(leak);
    expect(here.stored()).toBe(stored);
    // The same from an old phone.
    const submit = { ...sent, type: 'message', name: undefined, id: 'm:edited', value: { ...data, ...edit, verb: 'form' } };
    expect((await ann.send(submit)).status).toBe(200);
    expect(here.stored()).toBe(stored);
  });

  it.each([
    ['answers there are not', { 'q-contact': 'hack', 'q-yes': 'root,section48', 'q-nothing': 'yes' }],
    ['answers that are not text', { 'q-contact': 5, 'q-yes': ['lead'], 'q-sector': { a: 1 } }],
    ['answers of 100,000 letters', { 'q-contact': 'x'.repeat(100_000), 'q-yes': 'lead,'.repeat(20_000) }],
    ['names from a prototype', JSON.parse('{"__proto__":{"polluted":"yes"},"q-__proto__":"yes","q-toString":"1"}')],
  ])('%s count as not given', async (_, edit) => {
    const { ann, sent, data } = await press();
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
    const { ann, sent, data } = await press();
    await ann.say('start again');
    const stored = here.stored();
    const card = ann.cards().at(-1)?.card.json.body?.flatMap((node) => node.actions ?? [])[0];
    const { body } = await ann.send(pressing(sent, { verb, data: { ...data, ...Object(card?.data), ...edit } }));
    expect(JSON.stringify(body)).toMatch(/please check/i);
    expect(here.stored()).toBe(stored);
  });

  it('the payload of somebody else’s card shows one’s own, and touches nobody’s', async () => {
    const { sent, data } = await press();
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
    const card = bob.cards().at(-1)?.card.json.body?.flatMap((node) => node.actions ?? [])[0];
    const turn = await bob.say('help');
    const value = { action: { verb: 'forget', data: { ...Object(card?.data), role: roles[0]?.id } }, trigger: 'manual' };
    await bob.send({ ...turn.sent, type: 'invoke', name: 'adaptiveCard/action', id: 'f:x', text: undefined, value });
    expect(JSON.stringify(records(here.stored(), 'persons'))).toMatch(/Wizard/);
  });
});

describe('somebody it cannot serve', () => {
  it('of a tenant that nobody has named is told so, and nothing is kept', async () => {
    const zoe = here.stranger();
    for (const text of ['pathway', 'help', 'hello', '']) {
      expect(read((await zoe.say(text)).card)).toMatch(/not set up/);
    }
    expect(read((await zoe.press('Help')).card)).toMatch(/not set up/);
    expect(here.stored()).toBe('');
  });

  it('of whom Teams does not say who they are is told so, and nothing is kept', async () => {
    const ann = here.person();
    const { sent } = await ann.say('hello');
    const stored = here.stored();
    const { aadObjectId: _, ...from } = Object(sent['from']);
    expect((await ann.send({ ...sent, id: 'm:1', text: 'pathway', from })).status).toBe(200);
    expect((await ann.sees(/did not tell me who you are/)).card).toBeDefined();
    expect(here.stored()).toBe(stored);
  });
});

describe('anything in the place of any part', () => {
  const paths = (value: unknown, at: string[] = []): string[][] =>
    typeof value === 'object' && value !== null
      ? [...(at.length > 0 ? [at] : []), ...Object.entries(value).flatMap(([key, v]) => paths(v, [...at, key]))]
      : [at];

  const replaced = (value: unknown, [key, ...rest]: string[], by: unknown): unknown =>
    key === undefined ? by : { ...Object(value), [key]: replaced(Object(value)[key], rest, by) };

  // What does not lead the answer to another place, where nobody listens.
  const kept = ['serviceUrl', 'channelId'];

  const junk = fc.oneof(
    fc.constantFrom(null, true, 0, -1, '', 'x'.repeat(3000), [], {}, [[]], { toString: 1 }, '__proto__'),
    fc.jsonValue({ maxDepth: 2 }),
  );

  it(`ends in an answer without an internal word, and the bot goes on (seed ${seed})`, async () => {
    const invoke = await press();
    const typed = await message();
    const installed = await here.person().install();
    const originals = [invoke.sent, typed.sent, { ...installed.sent }, { ...invoke.sent, type: 'message', text: null }];
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), junk, async (which, where, by) => {
        const original = originals[which % originals.length] ?? {};
        const all = paths(original).filter(([first]) => first !== undefined && !kept.includes(first));
        const body = replaced(original, all[where % all.length] ?? [], by);
        const { status, text } = await post(JSON.stringify(body));
        expect([200, 400]).toContain(status);
        expect(text).not.toMatch(leak);
      }),
      { seed, numRuns: 150 },
    );
    await stillUp(here.person());
  });
});
