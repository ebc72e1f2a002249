import { describe, expect, it } from 'vitest';
import { askAgain, type FollowUp, followUps, noteLeaveForm, noteLeft, showUnanswered } from '../../../src/followup/index.ts';
import type { Scene } from '../../../src/people/index.ts';
import { sessions } from '../../../src/training/index.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { sessionOn } from '../../training/session-on.ts';

const here = withStore();

const silent: FollowUp = {
  id: 's/ann/practitioner',
  session: 's',
  course: 'introduction',
  person: 'ann',
  round: 'practitioner',
  as: 'practitioner',
  state: 'no-answer',
  over: true,
  sent: ['2026-04-01', '2026-04-08', '2026-04-15'],
  history: [{ state: 'no-answer', by: 'signpost', at: '2026-04-22T05:00:00.000Z' }],
  version: 1,
};

/** What an officer does on 1 July about somebody who was at a session on this day, and what comes of it. */
const afterSession = (day: string, act: (scene: Scene) => Promise<unknown>) =>
  here.store.transaction(async (tx) => {
    await tx.put(sessions, 'p', sessionOn(day, { id: 's' }));
    await tx.put(followUps, 'p', silent);
    const scene = sceneOf(tx, partnership('p'), { id: 'olga', roles: [] }, { officer: true });
    await act(scene);
    const shown = await showUnanswered(scene, silent.id);
    return { one: await tx.get(followUps, 'p', silent.id), shown: JSON.stringify(shown) };
  });

const again = (scene: Scene) => askAgain(scene, silent.id);
const leave = (scene: Scene) => noteLeaveForm.done(scene, { 'follow-up': silent.id }, { until: '2026-08-01' }, 'ref');

describe('once the time for an answer is over', () => {
  // Due on 1 April, until 24 June.
  it.each([
    ['asking again', again],
    ['noting a leave', leave],
  ])('%s changes nothing, and is not offered', async (_, act) => {
    const { one, shown } = await afterSession('2026-01-01', act);
    expect(one).toEqual(silent);
    expect(shown).not.toMatch(/no-answer-again|no-answer-leave/);
  });

  it('that somebody has left is noted all the same, and it stays over', async () => {
    const { one } = await afterSession('2026-01-01', (scene) => noteLeft(scene, silent.id));
    expect(one).toMatchObject({ state: 'left', over: true, history: [{}, { state: 'left', by: 'olga' }] });
  });
});

describe('as long as there is time', () => {
  it('what was over is open again, as if it had never been asked', async () => {
    const { one } = await afterSession('2026-01-15', again);
    expect(one).toMatchObject({ state: 'planned', sent: [], history: [{}, { state: 'planned', by: 'olga' }] });
    expect(one).not.toHaveProperty('over');
  });

  it('a leave opens it again, for when they are back', async () => {
    const { one } = await afterSession('2026-01-15', leave);
    expect(one).toMatchObject({ state: 'on-leave', notBefore: '2026-08-01', sent: [] });
    expect(one).not.toHaveProperty('over');
  });
});
