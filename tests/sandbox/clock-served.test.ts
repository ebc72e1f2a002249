import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, type Bot } from '../../src/assemble.ts';
import { collections } from '../../src/collections.ts';
import { sandboxClock } from '../../src/sandbox/clock.ts';
import { openJsonStore } from '../../src/store/index.ts';
import { england } from '../calendar/settings.ts';
import { frameworks, withBot } from '../fakes/bot.ts';
import { type FakeTeams, startFakeTeams, texts } from '../fakes/teams/index.ts';
import { stoppedClock } from './stopped-clock.ts';

const post = async (url: string, body: string, type = 'application/json') => {
  const response = await fetch(`${url}/sandbox/clock`, { method: 'POST', headers: { 'content-type': type }, body });
  return { status: response.status, body: await response.json() };
};

describe('in the sandbox', () => {
  let folder: string;
  let teams: FakeTeams;
  let bot: Bot;
  let url: string;
  let settled: string[];
  let due: Date[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'signpost-clock-'));
    const clock = stoppedClock('2026-07-01T09:00:00Z');
    settled = [];
    due = [];
    teams = await startFakeTeams({ clock });
    const store = await openJsonStore(folder, collections);
    const settle = async () => {
      // As the outbox will: with transactions of its own.
      await store.transaction(async () => undefined);
      settled.push(clock.now().toISOString());
      due = due.filter((instant) => instant > clock.now());
    };
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const partnership = { id: 'p', name: 'Here', framework: 'somerset-2020', ...england, concernContact: {} };
    bot = await assemble(
      {
        store,
        clock,
        log: silent,
        frameworks,
        partnerships: [partnership],
        partnershipOf: () => partnership,
        sendRate: 40,
        credentials: {},
        serviceUrls: ['127.0.0.1'],
        secret: '',
        buttons: 'execute',
        sandbox: sandboxClock({ clock, nextDue: async () => due[0], settle }, 'Europe/London'),
      },
      { host: '127.0.0.1', port: 0 },
    );
    url = `http://127.0.0.1:${bot.port}`;
    teams.connect(url);
  });

  afterEach(async () => {
    await bot.close();
    await teams.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a request moves the clock through what falls due, and is answered with the new now', async () => {
    due = [new Date('2026-08-01T08:00:00Z')];
    expect(await post(url, '{"advance":"P12W"}')).toEqual({ status: 200, body: { now: '2026-09-23T09:00:00.000Z' } });
    expect(settled).toEqual(['2026-07-01T09:00:00.000Z', '2026-08-01T08:00:00.000Z', '2026-09-23T09:00:00.000Z']);
    expect(await post(url, '{"to":"2027-01-04T09:00:00Z"}')).toEqual({ status: 200, body: { now: '2027-01-04T09:00:00.000Z' } });
  });

  it.each([
    ['{"to":"2026-06-30T09:00:00Z"}', 'clock-back', 'It is 2026-07-01T09:00:00.000Z already, and time never goes back.'],
    ['{"advance":"12 weeks"}', 'bad-duration', 'Expected a duration such as P12W, P3M or P60D, not "12 weeks".'],
    ['{"to":"soon"}', 'bad-clock', 'Expected a date or an instant such as 2027-01-04T09:00:00Z, not "soon".'],
    ['[]', 'bad-clock', expect.stringContaining('expected {"advance":"P12W"} or {"to":"2027-01-04T09:00:00Z"}')],
    ['', 'bad-clock', expect.stringContaining('as application/json')],
    ['{"advance":', 'InvalidContent', 'The request cannot be read. Expected a body of JSON.'],
  ])('the request %s is refused: %s', async (body, code, message) => {
    expect(await post(url, body)).toEqual({ status: 400, body: { code, message } });
    expect(settled).toEqual([]);
  });

  it('a request whose body is called a form is told what was expected', async () => {
    const answer = await post(url, '{"advance":"P12W"}', 'application/x-www-form-urlencoded');
    expect(answer).toMatchObject({ status: 415, body: { code: 'UnsupportedMediaType' } });
  });

  it('a person moves it from their chat, even while a question is open', async () => {
    const ann = teams.person({ name: 'Ann Lee' });
    await ann.say('pathway');
    expect(texts((await ann.say('Clock 12 weeks')).card)).toContain('It is now Wednesday 23 September 2026, 10:00.');
    expect(texts((await ann.say('clock 3 months')).card)).toContain('It is now Wednesday 23 December 2026, 10:00.');
    expect(texts((await ann.say('clock 2027-01-04')).card)).toContain('It is now Monday 4 January 2027, 00:00.');
  });

  it('a command that is delivered again moves it once, and is answered alike', async () => {
    const ann = teams.person({ name: 'Ann Lee' });
    const first = await ann.say('clock 12 weeks');
    expect(texts((await ann.redeliver()).card)).toEqual(texts(first.card));
    expect(texts((await ann.say('clock 12 weeks')).card)).toContain('It is now Wednesday 16 December 2026, 10:00.');
  });

  it('a person who asks for what cannot be is told why', async () => {
    const ann = teams.person({ name: 'Ann Lee' });
    expect(texts((await ann.say('clock 2026-01-04')).card).join()).toContain('time never goes back');
    expect(texts((await ann.say('clock')).card).join()).toContain('clock 12 weeks');
  });

  it('words that only begin like it are left to everything else', async () => {
    await teams.person({ name: 'Ann Lee' }).say('clocks 12 weeks');
    expect(settled).toEqual([]);
  });
});

describe('outside the sandbox', () => {
  const here = withBot();

  it('there is no clock to move', async () => {
    expect(await post(here.url, '{"advance":"P12W"}')).toMatchObject({ status: 404, body: { code: 'ResourceNotFound' } });
  });

  it('the words mean nothing', async () => {
    const before = here.clock.now().getTime();
    const { card } = await here.person().say('clock 12 weeks');
    expect(texts(card).join()).not.toContain('It is now');
    expect(here.clock.now().getTime() - before).toBeLessThan(60_000);
  });
});
