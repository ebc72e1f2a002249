import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message, Messenger, Sent } from '../../src/outbox/index.ts';
import { teamsMessenger } from '../../src/teams/index.ts';
import { type FakeTeams, faults, type Person, startFakeTeams } from '../fakes/teams/index.ts';
import type { Team } from '../fakes/teams/world.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const saying = (text: string): Message => ({
  card: { type: 'AdaptiveCard', version: '1.5', fallbackText: text, body: [{ type: 'TextBlock', text, wrap: true }] },
});

let teams: FakeTeams;
let messenger: Messenger;
let ann: Person;
let team: Team;
const at = () => ({ tenant: teams.tenant, serviceUrl: teams.serviceUrl, bot: teams.bot });

beforeEach(async () => {
  teams = await startFakeTeams();
  messenger = teamsMessenger({}, silent, 300);
  ann = teams.person({ name: 'Ann Lee' });
  team = teams.team({ name: 'Safeguarding', channels: ['Training'] });
  teams.putBot(ann);
  teams.putBot(team);
});
afterEach(() => teams.stop());

const sent = async (to: Parameters<Messenger['send']>[0]): Promise<Sent> => {
  const outcome = await messenger.send(to, saying('as it was'));
  if (outcome.is !== 'delivered' || !outcome.conversation || !outcome.activity) return expect.fail('it was not sent');
  return { ...at(), conversation: outcome.conversation, activity: outcome.activity };
};

const places = [
  ['a card in a chat', () => sent({ ...at(), conversation: ann.chat })],
  ['a post in a channel', () => sent({ ...at(), channel: team.channel('Training').id })],
] as const;

const changes = [
  ['updated', 'update', (what: Sent) => messenger.update(what, saying('as it is'))],
  ['taken back', 'delete', (what: Sent) => messenger.withdraw(what)],
] as const;

interface Expected {
  is: string;
  why?: string;
  code?: string;
  after?: number;
}
/** What the other side does, and what is made of it. */
type Answered = readonly [what: string, fault: ReturnType<typeof faults.status>, outcome: Expected];

const blocked = { is: 'refused', why: 'blocked' };
const subCode = { errorCode: 209, message: '{"subCode":"MessageWritesBlocked","details":null}' };
const forbidden: readonly Answered[] = (
  [
    ['BotDisabledByAdmin', 'forbidden-by-admin'],
    ['NotEnoughPermissions', 'forbidden-by-admin'],
    ['BotNotInConversationRoster', 'not-installed'],
    ['ForbiddenOperationException', 'not-installed'],
    ['ConversationBlockedByUser', 'blocked'],
    ['InvalidBotApiHost', 'wrong-host'],
  ] as const
).map(([code, why]) => [`403 ${code}`, faults.status(403, { code }), { is: 'refused', why, code: `403 ${code}` }]);

