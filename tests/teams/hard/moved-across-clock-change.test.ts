import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';
import { sessionSteps } from '../session-steps.ts';

const here = withBot({ now: '2026-10-01T08:00:00Z' });
const steps = sessionSteps(here);

const move = async (olga: Person, more: Record<string, string>) => {
  await olga.say('move');
  return olga.press('Move it', { 'f-ground': 'the trainer is ill', ...more });
};

describe('a session that is moved across a change of the clocks', () => {
  it('stays at the time that people read, which is another instant', async () => {
    const ann = await steps.somebody('Ann Lee');
    const olga = here.officer();
    await steps.setUp(olga, { 'f-day': '2026-10-23' });
    await steps.put(olga, 'Ann Lee');
    expect(steps.session()).toMatchObject({ starts: '2026-10-23T08:30:00.000Z', ends: '2026-10-23T15:30:00.000Z' });
    await olga.say('session');
    const turn = await move(olga, { 'f-day': '2026-10-26' });
    expect(read(turn.card)).toContain('Monday 26 October 2026, 09:30 to 16:30');
    expect(steps.session()).toMatchObject({
      from: '09:30',
      starts: '2026-10-26T09:30:00.000Z',
      ends: '2026-10-26T16:30:00.000Z',
    });
    expect(await steps.told(ann, 'the trainer is ill')).toEqual([
      expect.stringMatching(/It was: Friday 23 October 2026, 09:30 to 16:30\s+It is now: Monday 26 October 2026, 09:30 to 16:30/),
    ]);
  });

  it('may begin in the hour that the clocks skip, which is then an hour later', async () => {
    const olga = here.officer();
    await steps.setUp(olga);
    await move(olga, { 'f-day': '2027-03-28', 'f-from': '01:30', 'f-to': '04:00' });
    expect(steps.session()).toMatchObject({ starts: '2027-03-28T01:30:00.000Z', ends: '2027-03-28T03:00:00.000Z' });
  });

  it('that would be over before it begins then is asked about, with everything kept', async () => {
    const olga = here.officer();
    await steps.setUp(olga);
    const turn = await move(olga, { 'f-day': '2027-03-28', 'f-from': '01:30', 'f-to': '02:15' });
    expect(read(turn.card)).toContain('The clocks go forward on that day');
    expect(JSON.stringify(turn.card)).toContain('the trainer is ill');
    expect(steps.session()).toMatchObject({ day: '2026-07-14', version: 1 });
  });

  it('can be long where an hour comes twice', async () => {
    const olga = here.officer();
    await steps.setUp(olga);
    await move(olga, { 'f-day': '2026-10-25', 'f-from': '00:30', 'f-to': '02:30' });
    expect(steps.session()).toMatchObject({ starts: '2026-10-24T23:30:00.000Z', ends: '2026-10-25T02:30:00.000Z' });
  });
});
