import { describe, expect, it } from 'vitest';
import { persons } from '../../../src/people/index.ts';
import { withBot } from '../../fakes/bot.ts';
import { now, partition } from '../sent-briefing.ts';
import { allDone, drafted, opened, sentOf, teamWith } from './drafted.ts';

const here = withBot();

const posts = () => here.teams.ledger.filter(({ kind }) => kind === 'createConversation');

describe('a restart in the middle', { timeout: 60_000 }, () => {
  it('of working out who gets it leaves nobody out and nobody in twice', async () => {
    const olga = here.officer();
    await olga.say('hello');
    const ann = here.person(undefined, 'Ann Lee');
    await drafted(here, olga, { people: [ann] });
    await here.store.transaction(async (tx) => {
      for (let i = 0; i < 450; i++) await tx.put(persons, partition, { id: `p${i}`, roles: [], sector: 'health' });
    });
    await opened(olga);
    await olga.press('Send now');
    await olga.press('Send it');
    await here.restart();
    await here.restart();
    await allDone(here);
    const rows = await sentOf(here);
    expect(rows).toHaveLength(451);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(451);
    expect(rows.filter(({ state }) => state === 'delivered')).toHaveLength(1);
    expect((await now(here)).state).toBe('sent');
  });

  it('of letting go what was held sends each of it once', async () => {
    const olga = here.officer();
    await olga.say('hello');
    const channels = await teamWith(here, olga, ...Array.from({ length: 230 }, (_, i) => `Channel ${i}`));
    await drafted(here, olga, { channels }, { state: 'paused', tasks: [{ task: 'spread' }] });
    expect(posts()).toHaveLength(0);
    await opened(olga);
    await olga.press('Go on');
    await here.restart();
    await here.restart();
    await allDone(here);
    expect(posts()).toHaveLength(230);
    expect(new Set((await sentOf(here)).map(({ state }) => state))).toEqual(new Set(['delivered']));
    for (const channel of channels) expect(channel.posts()).toHaveLength(1);
  });
});
