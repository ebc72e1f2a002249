import { expect, it } from 'vitest';
import { type FollowUp, followUpDrawers, followUps, issueForm, listIssues } from '../../../src/followup/index.ts';
import { intents } from '../../../src/outbox/index.ts';
import { meet, supervisionId, supervisions } from '../../../src/people/index.ts';
import { sessions } from '../../../src/training/index.ts';
import { england } from '../../calendar/settings.ts';
import { forms } from '../../evaluation/forms/forms.ts';
import { frameworks } from '../../pathway/packs.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { sessionOn } from '../../training/session-on.ts';

const here = withStore();
/** Half past midnight in England, on the first of July. */
const now = new Date('2026-06-30T23:30:00Z');
const olga = { tenant: 't', objectId: 'olga' };
const whose = { ...partnership('p'), officers: [olga] };

it('what a line manager tells is what every officer is told, and reads in the list, with the day as it was for people', async () => {
  const { drawn, list } = await here.store.transaction(async (tx) => {
    await meet(tx, 'p', { ...olga, user: 'u', name: 'Olga', serviceUrl: 'https://teams.example', bot: 'b', chat: 'c' });
    await tx.put(sessions, 'p', sessionOn('2026-03-01', { id: 's', title: 'Neglect' }));
    const id = supervisionId('ann', 'sue');
    await tx.put(supervisions, 'p', {
      id,
      person: 'ann',
      supervisor: 'sue',
      state: 'confirmed',
      by: 'sue',
      at: now.toISOString(),
    });
    const one: FollowUp = {
      id: 's/ann/supervisor',
      session: 's',
      course: 'neglect',
      person: 'ann',
      round: 'supervisor',
      as: 'supervisor',
      state: 'asked',
      of: 'sue',
      sent: ['2026-06-01'],
      history: [],
      version: 1,
    };
    await tx.put(followUps, 'p', one);
    const scene = sceneOf(tx, whose, { id: 'sue', roles: [] }, { now });
    await issueForm.done(scene, { 'follow-up': one.id }, { kind: 'training', text: 'More on neglect.' }, 'ref');
    const [intent] = await tx.find(intents, 'p', 'waiting', 'personal');
    const draw = followUpDrawers({ forms, frameworks, partnerships: [{ ...whose, ...england }] })['practice-issue'];
    return {
      drawn: intent && (await draw?.(tx, 'p', intent, now)),
      list: await listIssues(sceneOf(tx, whose, { id: 'olga', roles: [] }, { officer: true })),
    };
  });
  expect(drawn).toMatchObject({
    view: {
      model: {
        heading: 'A line manager has told you of a training need',
        facts: [{}, { theirValue: 'Neglect' }, { theirValue: 'Wednesday 1 July 2026' }],
        parts: [{ theirLines: ['More on neglect.'] }],
      },
    },
  });
  expect(list.view).toMatchObject({
    model: { rows: [{ text: 'More on neglect.', more: expect.stringMatching(/, Neglect, Wednesday 1 July 2026$/) }] },
  });
});
