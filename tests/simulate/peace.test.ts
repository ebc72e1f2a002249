import { describe, expect, it } from 'vitest';
import { disturbed } from '../../bench/simulate/checks/peace.ts';
import { arrival } from './records.ts';

const people = [{ sector: 'health' }, { sector: 'school' }];
const at = (when: string, n = 0) => arrival({ n, at: new Date(when) });

describe('nobody is held to be disturbed by a letter', () => {
  it('a week after the one before, to the day', () => {
    expect(disturbed(people, [at('2027-03-23T15:00:00Z'), at('2027-03-30T14:00:00Z')])).toEqual([]);
  });

  it('in the holidays of schools where they do not work', () => {
    expect(disturbed(people, [at('2027-08-03T10:00:00Z')])).toEqual([]);
  });

  it('that asks about something else', () => {
    expect(disturbed(people, [arrival({ kind: 'evaluation', at: new Date('2027-01-10T22:00:00Z') })])).toEqual([]);
  });
});

describe('somebody is held to be disturbed by a letter', () => {
  it.each([
    ['six days after the one before', [at('2027-01-12T10:00:00Z'), at('2027-01-18T16:00:00Z')], /2027-01-18 at 16:00, and on/],
    ['before working hours', [at('2027-01-12T08:59:00Z')], /08:59, outside working hours/],
    ['when they have just ended', [at('2027-07-13T16:00:00Z')], /17:00, outside working hours/],
    ['at a weekend', [at('2027-01-16T10:00:00Z')], /weekend/],
    ['on a bank holiday', [at('2027-03-29T10:00:00Z')], /bank holiday/],
    ['in the holidays of their school', [at('2027-08-03T10:00:00Z', 1)], /school holidays/],
  ])('%s', (_, log, says) => {
    expect(disturbed(people, log)).toEqual([expect.stringMatching(says)]);
  });
});
