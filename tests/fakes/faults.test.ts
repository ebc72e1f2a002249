import { describe, expect, it } from 'vitest';
import { faults } from './teams/index.ts';
import { quietly, withEchoBot } from './with-echo-bot.ts';

const here = withEchoBot(async (context) => {
  if (context.activity.type === 'message') await context.sendActivity('hello yourself');
});

/** A message sent as a bot would that retries nothing by itself. */
const send = async (text: string, signal: AbortSignal | null = null): Promise<Response> =>
  fetch(new URL(`v3/conversations/${encodeURIComponent(here.ann.chat)}/activities`, here.teams.serviceUrl), {
    method: 'POST',
    redirect: 'manual',
    signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', text }),
  });

const inChat = async (): Promise<(string | undefined)[]> =>
  (await here.ann.say('what is there')).messages.map(({ text }) => text);
const fates = () => here.teams.ledger.map(({ status, delivered }) => [status, delivered]);

describe('a fault', () => {
  it('can be a status, with a code and a time to wait', async () => {
    await here.ann.install();
    here.teams.failNext('send', faults.status(429, { retryAfter: 7, code: 'Throttled' }));
    const response = await send('one');
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toMatchObject({ error: { code: 'Throttled' } });
    expect((await send('two')).status).toBe(201);
    expect(fates()).toEqual([
      [429, false],
      [201, true],
    ]);
  });

  it('can have a body of its own', async () => {
    const body = { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' };
    here.teams.failNext('send', faults.status(403, { body }));
    expect(await (await send('one')).json()).toEqual(body);
  });

  it('can come after the message was delivered', async () => {
    await here.ann.install();
    here.teams.failNext('send', faults.accepted(faults.status(502)));
    expect((await send('kept')).status).toBe(502);
    expect((await here.ann.sees(/kept/)).text).toBe('kept');
    expect(fates()).toEqual([[502, true]]);
  });

  it('can be a reset, before or after the message was delivered', async () => {
    await here.ann.install();
    here.teams.failNext('send', faults.reset());
    await expect(send('lost')).rejects.toThrow();
    here.teams.failNext('send', faults.accepted(faults.reset()));
    await expect(send('kept')).rejects.toThrow();
    expect(fates()).toEqual([
      [undefined, false],
      [undefined, true],
    ]);
    await expect(here.ann.sees(/kept/)).resolves.toBeDefined();
    await expect(here.ann.sees(/lost/, 0)).rejects.toThrow('did not see');
  });

  it('can be no answer at all', async () => {
    await here.ann.install();
    const deadline = new AbortController();
    const { met } = here.teams.failNext('send', faults.never());
    const sent = send('one', deadline.signal);
    expect(await met).toMatchObject({ kind: 'send', conversation: here.ann.chat, body: { text: 'one' } });
    deadline.abort();
    await expect(sent).rejects.toThrow('aborted');
    expect(fates()).toEqual([[undefined, false]]);
  });

  it('can be slowness, for a time or until something has happened', async () => {
    await here.ann.install();
    here.teams.failNext('send', faults.slow(1));
    expect((await send('one')).status).toBe(201);
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { met } = here.teams.failNext('send', faults.accepted(faults.slow(gate)));
    const sent = send('two');
    await met;
    await here.ann.sees(/two/);
    expect(fates()[1]).toEqual([undefined, true]);
    letGo();
    expect((await sent).status).toBe(201);
    expect(here.teams.ledger).toHaveLength(2);
  });

  it('can be an answer that is not JSON, or one that leads elsewhere', async () => {
    await here.ann.install();
    here.teams.failNext('send', faults.malformed());
    await expect((await send('one')).json()).rejects.toThrow('JSON');
    here.teams.failNext('send', faults.redirect('http://127.0.0.1:1/'));
    const response = await send('two');
    expect([response.status, response.headers.get('location')]).toEqual([307, 'http://127.0.0.1:1/']);
    expect(fates()).toEqual([
      [201, true],
      [307, false],
    ]);
  });

  it('strikes only what it is meant for, as often as was said, until it is lifted', async () => {
    await here.ann.install();
    here.teams.failNext((entry) => JSON.stringify(entry.body).includes('bad'), faults.status(500), 2);
    const statuses = [];
    for (const text of ['good', 'bad', 'bad', 'bad']) statuses.push((await send(text)).status);
    expect(statuses).toEqual([201, 500, 500, 201]);
    const always = here.teams.failNext('send', faults.status(503), Number.POSITIVE_INFINITY);
    expect((await send('one')).status).toBe(503);
    expect((await send('two')).status).toBe(503);
    always.lift();
    expect((await send('three')).status).toBe(201);
  });

  it('strikes a real bot too', async () => {
    quietly();
    here.teams.failNext('send', faults.status(412, { code: 'PreconditionFailed' }));
    expect((await here.ann.say('hello')).status).toBe(500);
    expect(await inChat()).toEqual(['hello yourself']);
    expect(fates()).toEqual([
      [412, false],
      [201, true],
    ]);
  });
});
