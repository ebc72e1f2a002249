import { describe, expect, it } from 'vitest';
import { attendanceId, attendances, drawChange, type Session, sessions } from '../../src/training/index.ts';
import { changedCard } from '../../src/training/sessions/phone.ts';
import { partnership, sceneOf, withStore } from '../people/scenes.ts';
import { sessionOn } from './session-on.ts';

const here = withStore();

/** What those on a session are told of its second version. */
const told = (more: Partial<Session>) =>
  here.store.transaction(async (tx) => {
    await tx.put(sessions, 'p', sessionOn('2026-07-14', { id: 's', version: 2, told: 2, ...more }));
    const drawn = await drawChange(tx, 'p', { about: 's/2' });
    return drawn?.view.card === 'detail' ? drawn.view.model.facts : expect.fail('nobody is told');
  });

const then = { day: '2026-07-14', from: '09:30', to: '12:30', state: 'planned' } as const;

describe('what people are told of a session that has changed', () => {
  it('says when it was where it is at another time now', async () => {
    const facts = await told({ was: { ...then, day: '2026-07-07' } });
    expect(facts.map(({ title }) => title)).toEqual(['It was', 'It is now', 'Where']);
  });

  it('does not set the same time beside itself where it is only held somewhere else', async () => {
    const facts = await told({ was: then, place: 'Room 2' });
    expect(facts).toEqual([
      { title: 'It is now', theirValue: 'Tuesday 14 July 2026, 09:30 to 12:30' },
      { title: 'Where', theirValue: 'Room 2' },
    ]);
  });

  it('says when it was to be where it is cancelled', async () => {
    expect((await told({ was: then, state: 'cancelled' })).map(({ title }) => title)).toEqual(['It was to be']);
  });
});

describe('the officer who has changed it', () => {
  it.each(['The trainer is ill', 'The trainer is ill.'])(
    'reads the ground and whom to phone as two sentences: %s',
    async (ground) => {
      const { view } = await here.store.transaction(async (tx) => {
        const session = sessionOn('2026-07-14', { id: 's', state: 'cancelled', ground });
        await tx.put(sessions, 'p', session);
        const line = { session: 's', person: 'bo', state: 'expected', by: 'olga', at: '2026-07-01T09:00:00.000Z' } as const;
        await tx.put(attendances, 'p', { id: attendanceId('s', 'bo'), ...line });
        return changedCard(sceneOf(tx, partnership('p'), { id: 'olga', roles: [] }, { officer: true }), session);
      });
      expect(view).toMatchObject({
        model: { notice: expect.stringMatching(/^Cancelled: The trainer is ill\. My messages do not reach one person/) },
      });
    },
  );
});
