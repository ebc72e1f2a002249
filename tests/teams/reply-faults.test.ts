import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { faults, type Person } from '../fakes/teams/index.ts';
import { byButtons } from './reading.ts';

const here = withBot();

type Fault = ReturnType<typeof faults.status>;

/** A way in which a turn answers: what is done by somebody, where it is answered, and the request that may go wrong. */
interface Way {
  kind: 'send' | 'update';
  prepare(ann: Person): Promise<{ place: string; act: () => Promise<unknown> }>;
}

const given = { contact: 'predominant', section47: 'no', lead: 'yes', 'with-children': 'yes' };

const ways: Record<string, Way> = {
  'the answer to what is typed': {
    kind: 'send',
    prepare: async (ann) => ({ place: ann.chat, act: () => ann.say('help') }),
  },
  'the welcome': {
    kind: 'send',
    prepare: async (ann) => ({ place: ann.chat, act: () => ann.install() }),
  },
  'the answer in a channel': {
    kind: 'send',
    prepare: async (ann) => {
      const channel = here.teams.team({ name: 'Safeguarding', channels: ['Training'], tenant: ann.tenant }).channel('Training');
      return { place: channel.id, act: () => ann.mention(channel, 'help') };
    },
  },
  'the text that follows a card': {
    kind: 'send',
    prepare: async (ann) => {
      await byButtons(ann, 'Wizard', given);
      return { place: ann.chat, act: () => ann.press('Text for my manager') };
    },
  },
  'the card in the place of another': {
    kind: 'update',
    prepare: async (ann) => {
      await ann.say('hello');
      return { place: ann.chat, act: () => ann.press('Help', {}, { asSubmit: true }) };
    },
  },
};

const blocked = { errorCode: 209, message: '{"subCode":"MessageWritesBlocked","details":null}' };
const refused: Record<string, Fault> = {
  ...Object.fromEntries([400, 401, 403, 404, 413].map((status) => [status, faults.status(status)])),
  ...Object.fromEntries(
    [
      'BotDisabledByAdmin',
      'NotEnoughPermissions',
      'BotNotInConversationRoster',
      'ForbiddenOperationException',
      'ConversationBlockedByUser',
      'InvalidBotApiHost',
    ].map((code) => [`403 ${code}`, faults.status(403, { code })]),
  ),
  '403 with a subCode': faults.status(403, { body: blocked }),
  '404 with an empty body': faults.status(404, { body: '' }),
  'a redirect': faults.redirect('http://127.0.0.1:1/'),
};
const ambiguous: Record<string, Fault> = {
  ...Object.fromEntries([408, 500, 502, 503, 504].map((status) => [status, faults.status(status)])),
  '503 with a Retry-After': faults.status(503, { retryAfter: 1 }),
  'a reset': faults.reset(),
};
const notNow: Record<string, Fault> = {
  '412': faults.status(412, { code: 'PreconditionFailed' }),
  '429': faults.status(429),
  '429 with a Retry-After': faults.status(429, { retryAfter: 1 }),
};
const harmless: Record<string, Fault> = { 'half of its JSON': faults.malformed(), 'what it should, slowly': faults.slow(200) };
const accepted = Object.fromEntries(Object.entries(ambiguous).map(([name, fault]) => [name, faults.accepted(fault)]));

/** How often was asked, and how much came of it, by fault: all of them at once, each with somebody of their own. */
const met = async ({ kind, prepare }: Way, given: Record<string, Fault>, times = 1): Promise<Record<string, string>> => {
  const one = async ([name, fault]: [string, Fault]): Promise<[string, string]> => {
    const { place, act } = await prepare(here.person('somerset-2020', `Ann ${name}`));
    // What is asked about somebody after the answer is none of it.
    const own = () =>
      here.teams.ledger.filter((one) => one.conversation.startsWith(place) && ['send', 'update'].includes(one.kind));
    const before = own().length;
    here.teams.failNext((entry) => entry.kind === kind && entry.conversation.startsWith(place), fault, times);
    await act();
    const entries = own().slice(before);
    return [
      name,
      `${entries.filter((entry) => entry.kind === kind).length} asked, ${entries.filter((e) => e.delivered).length} there`,
    ];
  };
  return Object.fromEntries(await Promise.all(Object.entries(given).map(one)));
};

const all = (given: Record<string, Fault>, each: string) => Object.fromEntries(Object.keys(given).map((name) => [name, each]));

describe.each(Object.entries(ways))('%s', (_, way) => {
  it('is one request, whatever refuses it; a card whose place is gone comes as a message of its own', async () => {
    expect(await met(way, refused)).toEqual(all(refused, way.kind === 'update' ? '1 asked, 1 there' : '1 asked, 0 there'));
  });

  it('is one request where nobody can tell whether it arrived', async () => {
    expect(await met(way, ambiguous)).toEqual(all(ambiguous, '1 asked, 0 there'));
    expect(await met(way, accepted)).toEqual(all(accepted, '1 asked, 1 there'));
  });

  it('is one request where the answer is slow, or cannot be read', async () => {
    expect(await met(way, harmless)).toEqual(all(harmless, '1 asked, 1 there'));
  });

  it('goes again where it was refused for now, and is there once', async () => {
    expect(await met(way, notNow)).toEqual(all(notNow, '2 asked, 1 there'));
  });

  it('is given up in a storm of 429', async () => {
    const long = { 'for longer than anybody waits': faults.status(429, { retryAfter: 30 }) };
    expect(await met(way, long, Number.POSITIVE_INFINITY)).toEqual(all(long, '1 asked, 0 there'));
    const { storm } = await met(way, { storm: faults.status(429) }, Number.POSITIVE_INFINITY);
    expect(storm).toMatch(/^[34] asked, 0 there$/);
  });
});
