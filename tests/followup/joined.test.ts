import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { join, joins, part } from '../../src/people/index.ts';
import { partition, withDays } from './with-days.ts';

const here = withDays();

const june = '2026-06-01';
const at = new Date('2026-06-01T20:00:00Z');
const joined = () =>
  here.write((tx) => join({ tx, partition, collections }, { kept: 'ann', gone: 'nan', by: 'nan@list.example', at }));
const lines = async (from: string, to: string) =>
  (await here.live(from, to)).map(({ day, to: who, about }) => `${day} ${who} ${about}`);

describe('somebody who turns out to be somebody else', () => {
  it('on the evening of a letter gets the next a week later, and no other the next morning', async () => {
    await here.people('ann', 'nan');
    await here.held('s', '2026-03-01', ['nan']);
    await here.held('t', '2026-03-01', ['nan']);
    expect(await lines(june, june)).toEqual(['2026-06-01 nan s/nan']);
    await joined();
    expect(await lines('2026-06-02', '2026-06-15')).toEqual(['2026-06-08 ann t/ann', '2026-06-15 ann s/ann']);
  });

  it('and does not answer is known to have been reached', async () => {
    await here.people('ann', 'nan');
    await here.held('s', '2026-03-01', ['nan']);
    await here.live(june, june);
    here.outcomes = () => 'unknown';
    await joined();
    await here.live('2026-06-02', '2026-06-22');
    expect(await here.followUp('s', 'ann', 'practitioner')).toMatchObject({ state: 'no-answer', of: 'ann' });
  });

  it('is sent the letter of that day all the same', async () => {
    await here.people('ann', 'nan');
    await here.held('s', '2026-03-01', ['nan']);
    await here.plan(june);
    await joined();
    expect((await here.post(june)).map(({ to, about }) => `${to} ${about}`)).toEqual(['ann s/ann']);
  });

  it('is asked no more than once a week where both had a letter that day', async () => {
    await here.people('ann', 'nan');
    await here.held('s', '2026-03-01', ['nan']);
    await here.held('t', '2026-03-01', ['ann']);
    await here.live(june, june);
    await joined();
    expect(await lines('2026-06-02', '2026-06-15')).toEqual(['2026-06-08 ann s/ann', '2026-06-15 ann t/ann']);
  });

  it('and is somebody else again after all is reminded as if nothing had been', async () => {
    await here.people('ann', 'nan');
    await here.held('s', '2026-03-01', ['nan']);
    await here.live(june, june);
    await joined();
    await here.write(async (tx) => {
      for (const note of await tx.find(joins, partition, 'kept', 'ann')) await part({ tx, partition, collections }, note);
    });
    expect(await lines('2026-06-02', '2026-06-08')).toEqual(['2026-06-08 nan s/nan']);
  });
});
