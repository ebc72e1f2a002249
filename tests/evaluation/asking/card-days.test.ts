import { expect, it } from 'vitest';
import { type Evaluation, evaluationCards, evaluations } from '../../../src/evaluation/index.ts';
import { intents, want } from '../../../src/outbox/index.ts';
import { attendanceId } from '../../../src/training/index.ts';
import { england } from '../../calendar/settings.ts';
import { frameworks } from '../../pathway/packs.ts';
import { withStore } from '../../people/scenes.ts';
import { whose } from '../certificate/given.ts';
import { forms } from '../forms/forms.ts';

const here = withStore();
const { plan } = evaluationCards({ forms, frameworks, partnerships: [{ ...whose, ...england }] });

/** So many were asked on each of two days; Tuesday and Wednesday. */
const room = 150;

const asked = (session: string, day: string, closes: string) =>
  here.store.transaction(async (tx) => {
    for (let i = 0; i < room; i++) {
      const person = `${session}-${i}`;
      const id = attendanceId(session, person);
      const at = `${day}T15:00:00.000Z`;
      const more = { course: 'c', questionnaire: 'q', state: 'asked', round: 1, version: 1 } as const;
      const is: Evaluation = { id, session, person, ...more, asked: at, closes };
      await tx.put(evaluations, whose.id, is);
      const about = `${id}/1`;
      await want(tx, whose.id, { kind: 'evaluation', key: `evaluation/${about}`, to: { person }, about, due: new Date(at) });
    }
  });

it('walks everybody who is still asked, however many, a page at a time, and writes each reminder once', async () => {
  await asked('a', '2026-07-14', '2026-07-28T23:00:00.000Z');
  await asked('b', '2026-07-15', '2026-07-29T23:00:00.000Z');
  const planned = async (day: string): Promise<number[]> => {
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const from = after;
      after = await here.store.transaction((tx) => plan(tx, whose.id, day, from));
    }
    const page = { limit: 1_000 };
    const all = await here.store.transaction((tx) => tx.find(intents, whose.id, 'waiting', 'personal', page));
    return ['2026-07-15', '2026-07-16'].map(
      (on) => all.filter(({ kind, due }) => kind === 'evaluation-reminder' && due === `${on}T09:00:00.000Z`).length,
    );
  };
  expect(await planned('2026-07-15')).toEqual([room, 0]);
  expect(await planned('2026-07-15')).toEqual([room, 0]);
  expect(await planned('2026-07-16')).toEqual([room, room]);
});
