import { describe, expect, it } from 'vitest';
import { fileOf } from './importing.ts';

const withDays = (days: readonly string[], order?: 'day-first' | 'month-first') =>
  fileOf('sessions', `Course,Date,Start,End\n${days.map((day) => `X,"${day}",09:30,12:30`).join('\n')}`, order);

describe('the order of dates', () => {
  it.each([
    ['day-first', ['4/7/2027', '14/07/2027']],
    ['month-first', ['4.7.2027', '07.14.2027']],
    [undefined, ['2027-07-04', '2027/07/04', '4 July 2027', '4-Jul-27']],
  ])('is %s by what stands in the file', async (order, days) => {
    expect((await withDays(days)).order).toBe(order);
  });

  it.each([
    [
      'nothing proves it',
      ['4/7/2027', '5/7/2027'],
      /"4\/7\/2027" can be read in two ways: --dates day-first or --dates month-first/,
    ],
    ['rows contradict one another', ['14/7/2027', '7/14/2027'], /both orders are in it/],
    ['only what is no date at all would', ['4/7/2027', '14/14/2027'], /can be read in two ways/],
  ])('is asked for where %s', async (_, days, message) => {
    await expect(withDays(days)).rejects.toMatchObject({
      family: 'input',
      code: 'date-order',
      message: expect.stringMatching(message),
    });
    expect((await withDays(days, 'month-first')).order).toBe('month-first');
  });
});
