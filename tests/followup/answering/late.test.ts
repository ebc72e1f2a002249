import { describe, expect, it } from 'vitest';
import { evaluations, questionnaires, responses } from '../../../src/evaluation/index.ts';
import {
  changeFollowUp,
  declineFollowUp,
  type FollowUp,
  followUps,
  hasLeft,
  leaveForm,
  listFollowUps,
  notMineForm,
  observations,
  openAbout,
  showFollowUp,
} from '../../../src/followup/index.ts';
import { type Scene, supervisionId, supervisions } from '../../../src/people/index.ts';
import { sessions } from '../../../src/training/index.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { sessionOn } from '../../training/session-on.ts';

const here = withStore();
const at = '2026-06-01T09:00:00.000Z';

const followUp = (as: FollowUp['as'], is: Partial<FollowUp>): FollowUp => ({
  id: `s/ann/${as}`,
  session: 's',
  course: 'introduction',
  person: 'ann',
  round: as,
  as,
  state: 'no-answer',
  of: as === 'supervisor' ? 'sue' : 'ann',
  sent: ['2026-06-01', '2026-06-08', '2026-06-15'],
  history: [{ state: 'no-answer', by: 'signpost', at }],
  questionnaire: 'q',
  version: 1,
  ...is,
});

/** Opens what was answered, as if it had been. */
const changeAnswered = async (scene: Scene, id: string) => {
  const { tx } = scene;
  const given = { questionnaire: 'q', answers: {}, sent: true, revision: 1 };
  await tx.put(observations, 'p', { id: 'o', session: 's', course: 'introduction', ...given });
  const rest = { session: 's', course: 'introduction', questionnaire: 'q', before: {}, after: {}, remembered: false, sent: true };
  await tx.put(responses, 'p', { id: 'r', ...rest, revision: 1, later: given });
  const round = { round: 1, version: 1, asked: at, closes: at };
  const asked = { id: 's/ann', session: 's', person: 'ann', course: 'introduction', questionnaire: 'q', response: 'r' };
  await tx.put(evaluations, 'p', { ...asked, ...round, state: 'answered' });
  return changeFollowUp(scene, id);
};

/** What somebody does on 1 July about what Ann, or Sue about Ann, was asked for the last time in June. */
const late = <T>(one: FollowUp, act: (scene: Scene, id: string) => Promise<T>) =>
  here.store.transaction(async (tx) => {
    await tx.put(sessions, 'p', sessionOn('2026-03-01', { id: 's' }));
    await tx.put(questionnaires, 'p', { id: 'q', form: 'f', version: 1, intro: 'Some time on.', questions: [] });
    await tx.put(supervisions, 'p', {
      id: supervisionId('ann', 'sue'),
      person: 'ann',
      supervisor: 'sue',
      state: 'confirmed',
      by: 'sue',
      at,
    });
    await tx.put(followUps, 'p', one);
    const told = await act(sceneOf(tx, partnership('p'), { id: one.of ?? '', roles: [] }), one.id);
    return { told, kept: await tx.get(followUps, 'p', one.id) };
  });

describe.each(['no-answer', 'unknown'] as const)('what was asked for the last time and is %s can still be', (state) => {
  const theirs = followUp('supervisor', { state });
  const about = { 'follow-up': theirs.id };

  it.each([
    ['declined', 'declined', declineFollowUp],
    ['answered with that they have left', 'left', hasLeft],
    [
      'put off until they are back',
      'on-leave',
      async (scene: Scene) => leaveForm.done(scene, about, { until: '2026-07-06' }, 'ref'),
    ],
    ['given to whoever it is for', 'moved', async (scene: Scene) => notMineForm.done(scene, about, {}, 'ref')],
  ])('%s', async (_, is, act) => {
    expect((await late<unknown>(theirs, act)).kept).toMatchObject({ state: is });
  });

  it('found by typing, by whoever is asked about themselves too', async () => {
    const { told } = await late(followUp('practitioner', { state }), (scene) => listFollowUps(scene));
    expect(told.view).toMatchObject({ card: 'evaluation', model: { heading: 'What has changed since?' } });
  });
});

describe('what has been answered', () => {
  it.each([
    ['supervisor', 'Or type ask me, or list.'],
    ['practitioner', 'Or type ask me.'],
  ] as const)('by a %s can be changed, and nothing else is offered with that', async (as, typing) => {
    const { told } = await late(
      followUp(as, { state: 'answered', ...(as === 'supervisor' && { response: 'o' }) }),
      changeAnswered,
    );
    expect(told.view).toMatchObject({ model: { actions: [{ verb: 'follow-up-send' }], typing } });
    expect(told.offers?.map(({ verb }) => verb)).not.toContain('follow-up-decline');
  });

  it('about somebody is not over for it, and is not said to be', async () => {
    const leave = (scene: Scene, id: string) => openAbout(scene, {}, 'follow-up-leave', id);
    await expect(late(followUp('supervisor', { state: 'answered' }), leave)).rejects.toThrow('You have answered about them');
  });

  it.each([declineFollowUp, hasLeft])('stays so', async (act) => {
    const answered = followUp('supervisor', { state: 'answered' });
    expect((await late(answered, act)).kept).toEqual(answered);
  });

  it('is what it was once its time is over', async () => {
    const over = followUp('supervisor', { over: true });
    const { told, kept } = await late(over, declineFollowUp);
    expect(kept).toEqual(over);
    expect(JSON.stringify(told.view)).toContain('This round is over');
  });
});

it('of somebody who has left nobody is told that the round is over', async () => {
  const { told } = await late(followUp('supervisor', { state: 'left' }), showFollowUp);
  expect(JSON.stringify(told.view)).not.toContain('This round is over');
  expect(JSON.stringify(told.view)).toContain('they have left');
});
