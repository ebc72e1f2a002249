import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Evaluation, evaluations } from '../../../src/evaluation/index.ts';
import { arrangeForm, type FollowUp, followUps, sampleMembers, samples } from '../../../src/followup/index.ts';
import { drawFrom } from '../../../src/followup/interviews/pool.ts';
import { persons } from '../../../src/people/index.ts';
import type { Transaction } from '../../../src/store/index.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';

const here = withStore();
const seed = Number(process.env['SEED'] ?? 20261102);
const at = '2026-06-01T09:00:00.000Z';

const who = fc.integer({ min: 0, max: 14 }).map((n) => `person-${n}`);
const where = fc.constantFrom('s1', 's2', 's3');
const courseOf = (session: string): string => (session === 's3' ? 'neglect' : 'introduction');

const asked = fc.record({
  person: who,
  session: where,
  state: fc.constantFrom<Evaluation['state']>('asked', 'draft', 'answered', 'answered', 'withdrawn'),
  agrees: fc.boolean(),
});
const later = fc.record({
  person: who,
  session: where,
  state: fc.constantFrom<FollowUp['state']>('planned', 'asked', 'answered', 'answered', 'declined', 'ended'),
  agrees: fc.boolean(),
});
const world = fc.record({
  asked: fc.uniqueArray(asked, { selector: ({ person, session }) => `${session}/${person}`, minLength: 5, maxLength: 40 }),
  later: fc.uniqueArray(later, { selector: ({ person, session }) => `${session}/${person}`, minLength: 5, maxLength: 40 }),
  agencies: fc.array(fc.constantFrom('council', 'police'), { minLength: 15, maxLength: 15 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const settle = async (tx: Transaction, partition: string, known: World): Promise<void> => {
  for (const [n, agency] of known.agencies.entries())
    await tx.put(persons, partition, { id: `person-${n}`, roles: [], agency: { id: agency } });
  for (const { person, session, state, agrees } of known.asked) {
    const evaluation: Evaluation = {
      id: `${session}/${person}`,
      session,
      person,
      course: courseOf(session),
      questionnaire: 'q',
      state,
      round: 1,
      version: 1,
      asked: at,
      closes: '2026-06-15T00:00:00.000Z',
      ...(agrees && { contact: true as const }),
    };
    await tx.put(evaluations, partition, evaluation);
  }
  for (const { person, session, state, agrees } of known.later) {
    const followUp: FollowUp = {
      id: `${session}/${person}/practitioner`,
      session,
      course: courseOf(session),
      person,
      round: 'practitioner',
      as: 'practitioner',
      state,
      sent: [],
      history: [{ state, by: 'signpost', at }],
      version: 1,
      ...(agrees && { interview: true as const }),
    };
    await tx.put(followUps, partition, followUp);
  }
};

/** Who has agreed about a course, worked out plainly. */
const agreed = ({ asked: first, later: then }: World, course: string): Set<string> =>
  new Set(
    [...first, ...then]
      .filter((one) => one.agrees && one.state === 'answered' && courseOf(one.session) === course)
      .map(({ person }) => person),
  );

const olga = { id: 'olga', roles: [] };

describe(`who is drawn for interviews (seed ${seed})`, () => {
  it('has agreed to be contacted about that course, is drawn once, and is not drawn for it again', async () => {
    let runs = 0;
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 1, max: 12 }), async (known, size) => {
        const whose = partnership(`p-${++runs}`);
        drawn += await here.store.transaction(async (tx) => {
          await settle(tx, whose.id, known);
          const scene = sceneOf(tx, whose, olga, { officer: true });
          const values = { course: 'introduction', kind: 'telephone', size: String(size) };
          const may = agreed(known, 'introduction');
          const seen: string[] = [];
          for (const ref of ['first-of-all', 'second-of-all']) {
            const problems = await arrangeForm.done(scene, {}, values, ref);
            const members = (await tx.find(sampleMembers, whose.id, 'sample', ref)).map(({ person }) => person);
            const left = may.size - seen.length;
            expect(problems).toHaveLength(left === 0 ? 1 : 0);
            expect(members).toHaveLength(Math.min(size, left));
            expect(members.filter((person) => !may.has(person) || seen.includes(person))).toEqual([]);
            seen.push(...members);
          }
          expect(new Set(seen).size).toBe(seen.length);
          return seen.length;
        });
      }),
      { seed, numRuns: 80 },
    );
    expect(drawn).toBeGreaterThan(100);
  });

  it('comes out the same from the seed that is recorded', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 1, max: 12 }), async (known, size) => {
        const whose = partnership(`p-${++runs}`);
        await here.store.transaction(async (tx) => {
          await settle(tx, whose.id, known);
          const scene = sceneOf(tx, whose, olga, { officer: true });
          await arrangeForm.done(scene, {}, { course: 'introduction', kind: 'focus-group', size: String(size) }, 'a-sample');
          const sample = await tx.get(samples, whose.id, 'a-sample');
          if (!sample) return;
          const members = await tx.find(sampleMembers, whose.id, 'sample', 'a-sample');
          const inOrder = members.sort((a, b) => a.number - b.number).map(({ person }) => person);
          const again = await drawFrom(scene, sample, sample);
          expect([again.people, again.pool, again.strata]).toEqual([inOrder, sample.pool, sample.strata]);
        });
      }),
      { seed, numRuns: 40 },
    );
  });
});
