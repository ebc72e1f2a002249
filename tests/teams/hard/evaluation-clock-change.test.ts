import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps, firstChoices } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

// A Saturday; the clocks go back in the night.
const here = withBot({ now: '2026-10-24T12:00:00Z' });
const { somebody, setUp, put, card, asked } = cardSteps(here);
const wandsworth = cardSteps(here, 'wandsworth-2017', 'gangs');

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

describe('the night in which the clocks change', () => {
  it('has people asked at any hour, reminded at ten on the clocks of the next working day, and closes on them', async () => {
    const ann = await somebody('Ann Lee');
    const olga = here.officer();
    await setUp(olga, { 'f-day': '2026-10-25', 'f-from': '00:30', 'f-to': '02:30' });
    await put(olga, 'Ann Lee');
    // Half past one, for the second time.
    await at('2026-10-25T01:30:00Z');
    await olga.say('1 here');
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    expect(read(await card(ann))).toContain('until Sunday 8 November 2026');
    expect(asked()).toMatchObject([{ closes: '2026-11-09T00:00:00.000Z' }]);
    await at('2026-10-26T09:59:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    await at('2026-10-26T10:00:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(2);
    await at('2026-11-08T23:59:00Z');
    await ann.press('Send', firstChoices(await card(ann)));
    expect(asked()).toMatchObject([{ state: 'answered' }]);
  });

  it('has what is asked an hour before asked an hour before', async () => {
    const ann = await wandsworth.somebody('Ann Lee');
    const olga = here.officer('wandsworth-2017');
    await wandsworth.setUp(olga, { 'f-course': 'gangs', 'f-day': '2026-10-25', 'f-from': '09:30' });
    await wandsworth.put(olga, 'Ann Lee');
    await at('2026-10-25T08:29:00Z');
    expect(sentTo(here, ann, 'Before it begins')).toBe(0);
    await at('2026-10-25T08:30:00Z');
    expect(sentTo(here, ann, 'Before it begins')).toBe(1);
  });

  it('in spring closes on the new clocks', async () => {
    here.clock.moveTo(new Date('2027-03-14T16:00:00Z'));
    const ann = await somebody('Ann Lee');
    const olga = here.officer();
    await setUp(olga, { 'f-day': '2027-03-14' });
    await put(olga, 'Ann Lee');
    await olga.say('1 here');
    await here.settled();
    expect(read(await card(ann))).toContain('until Sunday 28 March 2027');
    expect(asked()).toMatchObject([{ closes: '2027-03-28T23:00:00.000Z' }]);
  });
});
