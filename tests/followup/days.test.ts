import { describe, expect, it } from 'vitest';
import { shifted } from '../../src/calendar/index.ts';
import { type Posted, withDays } from './with-days.ts';

const here = withDays();

/** Three months before the first of June, a Monday. */
const march = '2026-03-01';
const june = '2026-06-01';

/** Day and whom, of the letters alone. */
const letters = (posted: readonly Posted[]) =>
  posted.filter(({ kind }) => kind === 'follow-up').map(({ day, to }) => `${day} ${to}`);
const state = async (session: string, person: string, round = 'practitioner') =>
  (await here.followUp(session, person, round))?.state;

describe('what is asked three months on', () => {
  it('is asked on the day it falls due, reminded of twice, and a week later there is no answer', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    expect(letters(await here.live('2026-05-25', '2026-06-30'))).toEqual(['2026-06-01 ann', '2026-06-08 ann', '2026-06-15 ann']);
    const one = await here.followUp('s', 'ann', 'practitioner');
    expect(one).toMatchObject({ state: 'no-answer', of: 'ann', sent: [june, '2026-06-08', '2026-06-15'] });
    expect(one?.history.map(({ state: is, at }) => `${is} ${at.slice(0, 10)}`)).toEqual([
      'planned 2026-05-25',
      'asked 2026-06-01',
      'no-answer 2026-06-22',
    ]);
  });

  it('is asked by supervisor and practitioner each, a supervisor’s people on one card', async () => {
    await here.people('ann', 'bob', 'sue');
    await here.supervises('sue', 'ann');
    await here.supervises('sue', 'bob');
    await here.held('s', march, ['ann', 'bob']);
    const posted = await here.live(june, june);
    expect(letters(posted).sort()).toEqual(['2026-06-01 ann', '2026-06-01 bob', '2026-06-01 sue']);
    expect(posted.find(({ to }) => to === 'sue')?.about).toEqual(['s/ann', 's/bob']);
  });

  it('ends when the register says that they were not there after all, and comes back with them', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    await here.live(june, '2026-06-09');
    await here.evaluation('s', 'ann', { state: 'withdrawn' });
    expect(letters(await here.live('2026-06-10', '2026-06-30'))).toEqual([]);
    expect(await here.followUp('s', 'ann', 'practitioner')).toMatchObject({ state: 'ended' });
    await here.evaluation('s', 'ann', { state: 'asked' });
    // Asked and reminded already: once more, and no more.
    expect(letters(await here.live('2026-07-01', '2026-07-31'))).toEqual(['2026-07-01 ann']);
    expect(await state('s', 'ann')).toBe('no-answer');
  });

  it('is nobody’s who is only asked before, or has withdrawn, or whose session there is no more', async () => {
    await here.people('ann', 'bob', 'cat');
    await here.held('s', march, ['ann', 'bob', 'cat']);
    await here.evaluation('s', 'ann', { state: 'before' });
    await here.evaluation('s', 'bob', { state: 'withdrawn' });
    expect(letters(await here.live(june, '2026-06-02'))).toEqual(['2026-06-01 cat']);
    await here.removeSession('s');
    expect(letters(await here.live('2026-06-03', '2026-06-30'))).toEqual([]);
    expect([await state('s', 'ann'), await state('s', 'bob'), await state('s', 'cat')]).toEqual([undefined, undefined, 'ended']);
  });

  it('moves with a session’s date that is corrected afterwards, and asks nothing twice for it', async () => {
    await here.people('ann', 'bob');
    await here.held('s', march, ['ann']);
    await here.held('t', march, ['bob']);
    await here.live('2026-05-25', '2026-05-29');
    await here.held('s', '2026-03-10', ['ann']);
    expect(letters(await here.live('2026-06-01', '2026-06-03'))).toEqual(['2026-06-01 bob']);
    await here.held('t', '2026-02-10', ['bob']);
    expect(letters(await here.live('2026-06-04', '2026-06-10'))).toEqual(['2026-06-08 bob', '2026-06-10 ann']);
    await here.held('t', '2026-06-01', ['bob']);
    expect(letters(await here.live('2026-06-11', '2026-06-30'))).toEqual(['2026-06-17 ann', '2026-06-24 ann']);
  });

  it('moves with an interval that is changed in the pack, and asks nothing twice for it', async () => {
    await here.people('ann', 'bob');
    await here.held('s', march, ['ann']);
    await here.held('t', '2026-04-01', ['bob']);
    await here.live(june, june);
    here.changeRounds((rounds) => rounds.map((one) => ({ ...one, after: 'P2M' })));
    expect(letters(await here.live('2026-06-02', '2026-06-08'))).toEqual(['2026-06-02 bob', '2026-06-08 ann']);
    here.changeRounds((rounds) => rounds.map((one) => ({ ...one, after: 'P6M' })));
    expect(letters(await here.live('2026-06-09', '2026-07-31'))).toEqual([]);
    here.changeRounds(() => []);
    expect(letters(await here.live('2026-08-03', '2026-08-03'))).toEqual([]);
    expect(await state('s', 'ann')).toBe('ended');
  });

  it('of two courses due in one week is asked one a week', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    await here.held('t', '2026-03-03', ['ann']);
    const posted = await here.live(june, '2026-06-19');
    expect(posted.map(({ day, about }) => [day, ...about])).toEqual([
      ['2026-06-01', 's/ann'],
      ['2026-06-08', 't/ann'],
      ['2026-06-15', 's/ann'],
    ]);
  });

  it('is asked of people in schools after the holidays', async () => {
    await here.person('ann', { sector: 'school' });
    await here.held('s', '2026-04-23', ['ann']);
    expect(letters(await here.live('2026-07-20', '2026-09-07'))).toEqual(['2026-09-01 ann']);
  });

  it('is over twelve weeks after it fell due, whatever came of it', async () => {
    await here.people('ann', 'bob', 'cat', 'sue');
    await here.supervises('sue', 'cat');
    await here.held('s', march, ['ann', 'bob', 'cat']);
    await here.live(june, '2026-06-02');
    await here.change('s', 'ann', 'practitioner', { state: 'answered' });
    await here.change('s', 'bob', 'practitioner', { state: 'on-leave', notBefore: '2027-01-04' });
    await here.change('s', 'cat', 'practitioner', { state: 'declined' });
    await here.supervises('sue', 'cat', 'ended');
    await here.change('s', 'cat', 'supervisor', { state: 'moved' });
    const end = shifted(june, 84);
    await here.live(end, end);
    expect((await here.followUp('s', 'ann', 'practitioner'))?.over).toBeUndefined();
    expect(letters(await here.live(shifted(end, 1), shifted(end, 15)))).toEqual([]);
    expect(letters(await here.live('2027-01-04', '2027-01-12'))).toEqual([]);
    const over = [await here.followUp('s', 'ann', 'practitioner'), await here.followUp('s', 'bob', 'practitioner')];
    expect([...over, await here.followUp('s', 'cat', 'supervisor')]).toEqual(
      ['answered', 'on-leave', 'moved'].map((is) => expect.objectContaining({ state: is, over: true })),
    );
  });

  it('waits for somebody on leave until they are back', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    await here.live(june, '2026-06-02');
    await here.change('s', 'ann', 'practitioner', { state: 'on-leave', notBefore: '2026-06-24' });
    expect(letters(await here.live('2026-06-03', '2026-06-30'))).toEqual(['2026-06-24 ann']);
  });

  it('is asked once more when they are back of somebody who was on leave, also after the last reminder', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    await here.live(june, '2026-06-16');
    await here.change('s', 'ann', 'practitioner', { state: 'on-leave', notBefore: '2026-06-29' });
    expect(letters(await here.live('2026-06-17', '2026-07-31'))).toEqual(['2026-06-29 ann']);
    expect(await state('s', 'ann')).toBe('no-answer');
  });
});

