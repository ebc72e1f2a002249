import { describe, expect, it } from 'vitest';
import { teams } from '../../../../src/people/index.ts';
import { withBot } from '../../../fakes/bot.ts';
import { read } from '../../../teams/reading.ts';
import { partition } from '../../sent-briefing.ts';
import { choosing, listed, ticked, ticks } from '../choosing.ts';

const here = withBot();
const { officer, opened, chosen } = choosing(here);

/** As long as Teams lets names be. */
const long = 'Multi-agency safeguarding arrangements in the north of the county ';

/** 40 teams of 50 channels each. */
const manyTeams = (tenant: string) =>
  here.store.transaction(async (tx) => {
    for (let t = 0; t < 40; t++) {
      const team = `19:${String(t).padStart(40, '0')}@thread.tacv2`;
      const channels = Array.from({ length: 50 }, (_, c) => ({
        id: c === 0 ? team : `19:${String(t * 50 + c).padStart(60, 'c')}@thread.tacv2`,
        ...(c === 0 ? {} : { name: `${long.slice(0, 45)} ${c}` }),
        kind: 'standard' as const,
        deleted: false,
      }));
      const asked = here.clock.now().toISOString();
      const name = `${long}team ${t}`;
      await tx.put(teams, partition, { id: `${tenant}/${team}`, tenant, team, name, state: 'here', channels, asked, learned: 1 });
    }
  });

describe('of 2,000 channels', () => {
  it('any can be ticked on any page, and all of them at once', async () => {
    const { olga } = await officer();
    await manyTeams(olga.tenant);
    const first = await opened(olga);
    const [one = '', two = ''] = listed(first);
    expect(read(first)).toContain('Channels 1 to 20 of 2,000');
    const second = await olga.press('Next', ticks(first, one, two));
    expect(listed(second.card)).not.toContain(one);
    const [three = ''] = listed(second.card);
    const back = await olga.press('Previous', ticks(second.card, three));
    expect(ticked(back.card)).toEqual([one, two]);
    expect(read(back.card)).toContain('Chosen: 3 of 2,000 channels');
    expect(ticked((await olga.say('next')).card)).toEqual([three]);
    const found = await olga.press('Find', { ticks: [], find: 'team 39 multi' });
    expect(read(found.card)).toMatch(/Chosen: 2 of 2,000[\s\S]*1 to 20 of 89/);
    expect(read((await olga.say('every channel')).card)).toContain('Chosen: 2,000 of 2,000 channels');
    expect((await chosen()).map(({ channels }) => channels.length)).toEqual(Array(40).fill(50));
    expect(read((await olga.say('done')).card)).toContain('and 1,995 more');
  });
});
