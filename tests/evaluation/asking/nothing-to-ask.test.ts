import { expect, it } from 'vitest';
import { evaluations, follow } from '../../../src/evaluation/index.ts';
import { intents } from '../../../src/outbox/index.ts';
import { attendanceId } from '../../../src/training/index.ts';
import { england } from '../../calendar/settings.ts';
import { frameworks } from '../../pathway/packs.ts';
import { withStore } from '../../people/scenes.ts';
import { ann, annActs, attended, whose } from '../certificate/given.ts';
import { formOf } from '../forms/forms.ts';

const here = withStore();

/** What Ann is asked about a session of today with Somerset's form as it is given, and how many messages wait for her. */
const asked = (form: ReturnType<typeof formOf>) =>
  here.store.transaction(async (tx) => {
    const session = await attended(tx, 'present', { day: '2026-07-01' });
    const known = { forms: new Map([[form.id, form]]), frameworks, partnerships: [{ ...whose, ...england }] };
    await follow(known)(annActs(tx), { is: 'marked', session: session.id, person: ann.id });
    const found = await tx.get(evaluations, whose.id, attendanceId(session.id, ann.id));
    return { state: found?.state, waiting: (await tx.find(intents, whose.id, 'person', ann.id)).length };
  });

it('a form that asks nothing of a course sends nobody an empty card', async () => {
  const form = formOf('somerset-course');
  expect(await asked({ ...form, questions: form.questions.filter(({ kind }) => kind === 'quiz') })).toEqual({
    state: undefined,
    waiting: 0,
  });
  expect(await asked(form)).toMatchObject({ state: 'asked' });
});
