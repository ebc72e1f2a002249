import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { erase } from '../../src/people/index.ts';
import { partition, withDays } from './with-days.ts';

const here = withDays();

const june = '2026-06-01';
const gone = (who: string) => here.write((tx) => erase({ tx, partition, collections }, who));
const lines = async (from: string, to: string) =>
  (await here.live(from, to)).map(({ day, to: who, about }) => `${day} ${who} ${about}`).sort();

describe('somebody who is erased in between', () => {
  it('is asked about no more, and is not in a letter that is on its way', async () => {
    await here.people('ann', 'bob', 'sue');
    await here.supervises('sue', 'ann');
    await here.supervises('sue', 'bob');
    await here.held('s', '2026-03-01', ['ann', 'bob']);
    await here.plan(june);
    await gone('ann');
    expect((await here.post(june)).map(({ to }) => to).sort()).toEqual(['bob', 'sue']);
    expect(await lines('2026-06-02', '2026-06-08')).toEqual(['2026-06-08 bob s/bob', '2026-06-08 sue s/bob']);
    expect(await here.followUp('s', 'ann', 'supervisor')).toBeUndefined();
  });

  it('is not asked about others, and whoever supervises them then is asked afresh', async () => {
    await here.people('ann', 'sue', 'tom');
    await here.supervises('sue', 'ann');
    await here.held('s', '2026-03-01', ['ann']);
    await here.live(june, '2026-06-02');
    await gone('sue');
    await here.supervises('tom', 'ann');
    const posted = await lines('2026-06-03', '2026-06-10');
    expect(posted).toEqual(['2026-06-03 tom s/ann', '2026-06-08 ann s/ann', '2026-06-10 tom s/ann']);
    expect(JSON.stringify(await here.followUp('s', 'ann', 'supervisor'))).not.toContain('sue');
  });
});
