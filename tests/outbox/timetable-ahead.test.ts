import { describe, expect, it } from 'vitest';
import { dateAfter, shifted } from '../../src/calendar/index.ts';
import { type Evaluation, evaluations, type Known } from '../../src/evaluation/index.ts';
import { type Entry, hoursOf, intents, startPlanning, timetable } from '../../src/outbox/index.ts';
import { readAnswers, recommend } from '../../src/pathway/index.ts';
import { accountId, lose, persons, supervisionId, supervisions } from '../../src/people/index.ts';
import { drawersOf, sendingPlanners } from '../../src/planned.ts';
import { moveClock } from '../../src/sandbox/clock.ts';
import { type Attendance, attendanceId, attendances, type Session, sessions, trainingRecords } from '../../src/training/index.ts';
import { england } from '../calendar/settings.ts';
import { forms } from '../evaluation/forms/forms.ts';
import { five, frameworkOf, frameworks } from '../pathway/packs.ts';
import { partnership } from '../people/scenes.ts';
import { sessionOn } from '../training/session-on.ts';
import { partition, withSender } from './with-sender.ts';

/** A Wednesday; the school holidays begin three weeks later. */
const today = '2026-07-01';
const days = 21;

/** What was sent or listed: what, to whom, and when to the minute. */
const line = (
  { kind, to, about, at }: Pick<Entry, 'kind' | 'to' | 'about' | 'at'>,
  names: ReadonlyMap<string, string>,
): string => {
  const named = (text: string) => [...names].reduce((all, [id, name]) => all.replaceAll(id, name), text);
  return `${at.toISOString().slice(0, 16)} ${kind} to ${'person' in to ? named(to.person) : to.channel}: ${named(about)}`;
};

