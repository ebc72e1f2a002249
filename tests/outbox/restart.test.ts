import { describe, expect, it } from 'vitest';
import type { Messenger } from '../../src/outbox/index.ts';
import { faults } from '../fakes/teams/index.ts';
import { untruths } from '../fakes/truth.ts';
import { withSender } from './with-sender.ts';

const here = withSender({ rate: 20 });

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `card ${i}.`);

/** A messenger that takes everything and says nothing more. */
const mute = (): { messenger: Messenger; asked: () => number } => {
  let asked = 0;
  const never = () => new Promise<never>(() => void asked++);
  return { messenger: { open: never, send: never, update: never, withdraw: never }, asked: () => asked };
};

describe('after the process has died', () => {
  it('what was being sent is unknown, and is not sent again', async () => {
    const { ann, id } = await here.person();
    await here.want({ to: { person: id }, about: 'in the air' });
    const { met } = here.teams.failNext('send', faults.accepted(faults.never()));
    here.start();
    await met;
    await here.die();
    await here.start().settled();
    expect(await here.intents('in the air')).toMatchObject([
      { state: 'unknown', why: 'died', attempts: [{ is: 'unknown', code: 'died' }] },
    ]);
    expect(here.teams.ledger).toHaveLength(1);
    expect(ann.cards()).toHaveLength(1);
  });

  it('what was claimed is unknown although it may not have gone, and what waited is sent once', async () => {
    const cards = numbered(30);
    const people = await Promise.all(cards.map((name) => here.person(name)));
    await here.want(...cards.map((about, i) => ({ about, to: { person: people[i]?.id ?? '' } })));
    const { messenger, asked } = mute();
    here.start(messenger);
    await expect.poll(asked).toBeGreaterThan(4);
    await here.die();
    const claimed = (await here.intents(...cards)).filter(({ state }) => state === 'claimed');
    expect(claimed.length).toBeGreaterThan(4);
    await here.start().settled();
    const now = await here.intents(...cards);
    expect(now.filter(({ state }) => state === 'unknown')).toHaveLength(claimed.length);
    expect(now.filter(({ state }) => state === 'delivered')).toHaveLength(cards.length - claimed.length);
    expect(untruths(now, here.teams.ledger)).toEqual([]);
  });

  it('no more is unknown than was under way or next in turn', async () => {
    const cards = numbered(35);
    const people = await Promise.all(cards.map((name) => here.person(name)));
    await here.want(...cards.map((about, i) => ({ about, to: { person: people[i]?.id ?? '' } })));
    here.start();
    await expect.poll(() => here.teams.ledger.length).toBeGreaterThan(8);
    await here.die();
    await here.start().settled();
    const now = await here.intents(...cards);
    expect(now.filter(({ state }) => state === 'unknown').length).toBeLessThanOrEqual(10);
    expect(now.every(({ state }) => state === 'unknown' || state === 'delivered')).toBe(true);
  });
});

describe('while the disk cannot be written', () => {
  it('nothing is claimed, and what had gone is recorded once it can', async () => {
    const { ann, id } = await here.person();
    await here.want({ about: 'gone before', to: { person: id } });
    let letGo = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { met } = here.teams.failNext('send', faults.accepted(faults.slow(answered)));
    const sender = here.start();
    await met;
    await here.want({ about: 'still to go', to: { person: id } });
    here.disk.breakDown('write');
    letGo();
    await expect.poll(() => here.log.join(), { timeout: 5_000 }).toMatch(/could not be recorded/);
    expect(here.teams.ledger).toHaveLength(1);
    here.disk.mend();
    await sender.settled();
    expect((await here.intents('gone before', 'still to go')).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    expect(ann.cards()).toHaveLength(2);
  });
});

describe('closing', () => {
  it('lets what is under way end, gives back what is not, and leaves nothing unknown', async () => {
    const cards = numbered(40);
    const people = await Promise.all(cards.map((name) => here.person(name)));
    await here.want(...cards.map((about, i) => ({ about, to: { person: people[i]?.id ?? '' } })));
    const sender = here.start();
    here.teams.failNext('send', faults.slow(200), 3);
    await expect.poll(() => here.teams.ledger.length).toBeGreaterThan(2);
    await sender.close();
    const left = await here.intents(...cards);
    expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['waiting', 'delivered']));
    expect(left.every(({ attempts, state }) => attempts.length === Number(state === 'delivered'))).toBe(true);
    await here.start().settled();
    const now = await here.intents(...cards);
    expect(now.every(({ state }) => state === 'delivered')).toBe(true);
    expect(untruths(now, here.teams.ledger)).toEqual([]);
  });
});
