import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { cardSteps, firstChoices } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const steps = {
  somerset: cardSteps(here),
  solihull: cardSteps(here, 'solihull-2021', 'foundation'),
  wandsworth: cardSteps(here, 'wandsworth-2017', 'gangs'),
};

const move = async (olga: Person, to: Record<string, string>) => {
  await olga.say('move');
  await olga.press('Move it', { 'f-ground': 'the hall is flooded', ...to });
  await here.settled();
};

describe('a session that is moved', () => {
  it('to another day with answers in drops them, and asks once the register of that day is taken', async () => {
    const { somebody, wereThere, card, asked, answers } = steps.somerset;
    const ann = await somebody('Ann Lee');
    const olga = await wereThere(ann);
    await ann.press('Send', firstChoices(await card(ann)));
    await olga.say('session');
    await move(olga, { 'f-day': '2026-07-21' });
    expect([answers(), asked().map(({ state }) => state)]).toEqual([[], ['withdrawn']]);
    here.clock.moveTo(new Date('2026-07-15T10:00:00Z'));
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    here.clock.moveTo(new Date('2026-07-21T15:45:00Z'));
    await olga.say('register');
    await olga.say('1 here');
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(2);
    expect(read(await card(ann))).toContain('until Tuesday 4 August 2026');
  });

  it('within its day, or to a day that has been, keeps every answer', async () => {
    const { somebody, wereThere, card, asked, answers } = steps.somerset;
    const ann = await somebody('Ann Lee');
    const olga = await wereThere(ann);
    await ann.press('Send', firstChoices(await card(ann)));
    const said = answers();
    await olga.say('session');
    await move(olga, { 'f-from': '09:00', 'f-to': '16:00' });
    await move(olga, { 'f-day': '2026-07-13' });
    expect([answers(), asked().map(({ state }) => state)]).toEqual([said, ['answered']]);
  });

  it('to much later can still be answered before it begins', async () => {
    const { somebody, setUp, put, answers } = steps.solihull;
    const ann = await somebody('Ann Lee');
    const olga = here.officer('solihull-2021');
    await setUp(olga, { 'f-course': 'foundation' });
    await put(olga, 'Ann Lee');
    const { card: before } = await ann.sees(/Before it begins/);
    await olga.say('session');
    await move(olga, { 'f-day': '2026-09-14' });
    here.clock.moveTo(new Date('2026-09-13T10:00:00Z'));
    await ann.press('Send', firstChoices(before ?? expect.fail('nothing is asked')));
    expect(answers()).toMatchObject([{ sent: false }]);
    here.clock.moveTo(new Date('2026-09-14T08:30:00Z'));
    expect(read((await ann.press('Change my answers')).card)).toMatch(/The session has begun/);
  });

  it('to an earlier hour of the same day asks nobody what is asked before, once it has begun', async () => {
    const { somebody, setUp, put, asked } = steps.wandsworth;
    const ann = await somebody('Ann Lee');
    const olga = here.officer('wandsworth-2017');
    await setUp(olga, { 'f-course': 'gangs', 'f-day': '2026-07-01', 'f-from': '14:00' });
    await put(olga, 'Ann Lee');
    expect(asked()).toMatchObject([{ state: 'before' }]);
    await olga.say('session');
    await move(olga, { 'f-from': '11:00' });
    here.clock.moveTo(new Date('2026-07-01T12:00:00Z'));
    await here.settled();
    expect(sentTo(here, ann, 'Before it begins')).toBe(0);
  });
});
