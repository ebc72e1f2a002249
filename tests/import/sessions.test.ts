import { describe, expect, it } from 'vitest';
import { sessions } from '../../src/training/index.ts';
import { sessionOn } from '../training/session-on.ts';
import { inShort, who, withImporting } from './importing.ts';

const at = withImporting();
const run = async (text: string, id?: string) => (await at.here.run('sessions', text, id)).map(inShort);

const header = 'Course Title,Date,Start Time,End Time,Venue,Capacity,Trainer,Link';

describe('a row of sessions', () => {
  it('sets one up, at the hour on the clocks there', async () => {
    expect(
      await run(`${header}\nadvanced child protection,14/07/2027,9:30 AM,16:30:00,Shire Hall,24,Bo Smith,https://x.example/a`),
    ).toEqual(['2 new']);
    expect(at.here.records('sessions')).toMatchObject([
      {
        course: 'advanced',
        title: 'Advanced Child Protection',
        starts: '2027-07-14T08:30:00.000Z',
        to: '16:30',
        place: 'Shire Hall',
        places: 24,
        otherTrainers: 'Bo Smith',
        link: 'https://x.example/a',
      },
    ]);
  });

  it.each([
    '14 September 2027',
    '14 Sept 2027',
    '14 Sep 2027',
    '14-Sep-2027',
    '14-SEP-27',
    '14th Sep 2027',
    'Tuesday 14 September 2027',
  ])('may have its date in words, as a spreadsheet writes it: %s', async (day) => {
    expect(await run(`${header}\nadvanced,${day},09:30,16:30,,,,`)).toEqual(['2 new']);
    expect(at.here.records('sessions')).toMatchObject([{ day: '2027-09-14' }]);
  });

  it('is new to those who get the digest where it is still to come, and only the first time that it is imported', async () => {
    const row = (day: string, place: string) => `${header}\nadvanced,${day},09:30,16:30,${place},24,,`;
    await run(row('2027-08-31', 'Shire Hall'));
    await run(row('2027-09-14', 'Shire Hall'), 'i2');
    await run(row('2027-09-14', 'Town Hall'), 'i3');
    const created = at.here.records('sessions').map((one) => [one['day'], one['created']]);
    expect(Object.fromEntries(created)).toEqual({ '2027-08-31': undefined, '2027-09-14': who.now.toISOString() });
  });

  it('changes the one of that course, day and start, and nothing the second time', async () => {
    const row = (more: string) => `${header}\nadvanced,2027-07-14,09:30,16:30,${more}`;
    await run(row('Shire Hall,24,,'));
    expect(await run(row('Town Hall,30,,'), 'i2')).toEqual(['2 change']);
    expect(await run(row('Town Hall,30,,'), 'i3')).toEqual(['2 same']);
    expect(at.here.records('sessions')).toMatchObject([{ place: 'Town Hall', places: 30, version: 2 }]);
  });

  it('leaves the trainers who are named, and a session that is cancelled as it is', async () => {
    const held = sessionOn('2027-07-14', { course: 'advanced', trainers: ['t'], state: 'cancelled', place: 'x' });
    await at.here.store.transaction((tx) => tx.put(sessions, 'p', held));
    const [line] = await at.here.run('sessions', `${header}\nadvanced,2027-07-14,09:30,12:30,y,,Bo,`);
    expect(line).toMatchObject({ is: 'change', notes: [expect.stringMatching(/cancelled/), expect.stringMatching(/Trainers/)] });
    expect(at.here.records('sessions')).toMatchObject([{ place: 'y', trainers: ['t'], state: 'cancelled' }]);
    expect(at.here.records('sessions')[0]).not.toHaveProperty('otherTrainers');
  });

  it.each([
    ['Knitting,2027-07-14,09:30,12:30,,,,', /no course called "Knitting"/],
    ['advanced,soon,09:30,12:30,,,,', /"soon" is no date/],
    ['advanced,2027-02-30,09:30,12:30,,,,', /"2027-02-30" is no date/],
    ['advanced,2027-07-14,early,12:30,,,,', /"early" is no time/],
    ['advanced,2027-07-14,12:30,09:30,,,,', /ends before it begins/],
    ['advanced,2027-03-28,01:00,02:00,,,,', /clocks go forward/],
    ['advanced,2027-07-14,09:30,12:30,,many,,', /"many" is no number of places/],
    ['advanced,2027-07-14,09:30,12:30,,0,,', /"0" is no number of places/],
    ['advanced,2027-07-14,09:30,12:30,,,,javascript:alert(1)', /is no link/],
    ['advanced,2027-07-14,,12:30,,,,', /does not say from when/],
  ])('that cannot be read is said to be: %s', async (row, why) => {
    expect(await run(`${header}\n${row}`)).toEqual([expect.stringMatching(why)]);
    expect(at.here.records('sessions')).toEqual([]);
  });
});
