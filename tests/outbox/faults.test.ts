import { describe, expect, it } from 'vitest';
import { faults } from '../fakes/teams/index.ts';
import { outcome, type Path, paths, sendOne } from './paths.ts';
import { withSender } from './with-sender.ts';

const here = withSender();

const refusal = (status: number, code: string) => faults.status(status, { code });
const blockedBody = { errorCode: 209, message: '{"subCode":"MessageWritesBlocked","details":null}' };

/** What is refused for now goes again, once, no sooner than so many milliseconds later. */
const goesAgain = async (path: Path, fault: Parameters<typeof here.teams.failNext>[1], least: number): Promise<void> => {
  here.teams.failNext(path.request, fault);
  const { intent, asked, there } = await sendOne(here, path);
  expect([intent.state, asked, there]).toEqual(['delivered', 2, 1]);
  expect(intent.attempts.map(({ is }) => is)).toEqual(['not-now', 'delivered']);
  const [first, second] = here.teams.ledger.filter(({ kind }) => kind === path.request);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(least);
};

describe.each(Object.entries(paths))('%s', (name, path) => {
  it('arrives once, at the first request', async () => {
    const { intent, asked, there } = await sendOne(here, path);
    expect([intent.state, asked, there]).toEqual(['delivered', 1, 1]);
    expect(intent.sent?.activity).toMatch(/^17\d+$/);
    expect(intent.attempts).toMatchObject([{ is: 'delivered', code: 'ok' }]);
  });

  it.each([
    ['400', faults.status(400, { code: 'BadArgument' }), 'bad-request'],
    ['401', refusal(401, 'BotNotRegistered'), 'not-registered'],
    ['403 BotDisabledByAdmin', refusal(403, 'BotDisabledByAdmin'), 'forbidden-by-admin'],
    ['403 NotEnoughPermissions', refusal(403, 'NotEnoughPermissions'), 'forbidden-by-admin'],
    ['403 BotNotInConversationRoster', refusal(403, 'BotNotInConversationRoster'), 'not-installed'],
    ['403 ForbiddenOperationException', refusal(403, 'ForbiddenOperationException'), 'not-installed'],
    ['403 ConversationBlockedByUser', refusal(403, 'ConversationBlockedByUser'), 'blocked'],
    ['403 with errorCode 209 and a subCode', faults.status(403, { body: blockedBody }), 'blocked'],
    ['403 with nothing that is known', faults.status(403, { body: 'Forbidden' }), 'not-installed'],
    ['403 InvalidBotApiHost', refusal(403, 'InvalidBotApiHost'), 'wrong-host'],
    ['404 ConversationNotFound', refusal(404, 'ConversationNotFound'), 'gone'],
    ['404 with an empty body', faults.status(404, { body: '' }), 'gone'],
    ['413', refusal(413, 'MessageSizeTooBig'), 'too-big'],
    ['a redirect', faults.redirect('http://127.0.0.1:1/'), 'wrong-host'],
  ])('answered with %s was refused, and is not asked again', async (_, fault, why) => {
    here.teams.failNext(path.request, fault);
    const { intent, asked, there } = await sendOne(here, path);
    expect([intent.state, intent.why, asked, there]).toEqual(['refused', why, 1, 0]);
    expect(intent.attempts).toMatchObject([{ is: 'refused' }]);
  });

  it.each([
    ['408', faults.status(408)],
    ['500', faults.status(500)],
    ['502', faults.status(502)],
    ['503', faults.status(503)],
    ['503 with a Retry-After', faults.status(503, { retryAfter: 1 })],
    ['504', faults.status(504)],
    ['a reset', faults.reset()],
    ['nothing', faults.never()],
  ])('answered with %s is unknown, and is not asked again', async (what, fault) => {
    if (what === 'nothing') here.deadline = 150;
    here.teams.failNext(path.request, fault);
    const { intent, asked, there } = await sendOne(here, path);
    expect([intent.state, asked, there]).toEqual(['unknown', 1, 0]);
    expect(intent.attempts).toMatchObject([{ is: 'unknown', code: intent.why }]);
  });

  it.each([
    ['504', faults.accepted(faults.status(504))],
    ['502', faults.accepted(faults.status(502))],
    ['a reset', faults.accepted(faults.reset())],
    ['nothing', faults.accepted(faults.never())],
  ])('that was accepted and then answered with %s is unknown, and there once at most', async (what, fault) => {
    if (what === 'nothing') here.deadline = 400;
    here.teams.failNext(path.request, fault);
    const { intent, asked, there } = await sendOne(here, path);
    expect([intent.state, asked]).toEqual(['unknown', 1]);
    expect(there).toBe(name === 'the opening of a chat' ? 0 : 1);
  });

  it('answered slowly, but in time, is delivered', async () => {
    here.teams.failNext(path.request, faults.slow(60));
    const { intent, asked, there } = await sendOne(here, path);
    expect([intent.state, asked, there]).toEqual(['delivered', 1, 1]);
  });

  it('answered with 429 goes again, once, when it is asked to', async () => {
    await goesAgain(path, faults.status(429, { code: 'Throttled', retryAfter: 0.6 }), 600);
  });

  it('answered with half of its JSON is what the status says: delivered, its id not known', async () => {
    here.teams.failNext(path.request, faults.malformed());
    const { intent, asked, there } = await sendOne(here, path);
    expect(asked).toBe(1);
    // A chat whose id is not known cannot be written to.
    if (name === 'the opening of a chat') expect([intent.state, intent.why, there]).toEqual(['unknown', 'no-conversation', 0]);
    else expect([intent.state, intent.sent?.activity, there]).toEqual(['delivered', undefined, 1]);
  });

  it('that is refused for now until it is of no use any more ends, with every attempt on the ledger', async () => {
    here.teams.failNext(path.request, faults.status(429, { retryAfter: 0.6 }), Number.POSITIVE_INFINITY);
    const until = new Date(here.clock.now().getTime() + 1_100);
    await here.want({ ...(await path.prepare(here)), about: 'soon stale', until });
    await here.start().settled();
    const { intent, asked, there } = await outcome(here, path, 'soon stale');
    expect([intent.state, intent.why, there]).toEqual(['ended', 'too-late', 0]);
    expect(intent.attempts).toHaveLength(asked);
    expect(asked).toBe(2);
  });
});

describe('where the platform does not say for how long', () => {
  it.each([
    ['429', faults.status(429, { code: 'Throttled' })],
    ['412', refusal(412, 'PreconditionFailed')],
  ])('what is answered with %s goes again after a second', async (_, fault) => {
    await goesAgain(paths['a card in an open chat'], fault, 950);
  });
});

describe('a chat', () => {
  it('is opened once, however often the card in it is refused for now', async () => {
    here.teams.failNext('send', faults.status(429, { retryAfter: 0.1 }), 2);
    const { intent, asked, there } = await sendOne(here, paths['a card in a chat just opened']);
    expect([intent.state, asked, there]).toEqual(['delivered', 3, 1]);
    expect(here.teams.ledger.map(({ kind }) => kind)).toEqual(['createConversation', 'send', 'send', 'send']);
  });
});

describe('where nobody listens', () => {
  it('nothing has been sent, so it goes again once somebody does', async () => {
    const { id } = await here.person();
    await here.want({ to: { person: id }, about: 'into the void', until: new Date(here.clock.now().getTime() + 900) });
    await here.teams.stop();
    await here.start().settled();
    const [intent] = await here.intents('into the void');
    expect(intent).toMatchObject({ state: 'ended', why: 'too-late', attempts: [{ is: 'not-now', code: 'unsent' }] });
  });
});
