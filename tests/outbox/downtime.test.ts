import { describe, expect, it } from 'vitest';
import { untruths } from '../fakes/truth.ts';
import { withSender } from './with-sender.ts';

/** Far enough below what the platform allows for requests to bunch up on their way. */
const rate = 20;
const here = withSender({ rate });

/** Wednesday, ten in the morning in London; the Tuesday after, in the evening and at night; and the morning after that, at nine. */
const start = new Date('2026-07-01T09:00:00Z');
const evening = new Date('2026-07-07T19:00:00Z');
const night = new Date('2026-07-08T02:00:00Z');
const up = new Date('2026-07-08T08:00:00Z');
const hour = 60 * 60 * 1_000;

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `card ${i}.`);

/** A card for each of as many people, one every so many milliseconds. */
const fallDue = async (abouts: readonly string[], kind: 'evaluation' | 'digest', from: Date, every: number) => {
  const people = await Promise.all(abouts.map((name) => here.person(name)));
  const wanted = abouts.map((about, i) => ({
    about,
    kind,
    to: { person: people[i]?.id ?? '' },
    due: new Date(from.getTime() + i * every),
  }));
  await here.want(...wanted);
  return people;
};

/** Nothing beyond the limits, and no faster than the rate. */
const spreadOut = (count: number): void => {
  const times = here.teams.ledger.map(({ at }) => at);
  expect(times).toHaveLength(count);
  expect(here.teams.ledger.flatMap(({ excess }) => excess ?? [])).toEqual([]);
  // Whole seconds full of them, give or take half a second on the way.
  const least = Math.floor((count - 1) / rate) * 1_000 - 500;
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(least);
};

describe('what fell due while the bot was down for a week', () => {
  it('is sent once when it is up, in the order in which it fell due, spread out', async () => {
    const abouts = numbered(42);
    const people = await fallDue(abouts, 'evaluation', start, hour);
    await here.downUntil(up);
    const sender = here.start();
    await sender.settled();
    spreadOut(42);
    const sent = await here.intents(...abouts);
    expect(sent.every(({ state, attempts }) => state === 'delivered' && attempts.length === 1)).toBe(true);
    expect(untruths(sent, here.teams.ledger)).toEqual([]);
    for (const { ann } of people) expect(ann.cards()).toHaveLength(1);
    const order = here.teams.ledger.map(({ conversation }) => people.findIndex(({ ann }) => ann.chat === conversation));
    // Those that go side by side may arrive in another order.
    expect(order.every((n, i) => Math.abs(n - i) <= 20)).toBe(true);
  }, 30_000);

  it('is not sent again by a second start, nor while the bot is down for another week', async () => {
    const abouts = numbered(5);
    await fallDue(abouts, 'evaluation', start, hour);
    await here.downUntil(up);
    await here.start().settled();
    await here.downUntil(new Date(up.getTime() + 7 * 24 * hour));
    await here.start().settled();
    expect(here.teams.ledger).toHaveLength(5);
    expect((await here.intents(...abouts)).map(({ state }) => state)).toEqual(abouts.map(() => 'delivered'));
  });

  it('comes once, not once for each time that it was missed', async () => {
    const { ann, id } = await here.person();
    await here.downUntil(up);
    for (let day = 0; day < 7; day++)
      await here.want({ about: `noticed on day ${day}`, key: 'three months/round 1', to: { person: id }, due: start });
    await here.start().settled();
    expect([ann.cards().length, here.teams.ledger.length]).toEqual([1, 1]);
  });

  it('and is of no use any more ends without being sent', async () => {
    const { ann, id } = await here.person();
    await here.want({ about: 'stale', kind: 'answer', to: { person: id }, due: start });
    await here.downUntil(up);
    await here.start().settled();
    expect(await here.intents('stale')).toMatchObject([{ state: 'ended', why: 'too-late', attempts: [] }]);
    expect(ann.cards()).toHaveLength(0);
  });

  it('and keeps to working hours is not sent at three in the morning, but at nine, spread out', async () => {
    const abouts = numbered(42);
    await fallDue(abouts, 'digest', evening, hour / 10);
    await here.downUntil(night);
    const sender = here.start();
    await sender.settled();
    expect(here.teams.ledger).toEqual([]);
    here.clock.moveTo(up);
    await sender.settled();
    spreadOut(42);
    expect((await here.intents(...abouts)).every(({ state }) => state === 'delivered')).toBe(true);
  }, 30_000);
});
