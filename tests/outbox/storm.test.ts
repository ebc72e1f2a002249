import { describe, expect, it } from 'vitest';
import { faults } from '../fakes/teams/index.ts';
import { withSender } from './with-sender.ts';

const here = withSender();

describe('a storm of 429', () => {
  it('slows everything, loses nothing and repeats nothing', async () => {
    const people = await Promise.all(Array.from({ length: 60 }, (_, i) => here.person(`Person ${i}`)));
    await here.want(...people.map(({ id }, i) => ({ to: { person: id }, about: `card ${i}.` })));
    here.teams.failNext('send', faults.status(429), 80);
    await here.start().settled();
    const sent = await here.intents(...people.map((_, i) => `card ${i}.`));
    expect(sent.filter(({ state }) => state === 'delivered')).toHaveLength(60);
    expect(here.teams.ledger.filter(({ delivered }) => delivered)).toHaveLength(60);
    expect(here.teams.ledger).toHaveLength(140);
    for (const { ann } of people) expect(ann.cards()).toHaveLength(1);
  }, 60_000);
});
