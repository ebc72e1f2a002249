import { describe, expect, it } from 'vitest';
import { withDays } from './with-days.ts';

const here = withDays({ framework: 'cumbria-2022' });

describe('where a strategy only lets supervisors know that their people are asked', () => {
  it('they are told once, not reminded, and nobody waits for an answer', async () => {
    await here.people('ann', 'sue');
    await here.supervises('sue', 'ann');
    await here.held('s', '2026-03-09', ['ann']);
    const posted = await here.live('2026-06-01', '2026-06-30');
    expect(posted.filter(({ to }) => to === 'sue').map(({ day }) => day)).toEqual(['2026-06-01']);
    expect(await here.followUp('s', 'ann', 'supervisor')).toMatchObject({ state: 'told' });
    expect(await here.followUp('s', 'ann', 'practitioner')).toMatchObject({ state: 'no-answer' });
  });
});