describe.each(places)('%s', (_, send) => {
  it('can be updated', async () => {
    expect(await messenger.update(await send(), saying('as it is'))).toMatchObject({ is: 'delivered' });
    const seen = [...ann.cards(), ...team.channel('Training').posts()];
    expect(seen.map(({ summary, updated }) => [summary, updated])).toEqual([['as it is', true]]);
  });

  it('can be taken back, once', async () => {
    const what = await send();
    expect(await messenger.withdraw(what)).toMatchObject({ is: 'delivered' });
    expect([...ann.cards(), ...team.channel('Training').posts()]).toEqual([]);
    expect(await messenger.withdraw(what)).toEqual({
      is: 'refused',
      why: 'message-gone',
      code: '404 ActivityNotFoundInConversation',
    });
  });

  describe.each(changes)('that is %s', (_, kind, change) => {
    it.each<Answered>([
      ['429', faults.status(429), { is: 'not-now', code: '429' }],
      ['429 with a Retry-After', faults.status(429, { retryAfter: 7 }), { is: 'not-now', code: '429', after: 7_000 }],
      ['412', faults.status(412), { is: 'not-now', code: '412' }],
      ['400', faults.status(400, { code: 'BadArgument' }), { is: 'refused', why: 'bad-request', code: '400' }],
      ['401', faults.status(401), { is: 'refused', why: 'not-registered', code: '401' }],
      ['403', faults.status(403), { is: 'refused', why: 'not-installed', code: '403' }],
      ...forbidden,
      ['403 with a subCode', faults.status(403, { body: subCode }), { ...blocked, code: '403 MessageWritesBlocked' }],
      ['404', faults.status(404), { is: 'refused', why: 'gone', code: '404' }],
      ['404 with an empty body', faults.status(404, { body: '' }), { is: 'refused', why: 'gone', code: '404' }],
      ['413', faults.status(413), { is: 'refused', why: 'too-big', code: '413' }],
      ['408', faults.status(408), { is: 'unknown', code: '408' }],
      ['500', faults.status(500), { is: 'unknown', code: '500' }],
      ['502', faults.status(502), { is: 'unknown', code: '502' }],
      ['503', faults.status(503), { is: 'unknown', code: '503' }],
      ['503 with a Retry-After', faults.status(503, { retryAfter: 1 }), { is: 'unknown', code: '503' }],
      ['504', faults.status(504), { is: 'unknown', code: '504' }],
      ['504 after it was done', faults.accepted(faults.status(504)), { is: 'unknown', code: '504' }],
      ['a reset', faults.reset(), { is: 'unknown', code: 'reset' }],
      ['a reset after it was done', faults.accepted(faults.reset()), { is: 'unknown', code: 'reset' }],
      ['nothing', faults.never(), { is: 'unknown', code: 'timeout' }],
      ['nothing after it was done', faults.accepted(faults.never()), { is: 'unknown', code: 'timeout' }],
      ['half of its JSON', faults.malformed(), { is: 'delivered' }],
      ['what it should, slowly', faults.slow(60), { is: 'delivered' }],
      ['a redirect', faults.redirect('http://127.0.0.1:1/'), { is: 'refused', why: 'wrong-host', code: '307' }],
    ])('and answered with %s is one request', async (_, fault, outcome) => {
      const what = await send();
      teams.failNext(kind, fault);
      const done = outcome.is === 'delivered' ? { conversation: what.conversation, activity: what.activity } : {};
      expect(await change(what)).toEqual({ ...outcome, ...done });
      expect(teams.ledger.filter((entry) => entry.kind === kind)).toHaveLength(1);
    });
  });
});

describe('the time to wait', () => {
  it.each([
    ['Wed, 01 Jul 2026 09:00:07 GMT', 'Wed, 01 Jul 2026 09:00:00 GMT', { after: 7_000 }],
    ['Wed, 01 Jul 2026 08:00:00 GMT', 'Wed, 01 Jul 2026 09:00:00 GMT', {}],
    ['soon', 'Wed, 01 Jul 2026 09:00:00 GMT', {}],
    ['2.5', 'Wed, 01 Jul 2026 09:00:00 GMT', { after: 2_500 }],
  ])('may be given as %s', async (retryAfter, date, expected) => {
    teams.failNext('send', ({ answer }) => answer({ status: 429, headers: { 'retry-after': retryAfter, date }, body: {} }));
    expect(await messenger.send({ ...at(), conversation: ann.chat }, saying('hello'))).toEqual({
      is: 'not-now',
      code: '429',
      ...expected,
    });
  });
});

describe('what fails before there is a request', () => {
  it('has not been sent, and the log has a code of it', async () => {
    const lines: object[] = [];
    const log = { ...silent, error: (ids: object) => void lines.push(ids) };
    const nowhere = { ...at(), serviceUrl: 'ftp://nowhere', conversation: ann.chat };
    expect(await teamsMessenger({}, log).send(nowhere, saying('hello'))).toEqual({ is: 'not-now', code: 'unsent' });
    expect(lines).toHaveLength(1);
  });
});
