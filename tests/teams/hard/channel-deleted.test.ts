import { describe, expect, it } from 'vitest';
import { ledger } from '../../../src/outbox/index.ts';
import { beginTo } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';

const here = withBot();

const posts = () => here.teams.ledger.filter(({ kind }) => kind === 'createConversation').length;
const ends = async () => {
  const all = await here.store.transaction(async (tx) => [
    ...(await ledger(tx, 'p-somerset-2020', { batch: 'briefing/b1', state: 'ended' })),
    ...(await ledger(tx, 'p-somerset-2020', { batch: 'briefing/b1', state: 'delivered' })),
  ]);
  return all.map(({ to, state, why }) => ['channel' in to ? to.channel : '', state, why]);
};

describe('a briefing that is on its way', () => {
  it('to a channel that is deleted ends there without a request, and goes to the others', async () => {
    const olga = here.officer();
    const team = here.teams.team({ name: 'Hub', channels: ['Neglect', 'Training'], tenant: olga.tenant });
    const [neglect, training] = [team.channel('Neglect'), team.channel('Training')];
    await beginTo(here, olga, { channels: [neglect, training] });
    await olga.deleteChannel(neglect);
    const before = posts();
    await here.settled();
    expect(posts() - before).toBe(1);
    expect(await ends()).toEqual([
      [neglect.id, 'ended', 'unreachable'],
      [training.id, 'delivered', undefined],
    ]);
  });

  it('to a team that the app is removed from ends for all its channels', async () => {
    const olga = here.officer();
    const team = here.teams.team({ name: 'Hub', channels: ['Neglect'], tenant: olga.tenant });
    await beginTo(here, olga, { channels: [...team.channels] });
    await olga.uninstallFrom(team);
    await here.settled();
    expect((await ends()).map(([, state, why]) => [state, why])).toEqual([
      ['ended', 'unreachable'],
      ['ended', 'unreachable'],
    ]);
  });
});
