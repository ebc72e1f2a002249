import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps } from '../evaluation-card-steps.ts';
import { shown } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, setUp, put, states, personOf } = cardSteps(here);

describe('the register of a session that is still to come', () => {
  it('opened instead of that of today, has nobody marked as here, and nobody asked before it is taken', async () => {
    const ann = await somebody('Ann Lee');
    const olga = here.officer();
    await setUp(olga, { 'f-day': '2026-07-02', 'f-from': '13:00' });
    await put(olga, ann.name);
    for (const said of ['all here', '1 here', '1 part'])
      expect(shown(await olga.say(said))).toMatch(/only on Thursday 2 July 2026, 13:00 to 16:30[\s\S]*nobody is marked/);
    expect(states()).toEqual({ [personOf(ann)]: 'expected' });
    here.clock.moveTo(new Date('2026-07-02T11:00:00Z'));
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(0);
    await olga.say('1 here');
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
  });

  it('takes down who has said that they cannot come', async () => {
    const ann = await somebody('Ann Lee');
    const olga = here.officer();
    await setUp(olga, { 'f-day': '2026-07-02' });
    await put(olga, ann.name);
    await olga.say('1 told us');
    expect(states()).toEqual({ [personOf(ann)]: 'excused' });
  });
});
