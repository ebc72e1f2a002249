import { describe, expect, it } from 'vitest';
import { summaryDue } from '../../src/report/trainer.ts';
import { england } from '../calendar/settings.ts';
import { sessionOn } from '../training/session-on.ts';

/** When the trainers of a session get its summary, UTC. */
const due = (day: string, to: string, within = 'P7D'): string =>
  summaryDue(sessionOn(day, { to }), within, england).toISOString();

describe('when trainers get the summary of their session', () => {
  it.each([
    ['a Tuesday, to half past three', '2026-07-14', '15:30', '2026-07-21T13:30:00.000Z'],
    [
      'a Tuesday, to half past seven in the evening: at the end of the working day',
      '2026-07-14',
      '19:30',
      '2026-07-21T15:00:00.000Z',
    ],
    ['a Saturday: on the Friday before the week is over', '2026-07-11', '13:00', '2026-07-17T15:00:00.000Z'],
    ['the Monday before a bank holiday: on the Friday', '2026-08-24', '13:00', '2026-08-28T15:00:00.000Z'],
    ['a morning that was over before people begin to work: the day before', '2026-07-14', '08:30', '2026-07-20T15:00:00.000Z'],
    ['winter, on the clocks of the place', '2026-12-01', '15:30', '2026-12-08T14:30:00.000Z'],
  ])('after %s', (_, day, to, expected) => {
    expect(due(day, to)).toBe(expected);
  });

  it('is never after the time that the strategy gives', () => {
    for (let day = 1; day <= 28; day++)
      for (const to of ['08:00', '09:30', '13:00', '17:00', '20:30']) {
        const date = `2026-12-${String(day).padStart(2, '0')}`;
        const session = sessionOn(date, { to, from: '07:00' });
        const end = new Date(session.ends).getTime() + 7 * 86_400_000;
        expect([date, to, summaryDue(session, 'P7D', england).getTime() <= end]).toEqual([date, to, true]);
      }
  });
});
