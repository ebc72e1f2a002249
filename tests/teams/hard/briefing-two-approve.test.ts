import { describe, expect, it } from 'vitest';
import { drafted, opened, settings, teamWith, twoOfficers } from '../../briefing/sending/drafted.ts';
import { idOf, now } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../reading.ts';

const here = withBot();

describe('two officers who approve at once', () => {
  it('approve once, the second is told, and the author is told once', async () => {
    const { olga, sam } = await twoOfficers(here);
    const tom = here.teams.person({ name: 'Tom Third', tenant: olga.tenant });
    await settings(here, [olga, sam, tom], { approval: true, lateMinutes: 30 });
    await tom.say('hello');
    await drafted(here, olga, { channels: await teamWith(here, olga, 'Training') });
    await opened(olga);
    await olga.press('Ask for approval');
    await here.settled();
    for (const one of [sam, tom]) await opened(one);
    const turns = await Promise.all([sam.press('Approve'), tom.press('Approve')]);
    const said = turns.map(({ card }) => read(card));
    expect(said.filter((text) => text.includes('You have approved it'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('It has changed since you were shown that'))).toHaveLength(1);
    const one = await now(here);
    expect(one.history.filter(({ what }) => what === 'approved')).toHaveLength(1);
    expect([await idOf(here, sam), await idOf(here, tom)]).toContain(one.approved?.by);
    await here.settled();
    expect(olga.cards().filter(({ card }) => read(card).includes('Approved: “'))).toHaveLength(1);
  });

  it('or one twice, approve once', async () => {
    const { olga, sam } = await twoOfficers(here);
    await drafted(here, olga, { channels: await teamWith(here, olga, 'Training') });
    await opened(olga);
    await olga.press('Ask for approval');
    await opened(sam);
    const [first, second] = await sam.pressTwice('Approve');
    expect([read(first.card), read(second.card)].filter((text) => text.includes('or you have pressed twice'))).toHaveLength(1);
    expect((await now(here)).history.filter(({ what }) => what === 'approved')).toHaveLength(1);
  });
});
