import { describe, expect, it } from 'vitest';
import { sessions } from '../../src/training/index.ts';
import { sessionOn } from '../training/session-on.ts';
import { inShort, withImporting } from './importing.ts';

const at = withImporting();
const run = async (text: string, id?: string) => (await at.here.run('attendance', text, id)).map(inShort);
const header = 'Email,Name,Organisation,Event,Event date,Start,Status';
const states = () => at.here.records('attendances').map(({ state }) => state);

describe('a row of attendance', () => {
  it('puts somebody on the list of the session that is there', async () => {
    const session = sessionOn('2027-07-14', { course: 'advanced' });
    await at.here.store.transaction((tx) => tx.put(sessions, 'p', session));
    expect(await run(`${header}\nann@x.example,Ann Lee,,advanced,2027-07-14,,Attended`)).toEqual(['2 new']);
    expect(at.here.records('attendances')).toMatchObject([{ session: session.id, state: 'present', by: 'i1' }]);
    expect(at.here.records('sessions')).toHaveLength(1);
  });

  it('sets up the session that is not, and adds the person, which is said', async () => {
    const lines = await at.here.run(
      'attendance',
      `${header}\nann@x.example,Ann,,advanced,14/07/2027 09:30,,Attended\nbo@x.example,Bo,,advanced,14/07/2027,,DNA`,
    );
    expect(lines.map(({ notes }) => notes)).toEqual([
      ['The session was not there and is set up.', 'The person was not known and is added.'],
      ['The person was not known and is added.'],
    ]);
    expect(at.here.records('sessions')).toMatchObject([{ from: '09:30', to: '23:59', register: 'closed', places: 0 }]);
    expect(states()).toEqual(['present', 'absent']);
  });

  it('sets up a session to come with its register open, for it is still to be taken', async () => {
    await run(`${header}\nann@x.example,Ann,,advanced,2027-09-20,09:30,Booked`);
    expect(at.here.records('sessions')).toMatchObject([{ day: '2027-09-20', register: 'open' }]);
  });

  it.each(['2027-07-14 00:00:00', '07/14/2027 12:00:00 AM', '7/14/2027 12:00 am'])(
    'means the session of the day where a spreadsheet has put midnight behind it: %s',
    async (day) => {
      const session = sessionOn('2027-07-14', { course: 'advanced' });
      await at.here.store.transaction((tx) => tx.put(sessions, 'p', session));
      expect(await run(`${header}\nann@x.example,Ann,,advanced,${day},,yes`)).toEqual(['2 new']);
      expect(at.here.records('attendances')).toMatchObject([{ session: session.id }]);
    },
  );

  it('gives way to a later one, and changes nothing when it comes again', async () => {
    const row = (status: string) => `${header}\nann@x.example,,,advanced,2027-07-14,,${status}`;
    await run(row('Booked'));
    expect(await run(row('Left early'), 'i2')).toEqual(['2 change']);
    expect(await run(row('partial'), 'i3')).toEqual(['2 same']);
    expect(states()).toEqual(['part']);
  });

  it('that contradicts another of the same file is a problem, each time the file comes', async () => {
    const row = (status: string) => `ann@x.example,,,advanced,2027-07-14,,${status}`;
    const text = [header, row('yes'), row('no'), row('present')].join('\n');
    const why = '3 problem: Row 2 says otherwise of the same. One of the two is wrong; that one is kept.';
    expect(await run(text)).toEqual(['2 new', why, '4 same']);
    expect(await run(text, 'i2')).toEqual(['2 same', why, '4 same']);
  });

  it('keeps for which of two employers somebody came', async () => {
    await at.here.run('people', 'Email,Agency\nann@x.example,Acme', 'i0');
    await run(`${header}\nann@x.example,,Police,advanced,2027-07-14,,yes\nann@x.example,,acme,advanced,2027-07-15,,yes`);
    expect(at.here.records('attendances').map(({ agency }) => agency)).toEqual(['police', undefined]);
  });

  it.each([
    ['ann@x.example,,,Knitting,2027-07-14,,yes', /no course called "Knitting"/],
    ['ann@x.example,,,advanced,2027-07-14,,perhaps', /"perhaps" is no state of attendance/],
    ['ann@x.example,,,advanced,2027-07-14,,', /"" is no state of attendance/],
    ['ann@x.example,,,advanced,2027-07-16,,yes', /more than one such session that day/],
    ['ann@x.example,,,advanced,2027-07-17,,yes', /cancelled here/],
    ['nowhere,,,advanced,2027-07-14,,yes', /no e-mail address/],
  ])('that cannot be read adds nobody: %s', async (row, why) => {
    await at.here.store.transaction(async (tx) => {
      await tx.put(sessions, 'p', sessionOn('2027-07-16', { course: 'advanced' }));
      await tx.put(sessions, 'p', sessionOn('2027-07-16', { course: 'advanced', from: '14:00', to: '15:00' }));
      await tx.put(sessions, 'p', sessionOn('2027-07-17', { course: 'advanced', state: 'cancelled' }));
    });
    const before = at.here.held();
    // The second says the same as the first, and is as wrong.
    expect(await run(`${header}\n${row}\n${row}`)).toEqual([expect.stringMatching(why), expect.stringMatching(why)]);
    expect(at.here.held()).toBe(before);
  });
});
