import { describe, expect, it } from 'vitest';
import { want } from '../../src/outbox/index.ts';
import { withBot } from '../fakes/bot.ts';
import { read } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

/** A Wednesday morning, at ten in England. */
const here = withBot();
const steps = sessionSteps(here);

/** So many messages to somebody, a minute apart, of a kind that goes whatever it is about. */
const wanted = (person: string, count: number, from: string) =>
  here.store.transaction(async (tx) => {
    for (let i = 0; i < count; i++)
      await want(tx, 'p-somerset-2020', {
        kind: 'answer',
        key: `${person}/${from}/${i}`,
        to: { person },
        about: 'nothing',
        due: new Date(Date.parse(from) + i * 60_000),
      });
  });

/** A session tomorrow and one in five days, that nobody has taken the register of. */
const sessions = async () => {
  const [olga, tom] = [here.officer(), await steps.somebody('Tom Bell')];
  await olga.say('hello');
  for (const day of ['2026-07-02', '2026-07-06']) {
    await steps.setUp(olga, { 'f-day': day, 'f-trainers': 'Tom Bell' });
    await steps.put(olga, 'Ann Lee');
    await olga.say('cancel');
  }
  return { olga, tom };
};

describe('"timetable"', () => {
  it('lists by day what will be sent and why, and opens a day: to whom and when', async () => {
    const { olga } = await sessions();
    const list = read((await olga.say('timetable')).card);
    expect(list).toContain('What I will send in the next two weeks');
    expect(list).toMatch(/1\. Thursday 2 July 2026: 1 message\n1: reminds a trainer of a register/);
    expect(list).toMatch(/2\. Monday 6 July 2026: 1 message/);
    const day = read((await olga.say('2')).card);
    expect(day).toMatch(/Monday 6 July 2026: 1 message[\s\S]*Tom Bell\n18:00: reminds a trainer of a register/);
    expect(read((await olga.press('All days')).card)).toContain('next two weeks');
    const pressed = await olga.press('Show this day', { row: '2026-07-02' });
    expect(read(pressed.card)).toContain('Thursday 2 July 2026');
  });

  it('opens a day that is typed with it, and says which days it knows', async () => {
    const { olga } = await sessions();
    expect(read((await olga.say('timetable tomorrow')).card)).toContain('Tom Bell');
    expect(read((await olga.say('Timetable 6 July')).card)).toContain('Tom Bell');
    expect(read((await olga.say('timetable 7 July')).card)).toContain('Nothing is to be sent on this day');
    for (const other of ['timetable 1 August', 'timetable 30/6/2026', 'timetable never'])
      expect(read((await olga.say(other)).card)).toContain('I look 14 days ahead');
  });

  it('has long days by pages, by button and by typing', async () => {
    const { olga, tom } = await sessions();
    await wanted(steps.personOf(tom), 40, '2026-07-03T09:00:00Z');
    const first = read((await olga.say('timetable 3 July')).card);
    expect(first).toContain('1 to 15 of 40');
    expect(read((await olga.press('More')).card)).toContain('16 to 30 of 40');
    expect(read((await olga.say('more')).card)).toContain('31 to 40 of 40');
  });

  it('writes nothing, and sends nothing', async () => {
    const { olga, tom } = await sessions();
    await here.settled();
    const [kept, had] = [steps.kept('intents').length, tom.cards().length];
    await olga.say('timetable');
    await olga.say('1');
    await here.settled();
    expect([steps.kept('intents').length, tom.cards().length]).toEqual([kept, had]);
  });

  it('is for officers', async () => {
    const { tom } = await sessions();
    expect(read((await tom.say('timetable')).card)).toContain('This is for a training officer of the partnership');
  });
});
