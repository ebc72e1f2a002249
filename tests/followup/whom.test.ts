import { describe, expect, it } from 'vitest';
import { observations } from '../../src/followup/index.ts';
import { accounts, lose } from '../../src/people/index.ts';
import { partition, withDays } from './with-days.ts';

const here = withDays();

const march = '2026-03-01';
const june = '2026-06-01';

/** Whom supervisors' letters went to, on which days, and about whom. */
const toSupervisors = async (from: string, to: string) =>
  (await here.live(from, to))
    .filter(({ kind, to: who, about }) => kind === 'follow-up' && !about.includes(`s/${who}`))
    .map(({ day, to: who, about }) => `${day.slice(5)} ${who}: ${about.map((one) => one.split('/')[1]).join(' ')}`);

const about = (person: string) => here.followUp('s', person, 'supervisor');

/** From now on no message reaches them, until they are back. */
const gone = (person: string) =>
  here.write((tx) => lose(tx, partition, `t/${person}`, 'blocked', new Date('2026-05-01T09:00:00Z')));
const back = (person: string) =>
  here.write(async (tx) => {
    const account = await tx.get(accounts, partition, `t/${person}`);
    if (!account) return;
    const { unreachable: _, ...rest } = account;
    await tx.put(accounts, partition, rest);
  });

describe('who is asked as a supervisor', () => {
  it('is nobody about themselves', async () => {
    await here.people('ann');
    await here.supervises('ann', 'ann');
    await here.held('s', march, ['ann']);
    expect(await toSupervisors(june, '2026-06-30')).toEqual([]);
  });

  it('is each about the other where two supervise one another, and about themselves in another week', async () => {
    await here.people('ann', 'bob');
    await here.supervises('ann', 'bob');
    await here.supervises('bob', 'ann');
    await here.held('s', march, ['ann', 'bob']);
    const posted = await here.live(june, '2026-06-08');
    expect(posted.map(({ day, to, about: of }) => `${day} ${to} ${of}`).sort()).toEqual([
      '2026-06-01 ann s/ann',
      '2026-06-01 bob s/ann',
      '2026-06-08 ann s/bob',
      '2026-06-08 bob s/bob',
    ]);
  });

  it('is the trainer of the session like anybody else', async () => {
    await here.people('ann', 'sue');
    await here.supervises('sue', 'ann');
    await here.held('s', march, ['ann'], { trainers: ['sue'] });
    expect(await toSupervisors(june, '2026-06-08')).toEqual(['06-01 sue: ann', '06-08 sue: ann']);
  });

  it('is one of several, and the same one when it is reminded', async () => {
    await here.people('ann', 'sue', 'tom');
    await here.supervises('tom', 'ann');
    await here.held('s', march, ['ann']);
    expect(await toSupervisors(june, june)).toEqual(['06-01 tom: ann']);
    await here.supervises('sue', 'ann');
    expect(await toSupervisors('2026-06-02', '2026-06-08')).toEqual(['06-08 tom: ann']);
  });

  it('is the new one where that changes between asking and reminding: afresh, three times, and the old one no more', async () => {
    await here.people('ann', 'sue', 'tom');
    await here.supervises('sue', 'ann');
    await here.held('s', march, ['ann']);
    await here.live(june, '2026-06-03');
    await here.supervises('sue', 'ann', 'ended');
    await here.supervises('tom', 'ann');
    expect(await toSupervisors('2026-06-04', '2026-06-30')).toEqual(['06-04 tom: ann', '06-11 tom: ann', '06-18 tom: ann']);
    const one = await about('ann');
    expect(one?.history.map(({ state }) => state)).toEqual(['planned', 'asked', 'asked', 'no-answer']);
  });

  it('sees nothing of what the one before had begun to say', async () => {
    await here.people('ann', 'sue', 'tom');
    await here.supervises('sue', 'ann');
    await here.held('s', march, ['ann']);
    await here.live(june, june);
    const draft = { id: 'o', session: 's', course: 'c', questionnaire: 'q', answers: { impact: '3' }, sent: false, revision: 1 };
    await here.write((tx) => tx.put(observations, partition, draft));
    await here.change('s', 'ann', 'supervisor', { response: 'o' });
    await here.supervises('sue', 'ann', 'ended');
    await here.supervises('tom', 'ann');
    await here.live('2026-06-02', '2026-06-02');
    expect(await about('ann')).toMatchObject({ of: 'tom', state: 'asked' });
    expect((await about('ann'))?.response).toBeUndefined();
    expect(await here.write((tx) => tx.get(observations, partition, 'o'))).toBeUndefined();
  });

  it('has said nothing of somebody who was not there after all', async () => {
    await here.people('ann', 'sue');
    await here.supervises('sue', 'ann');
    await here.held('s', march, ['ann']);
    await here.live(june, june);
    const said = { id: 'o', session: 's', course: 'c', questionnaire: 'q', answers: { impact: '3' }, sent: true, revision: 1 };
    await here.write((tx) => tx.put(observations, partition, said));
    await here.change('s', 'ann', 'supervisor', { response: 'o', state: 'answered' });
    await here.evaluation('s', 'ann', { state: 'withdrawn' });
    await here.live('2026-06-02', '2026-06-02');
    expect(await about('ann')).toMatchObject({ state: 'ended' });
    expect(await here.write((tx) => tx.get(observations, partition, 'o'))).toBeUndefined();
  });

  it('may be nobody: then it is open until its time is over, and was never asked', async () => {
    await here.people('ann', 'sue');
    await here.held('s', march, ['ann']);
    expect(await toSupervisors(june, '2026-08-24')).toEqual([]);
    expect(await about('ann')).toMatchObject({ state: 'planned', sent: [] });
    await here.live('2026-08-25', '2026-08-25');
    expect(await about('ann')).toMatchObject({ state: 'unreachable', over: true });
  });
});

