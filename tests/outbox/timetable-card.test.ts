import { describe, expect, it } from 'vitest';
import { showTimetableDay } from '../../src/outbox/index.ts';
import { partnership, sceneOf, withStore } from '../people/scenes.ts';

const here = withStore();

/** On the first of July. */
const open = (row: unknown, from?: number) =>
  here.store.transaction((tx) => {
    const scene = sceneOf(tx, partnership('p'), { id: 'olga', roles: [] }, { officer: true });
    const ahead = () => [{ at: new Date('2026-07-02T08:00:00Z'), to: { person: 'gone' }, why: 'a message' }];
    return showTimetableDay({ ...scene, ahead }, row, from);
  });

describe('a day of the timetable', () => {
  it.each(['2026-07-0x', '2026-06-30', '2026-07-15', '', undefined, {}])('is none of those it knows: %j', async (row) => {
    await expect(open(row)).rejects.toMatchObject({ family: 'input', code: 'bad-day' });
  });

  it('begins anew where there is no such page, and names nobody whose name is not known', async () => {
    const { view } = await open('2026-07-02', 500);
    const row = { number: '1. ', theirTitle: 'Somebody whose name Teams has not told me', text: '09:00: a message', more: null };
    expect(view).toMatchObject({ card: 'listing', model: { rows: [row] } });
  });
});
