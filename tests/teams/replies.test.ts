import { describe, expect, it } from 'vitest';
import { teamsAdapter } from '../../src/teams/index.ts';
import { withBot } from '../fakes/bot.ts';
import { faults, type Person } from '../fakes/teams/index.ts';
import type { Kind } from '../fakes/teams/ledger.ts';
import { withEchoBot } from '../fakes/with-echo-bot.ts';
import { read } from './reading.ts';

const here = withBot();

const asked = (...kinds: Kind[]) => here.teams.ledger.filter(({ kind }) => kinds.includes(kind)).length;
const helps = (ann: Person) => ann.cards().filter(({ card }) => read(card).includes('What I can do')).length;

const refusals: [string, ReturnType<typeof faults.status>][] = [
  ['400', faults.status(400)],
  ['403', faults.status(403, { code: 'ConversationBlockedByUser' })],
  ['404', faults.status(404, { code: 'ConversationNotFound' })],
  ['413', faults.status(413)],
  ['a redirect', faults.redirect('http://127.0.0.1:1/')],
];

const ambiguous: [string, ReturnType<typeof faults.status>][] = [
  ['500', faults.status(500)],
  ['502', faults.status(502)],
  ['503', faults.status(503)],
  ['503 with a Retry-After', faults.status(503, { retryAfter: 1 })],
  ['504', faults.status(504)],
  ['a reset', faults.reset()],
];

const notNow: [string, ReturnType<typeof faults.status>][] = [
  ['429', faults.status(429)],
  ['429 with a Retry-After', faults.status(429, { retryAfter: 1 })],
  ['412', faults.status(412, { code: 'PreconditionFailed' })],
];

describe('a reply', () => {
  it.each([...refusals, ...ambiguous])(
    'that is answered with %s is one request, and nothing is sent after it',
    async (_, fault) => {
      const ann = here.person();
      here.teams.failNext('send', fault);
      const { status, messages } = await ann.say('help');
      expect([status, messages.length, asked('send')]).toEqual([200, 0, 1]);
      expect(here.log.join()).toMatch(/turn failed/);
    },
  );

  it.each(ambiguous)('that was accepted and then answered with %s is there once', async (_, fault) => {
    const ann = here.person();
    here.teams.failNext('send', faults.accepted(fault));
    await ann.say('help');
    expect([asked('send'), helps(ann), ann.cards().length]).toEqual([1, 1, 1]);
  });

  it.each(notNow)('that is answered with %s goes again, and is there once', async (_, fault) => {
    const ann = here.person();
    here.teams.failNext('send', fault);
    await ann.say('help');
    expect([asked('send'), helps(ann)]).toEqual([2, 1]);
  });

  it.each([
    ['without a Retry-After', faults.status(429), 4],
    ['with one that is short', faults.status(429, { retryAfter: 1 }), 3],
    ['with one that is longer than anybody waits', faults.status(429, { retryAfter: 30 }), 1],
  ])('that meets a storm of 429 %s is given up before anybody has waited long', async (_, fault, most) => {
    const ann = here.person();
    here.teams.failNext('send', fault, Number.POSITIVE_INFINITY);
    const began = performance.now();
    const { status } = await ann.say('help');
    expect(status).toBe(200);
    expect(performance.now() - began).toBeLessThan(3_500);
    expect(asked('send')).toBeLessThanOrEqual(most);
    expect(asked('send')).toBeGreaterThanOrEqual(Math.min(3, most));
  });

  it('whose answer is half of its JSON is one request, and the turn goes on', async () => {
    const ann = here.person();
    here.teams.failNext('send', faults.malformed());
    await ann.say('help');
    expect([asked('send'), helps(ann)]).toEqual([1, 1]);
    expect(here.log.join()).not.toMatch(/turn failed/);
  });

  it('that is slow is one request', async () => {
    const ann = here.person();
    here.teams.failNext('send', faults.slow(300));
    await ann.say('help');
    expect([asked('send'), helps(ann)]).toEqual([1, 1]);
  });

  it('that got lost comes when the person asks again, and nothing was done twice', async () => {
    const ann = here.person();
    here.teams.failNext('send', faults.reset());
    const turn = await ann.say('pathway');
    const stored = here.stored();
    const again = await ann.redeliver(turn);
    expect(again.card.buttons).toContain('Next');
    expect(here.stored()).toBe(stored);
  });
});

describe('a card that takes the place of another', () => {
  const started = async (): Promise<Person> => {
    const ann = here.person();
    await ann.say('hello');
    return ann;
  };
  const press = (ann: Person) => ann.press('Help', {}, { asSubmit: true });

  it.each(ambiguous)('and is answered with %s is one request, and no second card is sent', async (_, fault) => {
    const ann = await started();
    here.teams.failNext('update', fault);
    const { status } = await press(ann);
    expect([status, asked('update'), asked('send'), ann.cards().length]).toEqual([200, 1, 1, 1]);
    expect((await press(ann)).card.buttons).toContain('Which training do I need?');
    expect(helps(ann)).toBe(1);
  });

  it.each(ambiguous)('and is accepted, then answered with %s, is there', async (_, fault) => {
    const ann = await started();
    here.teams.failNext('update', faults.accepted(fault));
    await press(ann);
    expect([asked('update'), asked('send'), helps(ann), ann.cards().length]).toEqual([1, 1, 1, 1]);
  });

  it.each(notNow)('and is answered with %s goes again', async (_, fault) => {
    const ann = await started();
    here.teams.failNext('update', fault);
    await press(ann);
    expect([asked('update'), asked('send'), helps(ann), ann.cards().length]).toEqual([2, 1, 1, 1]);
  });

  it('comes as a new message where the other is gone', async () => {
    const ann = await started();
    here.teams.failNext('update', faults.status(404, { code: 'ActivityNotFoundInConversation' }));
    await press(ann);
    expect([asked('update'), asked('send'), helps(ann)]).toEqual([1, 2, 1]);
  });
});

describe('a reply that is never answered', () => {
  const echo = withEchoBot(
    async (context) => {
      if (context.activity.type === 'message') await context.sendActivity('hello yourself');
    },
    () => teamsAdapter({}, { info: () => undefined, warn: () => undefined, error: () => undefined }, 150),
  );

  it.each([
    ['', faults.never()],
    [', and there', faults.accepted(faults.never())],
  ])('is one request%s, and is given up', async (_, fault) => {
    await echo.ann.install();
    echo.teams.failNext('send', fault);
    expect((await echo.ann.say('hello')).status).toBe(200);
    expect(echo.teams.ledger).toHaveLength(1);
  });
});