describe('when nobody planned for a time', () => {
  it('what fell due meanwhile goes once, and reminders keep their week', async () => {
    await here.people('ann', 'bob');
    await here.held('s', march, ['ann']);
    await here.held('t', '2026-03-15', ['bob']);
    await here.live(june, june);
    expect(letters(await here.live('2026-07-01', '2026-07-14')).sort()).toEqual([
      '2026-07-01 ann',
      '2026-07-01 bob',
      '2026-07-08 ann',
      '2026-07-08 bob',
    ]);
  });

  it('a letter that was not sent on its day is not sent on another: it is planned anew, and counts for nothing', async () => {
    await here.people('ann');
    await here.held('s', march, ['ann']);
    await here.plan(june);
    await here.tooLate();
    expect(letters(await here.live('2026-06-02', '2026-06-12'))).toEqual(['2026-06-02 ann', '2026-06-09 ann']);
  });

  it('a day that is planned again, after a restart, comes to no more letters than it may', async () => {
    const many = Array.from({ length: 125 }, (_, i) => `p${i}`);
    await here.people(...many);
    await here.held('s', march, many);
    await here.plan(june);
    await here.plan(june);
    expect(await here.post(june)).toHaveLength(120);
    expect(await here.live('2026-06-02', '2026-06-02')).toHaveLength(5);
  });
});