describe.each(five)('the timetable of a partnership with the strategy %s', (framework) => {
  const known: Known = { forms, frameworks, partnerships: [{ ...partnership(partition, framework), ...england, officers: [] }] };
  const here = withSender({ drawers: drawersOf(known) });
  const { pack } = frameworkOf(framework);
  const course = pack.courses[0]?.id ?? '';

  const session = (id: string, day: string, more: Partial<Session> = {}): Session =>
    sessionOn(day, { id, course, title: 'Neglect', from: '10:00', to: '13:00', outcomes: ['To see neglect.'], ...more });

  /** Puts a session there, with people on its list. */
  const hold = (one: Session, list: readonly string[], state: Attendance['state']) =>
    here.store.transaction(async (tx) => {
      await tx.put(sessions, partition, one);
      for (const person of list) {
        const line: Attendance = {
          id: attendanceId(one.id, person),
          session: one.id,
          person,
          state,
          by: 'an import',
          at: one.ends,
        };
        await tx.put(attendances, partition, line);
      }
    });

  /** That they were asked about a session, long ago. */
  const asked = (one: Session, list: readonly string[]) =>
    here.store.transaction(async (tx) => {
      for (const person of list) {
        const id = attendanceId(one.id, person);
        const closes = `${shifted(one.day, 15)}T00:00:00.000Z`;
        const is: Evaluation = {
          id,
          session: one.id,
          person,
          course,
          questionnaire: 'q',
          state: 'asked',
          round: 1,
          version: 1,
          asked: one.ends,
          closes,
        };
        await tx.put(evaluations, partition, is);
      }
    });

  /** Their role calls for training that is due again on a day. */
  const refresh = async (person: string, due: string) => {
    const answers = { groups: [pack.groups.at(-1)?.id ?? '8'], sector: 'health' };
    const item = recommend(frameworkOf(framework), readAnswers(frameworkOf(framework), answers), today).training.find(
      (one) => one.refresh,
    );
    if (!item?.refresh) return;
    const every = item.refresh.every;
    const done = Array.from({ length: 5 * 366 }, (_, i) => shifted(due, -i)).find((day) => dateAfter(day, every) === due) ?? due;
    await here.store.transaction(async (tx) => {
      const known = await tx.get(persons, partition, person);
      const role = { id: `r-${person}`, title: 'x', framework, answers, confirmed: '2026-01-01T09:00:00.000Z' };
      if (known) await tx.put(persons, partition, { ...known, roles: [role] });
      const id = `record-${person}`;
      await tx.put(trainingRecords, partition, {
        id,
        person,
        training: item.id,
        title: item.title,
        done,
        hours: null,
        state: 'confirmed',
        at: '2026-01-01T09:00:00.000Z',
      });
    });
  };

  it('lists, three weeks ahead, everything that the planners and the sender then do, and when', { timeout: 60_000 }, async () => {
    const names = new Map<string, string>();
    const person = async (name: string) => {
      const { ann, id } = await here.person(name);
      names.set(id, name);
      return { id, who: { tenant: ann.tenant, objectId: ann.aadObjectId } };
    };
    const [ann, bob, cat, sue] = [await person('ann'), await person('bob'), await person('cat'), await person('sue')];
    const [tom, gus, dan, olga] = [await person('tom'), await person('gus'), await person('dan'), await person('olga')];
    here.officers.push(olga.who);
    const everybody = [ann, bob, cat, gus, dan].map(({ id }) => id);
    await here.store.transaction(async (tx) => {
      const teacher = await tx.get(persons, partition, cat.id);
      if (teacher) await tx.put(persons, partition, { ...teacher, sector: 'school' });
      // Dan has stopped messages, and none reaches Gus, who is Bob's line manager.
      const stopped = await tx.get(persons, partition, dan.id);
      if (stopped) await tx.put(persons, partition, { ...stopped, stopped: '2026-06-01T09:00:00.000Z' });
      await lose(tx, partition, accountId(gus.who), 'blocked', new Date('2026-06-01T09:00:00Z'));
      for (const [supervisor, who] of [
        [sue, ann],
        [sue, cat],
        [gus, bob],
        [ann, sue],
      ] as const)
        await tx.put(supervisions, partition, {
          id: supervisionId(who.id, supervisor.id),
          person: who.id,
          supervisor: supervisor.id,
          state: 'confirmed',
          by: supervisor.id,
          at: '2026-01-01T09:00:00.000Z',
        });
    });
    for (const [i, day] of ['2026-04-01', '2026-04-10', '2026-04-14', '2026-04-20'].entries()) {
      const past = session(`past-${i}`, day, { register: 'closed' });
      await hold(past, everybody, 'present');
      await asked(past, everybody);
    }
    await hold(session('yesterday', '2026-06-30', { trainers: [tom.id] }), everybody, 'present');
    await hold(session('next week', '2026-07-08', { trainers: [tom.id] }), [ann.id, cat.id], 'expected');
    await hold(session('late', '2026-07-18', { from: '18:00', to: '20:30' }), [bob.id], 'expected');
    await hold(session('marked ahead', '2026-07-14'), [bob.id], 'present');
    await refresh(ann.id, '2026-07-20');
    await refresh(cat.id, '2026-09-12');

    const sender = here.start();
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const zones = [{ partition, zone: england.timeZone }];
    const planning = startPlanning(
      { store: here.store, clock: here.clock, log, wake: sender.wake },
      sendingPlanners(known),
      zones,
    );
    const settle = async () => {
      await planning.settled();
      await sender.settled();
    };
    await settle();
    // She answers, so that tomorrow's reminder is not needed any more.
    await here.store.transaction(async (tx) => {
      const one = await tx.get(evaluations, partition, attendanceId('yesterday', ann.id));
      const done: Evaluation | undefined = one && { ...one, state: 'answered' };
      if (done) await tx.put(evaluations, partition, done);
    });

    const from = here.clock.now();
    const to = new Date(from.getTime() + days * 24 * 60 * 60_000);
    const served = { partition, officers: here.officers, hours: hoursOf(england), zone: england.timeZone };
    const listed: string[] = [];
    for await (const entry of timetable(
      here.store,
      [served],
      { from, to },
      { planners: sendingPlanners(known), drawers: drawersOf(known) },
    ))
      listed.push(line(entry, names));
    expect(new Set(listed.map((one) => one.split(' ')[1])).size).toBeGreaterThanOrEqual(5);

    const nextDue = async () => {
      const [one, other] = [planning.nextDue(), await sender.nextDue()];
      return [one, other].filter((at) => at !== undefined).sort((a, b) => a.getTime() - b.getTime())[0];
    };
    await moveClock({ clock: here.clock, nextDue, settle }, to);
    await planning.close();
    const sent: string[] = [];
    for (const id of names.keys())
      for (const intent of await here.store.transaction((tx) => tx.find(intents, partition, 'person', id, { limit: 1_000 }))) {
        const at = new Date(intent.attempts[0]?.at ?? 0);
        if (at > from && intent.state === 'delivered') sent.push(line({ ...intent, at }, names));
      }
    expect(listed.sort()).toEqual(sent.sort());
  });
});