describe('a supervisor whom no message reaches', () => {
  it('is tried once, the practitioner is told so, and they are asked when they are back', async () => {
    await here.people('ann', 'sue');
    await here.supervises('sue', 'ann');
    await here.held('s', march, ['ann']);
    await gone('sue');
    const posted = await here.live(june, '2026-06-05');
    expect(posted.map(({ day, kind, to }) => `${day} ${kind} ${to}`)).toEqual([
      '2026-06-01 follow-up ann',
      '2026-06-02 manager-unreachable ann',
    ]);
    expect((await about('ann'))?.history.map(({ state }) => state)).toEqual(['planned', 'asked', 'unreachable']);
    await back('sue');
    expect(await toSupervisors('2026-06-08', '2026-06-09')).toEqual(['06-08 sue: ann']);
  });

  it('and is back before the practitioner is told so, is not said to be out of reach', async () => {
    await here.people('ann', 'sue');
    await here.supervises('sue', 'ann');
    await here.held('s', march, ['ann']);
    await gone('sue');
    await here.live(june, june);
    await here.plan('2026-06-02');
    await back('sue');
    expect((await here.post('2026-06-02')).map(({ kind }) => kind)).toEqual([]);
  });

  it('fills no day for those who can be reached', async () => {
    const many = Array.from({ length: 130 }, (_, i) => `p${100 + i}`);
    for (const id of many) await here.person(id, { met: false });
    await here.people('zoe');
    await here.held('s', march, [...many, 'zoe']);
    expect((await here.live(june, '2026-06-03')).map(({ day, to }) => `${day} ${to}`)).toEqual(['2026-06-02 zoe']);
    expect(await here.followUp('s', 'p229', 'practitioner')).toMatchObject({ state: 'unreachable', sent: [] });
  });

  it('is passed over for another whom they do', async () => {
    await here.people('ann', 'sue', 'tom');
    await here.supervises('sue', 'ann');
    await here.supervises('tom', 'ann');
    await here.held('s', march, ['ann']);
    await gone('sue');
    expect(await toSupervisors(june, '2026-06-08')).toEqual(['06-01 tom: ann', '06-08 tom: ann']);
  });

  it('is as it was found when the time is over', async () => {
    await here.people('ann', 'sue');
    await here.supervises('sue', 'ann');
    await here.held('s', march, ['ann']);
    await gone('sue');
    await here.live(june, '2026-06-05');
    await here.live('2026-09-01', '2026-09-01');
    expect(await about('ann')).toMatchObject({ state: 'unreachable', over: true });
  });
});
