import { describe, expect, it } from 'vitest';
import { progress } from '../../src/outbox/index.ts';
import { progressOf } from '../../src/outbox/progress.ts';
import { faults } from '../fakes/teams/index.ts';
import { partition, withSender } from './with-sender.ts';

const here = withSender();
const watched = (batch: string) => here.store.transaction((tx) => progress(tx, partition, batch, here.clock.now()));

describe('progress', () => {
  it('counts a batch by what has become of each, at every moment', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, i) => here.person(`Person ${i}`)));
    const gone = await here.person('Gone', { installed: false });
    await here.want(...[...people, gone].map(({ id }, i) => ({ about: `${i}`, batch: 'spring news', to: { person: id } })), {
      about: 'later',
      batch: 'spring news',
      to: { person: gone.id },
      due: new Date('2026-07-02T09:00:00Z'),
    });
    expect(await watched('spring news')).toMatchObject({ counts: { waiting: 8 }, rate: undefined, expectedEnd: undefined });
    here.teams.failNext((entry) => JSON.stringify(entry.body).includes('"text":"3"'), faults.status(502));
    await here.start().settled();
    const after = await watched('spring news');
    expect(after?.counts).toEqual({ waiting: 1, held: 0, claimed: 0, delivered: 5, refused: 1, unknown: 1, ended: 0 });
    expect(after?.rate).toBeGreaterThan(0);
    expect(after?.expectedEnd?.getTime()).toBeGreaterThanOrEqual(here.clock.now().getTime());
    expect(await watched('another')).toBeUndefined();
  });

  it('of what belongs to no batch is counted by kind and day', async () => {
    const { id } = await here.person();
    await here.want({ about: 'one', to: { person: id } }, { about: 'two', to: { person: id } });
    await here.start().settled();
    expect((await watched('evaluation/2026-07-01'))?.counts).toMatchObject({ waiting: 0, delivered: 2 });
  });

  it('expects the end at the rate there has been', () => {
    const none = { held: 0, claimed: 0, refused: 0, unknown: 0, ended: 3 };
    const tally = { id: 'b', counts: { ...none, waiting: 300, delivered: 100 }, began: '2026-07-01T09:00:00Z' };
    expect(progressOf(tally, new Date('2026-07-01T09:00:10Z'))).toMatchObject({
      rate: 10,
      expectedEnd: new Date('2026-07-01T09:00:40Z'),
    });
  });
});
