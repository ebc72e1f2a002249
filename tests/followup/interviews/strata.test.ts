import { expect, it } from 'vitest';
import { type Evaluation, evaluations } from '../../../src/evaluation/index.ts';
import { drawFrom } from '../../../src/followup/interviews/pool.ts';
import { type Person, persons } from '../../../src/people/index.ts';
import type { Transaction } from '../../../src/store/index.ts';
import { attendanceId, attendances, sessions } from '../../../src/training/index.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { sessionOn } from '../../training/session-on.ts';

const here = withStore();
const at = '2026-06-01T09:00:00.000Z';

/** Somebody who was at a session and may be contacted about it; `agency` as whose they were there, where it was not their own. */
const agreed = async (tx: Transaction, person: Person, session: string, agency?: string): Promise<void> => {
  await tx.put(persons, 'p', person);
  const id = attendanceId(session, person.id);
  const there = { id, session, person: person.id, state: 'present', by: 'o', at, ...(agency && { agency }) } as const;
  await tx.put(attendances, 'p', there);
  const evaluation: Evaluation = {
    id,
    session,
    person: person.id,
    course: 'introduction',
    questionnaire: 'q',
    state: 'answered',
    round: 1,
    version: 1,
    asked: at,
    closes: '2026-06-15T00:00:00.000Z',
    contact: true,
  };
  await tx.put(evaluations, 'p', evaluation);
};

const role = (...groups: string[]): Person['roles'][number] => ({
  id: 'r',
  title: 'Worker',
  framework: 'somerset-2020',
  answers: { groups },
  confirmed: at,
});

it('people stand by agency and by their highest workforce group, as they were at the last session that they agreed about', async () => {
  await here.store.transaction(async (tx) => {
    await tx.put(sessions, 'p', sessionOn('2026-05-01', { id: 'spring' }));
    await tx.put(sessions, 'p', sessionOn('2026-06-01', { id: 'summer' }));
    await agreed(tx, { id: 'ann', roles: [role('2', '3')], agency: { id: 'council' } }, 'spring');
    await agreed(tx, { id: 'bob', roles: [role('3')], agency: { name: 'SOMERSET council ' } }, 'spring');
    await agreed(tx, { id: 'cat', roles: [], agency: { id: 'council' } }, 'spring');
    await agreed(tx, { id: 'cat', roles: [], agency: { id: 'council' } }, 'summer', 'police');
    await agreed(tx, { id: 'dan', roles: [] }, 'summer', 'Hill House');
    const { strata, people } = await drawFrom(sceneOf(tx, partnership('p'), { id: 'olga', roles: [] }, { officer: true }), {
      course: 'introduction',
      size: 3,
      seed: 'a seed',
    });
    expect(people).toHaveLength(3);
    expect(strata).toEqual([
      { agency: 'Somerset Council', group: 'Group 3', agreed: 2, drawn: 1 },
      { agency: 'Avon and Somerset Police', group: '', agreed: 1, drawn: 1 },
      { agency: 'Hill House', group: '', agreed: 1, drawn: 1 },
    ]);
  });
});
