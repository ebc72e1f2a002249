import { describe, expect, it } from 'vitest';
import { teamsAdapter } from '../../src/teams/index.ts';
import { withBot } from '../fakes/bot.ts';
import { faults, type Person } from '../fakes/teams/index.ts';
import type { Kind } from '../fakes/teams/ledger.ts';
import { withEchoBot } from '../fakes/with-echo-bot.ts';
import { read, records } from './reading.ts';

const here = withBot();

const asked = (...kinds: Kind[]) => here.teams.ledger.filter(({ kind }) => kinds.includes(kind)).length;
const helps = (ann: Person) => ann.cards().filter(({ card }) => read(card).includes('What I can do')).length;

describe('a reply', () => {
  it('that is not taken is answered with nothing else, and the log says that the turn failed', async () => {
    const ann = here.person();
    here.teams.failNext('send', faults.status(503));
    const { status, messages } = await ann.say('help');
    expect([status, messages.length]).toEqual([200, 0]);
    expect(here.log.join()).toMatch(/turn failed/);
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

  it('that got lost comes when the person asks again, and nothing was done twice', async () => {
    const ann = here.person();
    here.teams.failNext('send', faults.reset());
    const turn = await ann.say('pathway');
    const known = () => ['persons', 'enquiries'].map((collection) => records(here.stored(), collection));
    const before = known();
    const again = await ann.redeliver(turn);
    expect(again.card.buttons).toContain('Next');
    expect(known()).toEqual(before);
  });
});

describe('a card that takes the place of another', () => {
  const started = async (): Promise<Person> => {
    const ann = here.person();
    await ann.say('hello');
    return ann;
  };
  const press = (ann: Person) => ann.press('Help', {}, { asSubmit: true });

  it('and may be there is not followed by a second card, and a press on the one that is there shows the new', async () => {
    const ann = await started();
    here.teams.failNext('update', faults.reset());
    const { status } = await press(ann);
    expect([status, asked('update'), asked('send'), ann.cards().length]).toEqual([200, 1, 1, 1]);
    expect((await press(ann)).card.buttons).toContain('Which training do I need?');
    expect(helps(ann)).toBe(1);
  });

  it('comes as a new message where the other is gone', async () => {
    const ann = await started();
    here.teams.failNext('update', faults.status(404, { code: 'ActivityNotFoundInConversation' }));
    await press(ann);
    expect([asked('update'), asked('send'), helps(ann)]).toEqual([1, 2, 1]);
  });
});

describe('what is never answered', () => {
  let shown = '';
  const echo = withEchoBot(
    async (context) => {
      const { type, text } = context.activity;
      if (type !== 'message') return;
      if (text === 'change it') await context.updateActivity({ type: 'message', id: shown, text: 'changed' });
      else shown = (await context.sendActivity('hello yourself'))?.id ?? '';
    },
    () => teamsAdapter({}, { info: () => undefined, warn: () => undefined, error: () => undefined }, { deadline: 150 }),
  );
  const ways = [
    ['and not there', faults.never()],
    ['and there', faults.accepted(faults.never())],
  ] as const;

  it.each(ways)('is one request and is given up, a reply %s', async (_, fault) => {
    await echo.ann.install();
    echo.teams.failNext('send', fault);
    expect((await echo.ann.say('hello')).status).toBe(200);
    expect(echo.teams.ledger).toHaveLength(1);
  });

  it.each(ways)('is one request and is given up, an update %s', async (_, fault) => {
    await echo.ann.say('hello');
    echo.teams.failNext('update', fault);
    expect((await echo.ann.say('change it')).status).toBe(200);
    expect(echo.teams.ledger.map(({ kind }) => kind)).toEqual(['send', 'update']);
  });
});
