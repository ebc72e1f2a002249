import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { type Json, leak, press, refusal } from './forging.ts';
import { read } from './reading.ts';

const here = withBot();
const seed = 20260702;

const post = async (body: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) => {
  const headers = { 'content-type': 'application/json; charset=utf-8', ...more };
  const response = await fetch(`${here.url}/api/messages`, { method: 'POST', body, headers });
  return { status: response.status, text: await response.text() };
};

const stillUp = async (ann: Person) => expect(read((await ann.say('help')).card)).toContain('Worried about a child?');

const message = async (): Promise<{ ann: Person; sent: Json }> => {
  const ann = here.person();
  const { sent } = await ann.say('pathway');
  return { ann, sent: { ...sent } };
};

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
    expect(JSON.parse(text)).toMatchObject({
      code: expect.any(String),
      message: expect.stringMatching(/expected|not an activity/i),
    });
    expect(text).not.toMatch(leak);
    await stillUp(here.person());
  });

  it('a body of a megabyte is refused', async () => {
    const { status, text } = await post(JSON.stringify({ type: 'message', text: 'x'.repeat(1024 * 1024) }));
    expect([status, JSON.parse(text).code]).toEqual([413, expect.any(String)]);
    await stillUp(here.person());
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a body of %s is refused unread, and leaves no file behind',
    async (type) => {
      const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith('upload_')).length;
      const before = uploads();
      const part = 'content-disposition: form-data; name="a"; filename="b"\r\ncontent-type: text/plain';
      const { status, text } = await post(`--x\r\n${part}\r\n\r\n${'c'.repeat(9000)}\r\n--x--\r\n`, { 'content-type': type });
      expect([status, JSON.parse(text).code]).toEqual([415, expect.any(String)]);
      expect(uploads()).toBe(before);
      await stillUp(here.person());
    },
  );

  it.each(['gzip', 'deflate', 'br'])('a body packed as %s is refused unopened, whether it is or not', async (packing) => {
    const { status, text } = await post('{}', { 'content-encoding': packing });
    expect([status, JSON.parse(text).code]).toEqual([415, expect.any(String)]);
    const packed = gzipSync(JSON.stringify({ type: 'message', text: 'x'.repeat(2_000_000) }));
    expect((await post(packed, { 'content-encoding': packing })).status).toBe(415);
    await stillUp(here.person());
  });

  it('other paths and methods are refused', async () => {
    for (const [path, method] of [
      ['/api/messages', 'GET'],
      ['/health/live', 'POST'],
    ] as const) {
      const wrong = await fetch(`${here.url}${path}`, { method });
      expect([wrong.status, await wrong.text()]).toEqual([405, expect.stringContaining('Not by this method')]);
    }
    const missing = await fetch(`${here.url}/etc/passwd`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).not.toMatch(leak);
  });

  it.each(['type', 'from', 'recipient', 'conversation', 'serviceUrl', 'channelId'])(
    'an activity without %s is refused',
    async (field) => {
      const { ann, sent } = await message();
      const stored = here.stored();
      const { [field]: _, ...rest } = sent;
      const { status, body } = await ann.send({ ...rest, id: 'f:new', text: 'Wizard' });
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain(field);
      expect(JSON.stringify(body)).not.toMatch(leak);
      expect(here.stored()).toBe(stored);
      await stillUp(ann);
    },
  );
});

describe('activities of a kind that means nothing here', () => {
  it('are taken and left', async () => {
    const { ann, sent } = await message();
    const stored = here.stored();
    const messages = ann.cards().length;
    const kinds =
      'event typing messageReaction messageUpdate messageDelete endOfConversation handoff trace command invokeResponse new';
    for (const type of kinds.split(' ')) {
      const { status, body } = await ann.send({ ...sent, type, id: `f:${type}`, text: 'Wizard' });
      expect([type, status]).toEqual([type, 200]);
      expect(JSON.stringify(body ?? '')).not.toMatch(leak);
    }
    expect(ann.cards()).toHaveLength(messages);
    expect(here.stored()).toBe(stored);
    await stillUp(ann);
  });

  it('invokes of another kind are refused in a body, with HTTP 200', async () => {
    const { ann, sent } = await press(here.person());
    const stored = here.stored();
    for (const name of ['composeExtension/query', 'task/fetch', 'signin/verifyState', 'application/search', '', undefined, 5]) {
      const { status, body } = await ann.send({ ...sent, name, id: `f:${name}` });
      expect([name, status]).toEqual([name, 200]);
      expect(body).toMatchObject({ ...refusal, value: { message: expect.stringMatching(/pathway/) } });
    }
    expect(here.stored()).toBe(stored);
  });
});

describe('somebody it cannot serve', () => {
  it('of a tenant that nobody has named is refused: nothing is sent, and nothing kept', async () => {
    const zoe = here.stranger();
    for (const text of ['pathway', 'help', 'hello', '']) {
      const { status, messages } = await zoe.say(text);
      expect([status, messages]).toEqual([403, []]);
    }
    expect(here.teams.ledger).toEqual([]);
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
    const invoke = await press(here.person());
    const typed = await message();
    const installed = await here.person().install();
    const originals = [invoke.sent, typed.sent, { ...installed.sent }, { ...invoke.sent, type: 'message', text: null }];
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), junk, async (which, where, by) => {
        const original = originals[which % originals.length] ?? {};
        const all = paths(original).filter(([first]) => first !== undefined && !kept.includes(first));
        const body = replaced(original, all[where % all.length] ?? [], by);
        const { status, text } = await post(JSON.stringify(body));
        expect([200, 400, 403]).toContain(status);
        expect(text).not.toMatch(leak);
      }),
      { seed, numRuns: 100 },
    );
    await stillUp(here.person());
  });
});
