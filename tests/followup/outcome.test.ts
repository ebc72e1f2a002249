import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/followup/outcome.ts';
import { withDays } from './with-days.ts';

const here = withDays();

const march = '2026-03-01';
const june = '2026-06-01';

const one = () => here.followUp('s', 'ann', 'practitioner');
const days = async (from: string, to: string) => (await here.live(from, to)).map(({ day }) => day);

describe('what an intent says of its letter', () => {
  it('is nothing as long as it waits', () => {
    expect([outcomeOf({ state: 'waiting' }), outcomeOf({ state: 'claimed' })]).toEqual([{ is: 'open' }, { is: 'open' }]);
  });

  it('is that it was not sent where it ended or was refused, whatever for, and where there is none', () => {
    expect(outcomeOf({ state: 'ended', why: 'too-late' })).toEqual({ is: 'not-sent' });
    expect(outcomeOf({ state: 'refused', why: 'too-big' })).toEqual({ is: 'not-sent' });
    expect(outcomeOf(undefined)).toEqual({ is: 'not-sent' });
  });

  it.each([
    ['ended', 'unreachable', 'unreachable'],
    ['refused', 'not-installed', 'unreachable'],
    ['refused', 'blocked', 'unreachable'],
    ['refused', 'gone', 'unreachable'],
    ['refused', 'forbidden-by-admin', 'unreachable'],
    ['ended', 'stopped', 'declined'],
  ] as const)('%s as %s makes it %s', (state, why, turns) => {
    expect(outcomeOf({ state, why })).toEqual({ is: 'not-sent', turns });
  });
});

describe('what became of a letter', () => {
  it('that nobody can tell is not asked again at once, and ends as unknown where none ever arrived', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    here.outcomes = () => 'unknown';
    expect(await days(june, '2026-06-21')).toEqual([june, '2026-06-08', '2026-06-15']);
    expect(await one()).toMatchObject({ state: 'asked' });
    await here.live('2026-06-22', '2026-06-22');
    expect(await one()).toMatchObject({ state: 'unknown' });
  });

  it('that arrived once is no answer, whatever became of the reminders', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    here.outcomes = (_, day) => (day === june ? 'delivered' : 'unknown');
    await here.live(june, '2026-06-22');
    expect(await one()).toMatchObject({ state: 'no-answer' });
  });

  it('that was refused for something of ours goes on the next day, and counts as nothing', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    here.outcomes = (_, day) => (day < '2026-06-03' ? { refused: 'bad-request' } : 'delivered');
    expect(await days(june, '2026-06-23')).toEqual(['2026-06-03', '2026-06-10', '2026-06-17']);
    expect((await one())?.sent).toEqual(['2026-06-03', '2026-06-10', '2026-06-17']);
  });

  it('to somebody who wants nothing but answers is that they would rather not', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    await here.stops('ann');
    expect(await days(june, '2026-06-30')).toEqual([]);
    expect(await one()).toMatchObject({ state: 'declined', sent: [], history: [{}, {}, { state: 'declined', by: 'ann' }] });
  });

  it('that was not needed any more, since they were then on leave, is not among those they were sent', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    await here.plan(june);
    await here.change('s', 'ann', 'practitioner', { state: 'on-leave', notBefore: '2026-06-04' });
    expect(await here.post(june)).toEqual([]);
    expect(await days('2026-06-02', '2026-06-30')).toEqual(['2026-06-04', '2026-06-11', '2026-06-18']);
  });
});
