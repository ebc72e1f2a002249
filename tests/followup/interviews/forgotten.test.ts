import { describe, expect, it } from 'vitest';
import { type Evaluation, evaluations } from '../../../src/evaluation/index.ts';
import {
  type FollowUp,
  followUps,
  forgettingMembers,
  sampleMembers,
  samples,
  unlinkingFollowUps,
} from '../../../src/followup/index.ts';
import { type Outcome, outcomes } from '../../../src/followup/interviews/sample.ts';
import { sessions } from '../../../src/training/index.ts';
import { england } from '../../calendar/settings.ts';
import { forms } from '../../evaluation/forms/forms.ts';
import { frameworks } from '../../pathway/packs.ts';
import { partnership, withStore } from '../../people/scenes.ts';
import { sessionOn } from '../../training/session-on.ts';

const here = withStore();
const at = '2026-06-02T09:00:00.000Z';

const rung: FollowUp = {
  id: 's/ann/practitioner',
  session: 's',
  course: 'introduction',
  person: 'ann',
  round: 'practitioner',
  as: 'practitioner',
  state: 'answered',
  sent: ['2026-06-01'],
  history: [{ state: 'answered', by: 'ann', at }],
  version: 1,
  interview: true,
};

describe('that somebody may be rung', () => {
  // Due on 1 June, open until 24 August.
  it.each([
    ['2026-09-23', true],
    ['2026-09-24', undefined],
  ])('is known on %s: %s, thirty days after the round has closed', async (day, interview) => {
    const known = { forms, frameworks, partnerships: [{ ...partnership('p'), ...england }] };
    const kept = await here.store.transaction(async (tx) => {
      await tx.put(sessions, 'p', sessionOn('2026-03-01', { id: 's' }));
      await tx.put(followUps, 'p', rung);
      await unlinkingFollowUps(known).plan(tx, 'p', day, undefined);
      return tx.get(followUps, 'p', rung.id);
    });
    expect(kept?.interview).toBe(interview);
    expect(kept?.state).toBe('answered');
  });
});

describe('whoever agrees no more', () => {
  const asked = (person: string, contact: boolean): Evaluation => ({
    id: `s/${person}`,
    session: 's',
    person,
    course: 'introduction',
    questionnaire: 'q',
    state: 'answered',
    round: 1,
    version: 1,
    asked: at,
    closes: at,
    ...(contact && { contact: true as const }),
  });

  it('is on no list the next morning; what had come of it stays counted, without them', async () => {
    const kept = await here.store.transaction(async (tx) => {
      const strata = [{ agency: '', group: '', agreed: 8, drawn: 8 }];
      const drawn = { course: 'introduction', size: 8, seed: 'a', pool: 'p', strata, by: 'o', at };
      await tx.put(samples, 'p', { id: 'x', kind: 'telephone', ...drawn });
      const put = async (person: string, state: Outcome, agrees: boolean) => {
        await tx.put(evaluations, 'p', asked(person, agrees));
        await tx.put(sampleMembers, 'p', { id: `x/${person}`, sample: 'x', person, number: 1, state, history: [] });
      };
      for (const state of outcomes) {
        await put(`${state} and agrees`, state, true);
        await put(`${state} and does not`, state, false);
      }
      await put('one more, done', 'done', false);
      await forgettingMembers.plan(tx, 'p', '2026-07-01', undefined);
      const members = await tx.find(sampleMembers, 'p', 'sample', 'x');
      return { people: members.map(({ person }) => person), sample: await tx.get(samples, 'p', 'x') };
    });
    expect(kept.people.sort()).toEqual(outcomes.map((state) => `${state} and agrees`).sort());
    expect(kept.sample?.gone).toEqual({ done: 2, 'not-reached': 1, declined: 1 });
  });
});
