import { describe, expect, it } from 'vitest';
import { faults } from '../fakes/teams/index.ts';
import { untruths } from '../fakes/truth.ts';
import { withSender } from './with-sender.ts';

const here = withSender();

const count = 40;
const abouts = Array.from({ length: count }, (_, i) => `message ${i}.`);

/** Whom each message is for. */
const people = (chat: boolean) => () =>
  Promise.all(
    abouts.map(async (name) => ({ kind: 'evaluation' as const, to: { person: (await here.person(name, { chat })).id } })),
  );
const channels = async () => {
  const teams = await Promise.all(Array.from({ length: count / 2 }, () => here.team()));
  return teams.flatMap(({ tenant, id: team, channels: own }) =>
    own.map(({ id: channel }) => ({ kind: 'briefing' as const, to: { tenant, team, channel } })),
  );
};

describe('a storm of 429', () => {
  // So many are refused a second time, and wait for longer then.
  it.each([
    ['on cards', people(true), 'send', {}, 20],
    ['on cards, with a Retry-After', people(true), 'send', { retryAfter: 1 }, 0],
    ['on the opening of chats', people(false), 'createConversation', {}, 0],
    ['on posts', channels, 'createConversation', {}, 0],
  ] as const)(
    '%s slows everything, loses nothing and repeats nothing',
    async (_, whom, request, options, twice) => {
      const wanted = await whom();
      await here.want(...wanted.map((one, i) => ({ ...one, about: abouts[i] ?? '' })));
      here.teams.failNext(request, faults.status(429, options), count + twice);
      await here.start().settled();
      const sent = await here.intents(...abouts);
      expect(sent.filter(({ state }) => state === 'delivered')).toHaveLength(count);
      expect(untruths(sent, here.teams.ledger)).toEqual([]);
      expect(here.teams.ledger.filter(({ kind }) => kind === request)).toHaveLength(2 * count + twice);
      expect(here.teams.ledger.flatMap(({ excess }) => excess ?? []).filter((what) => !what.includes('tenant'))).toEqual([]);
    },
    60_000,
  );
});
