import { instantAt, nextWorkingDay, shifted } from '../../src/calendar/index.ts';
import type { Person, Shown } from '../../tests/fakes/teams/index.ts';
import { inputsOn } from './filling.ts';
import { insist, type World } from './world.ts';
import { type Held, working } from './year.ts';

type Card = NonNullable<Shown['card']>;

/** What became of a session, as the officer knows it. */
export interface Run {
  held: Held;
  /** Its id, once it is set up. */
  id: string;
  card: Shown;
  code: string;
  /** Who was there as the register says; what was put right later is right here. */
  present: Set<number>;
  state: 'planned' | 'cancelled';
  day: string;
}

const read = (card: Card): string => JSON.stringify(card.json);

const courses = (card: Card): string[] =>
  inputsOn(card).flatMap(({ id, choices }) => (id === 'f-course' ? (choices ?? []).map(({ value }) => value) : []));

/** What officers do with sessions, all of it at their own clients. */
export const officer = (world: World) => {
  const { people, officers } = world;
  const runs = new Map<number, Run>();

  const by = (held: Held): Person => {
    const found = officers[held.officer % officers.length];
    if (!found) throw new TypeError('there is no officer');
    return found;
  };
  const press = (who: Person, title: string, on: Shown, filled: Record<string, string> = {}) =>
    insist(world, () => who.press(title, filled, { on }));

  const setUp = async (held: Held): Promise<Run> => {
    const who = by(held);
    const { last: form } = await insist(world, () => who.say('new session'));
    const offered = form.card ? courses(form.card) : [];
    const turn = await press(who, 'Set up a session', form, {
      'f-course': offered[held.n % offered.length] ?? '',
      'f-day': held.day,
      'f-from': held.from,
      'f-to': held.to,
      'f-place': 'Shire Hall',
      'f-places': String(held.listed.length + 10),
    });
    const [, id = ''] = /"session":"([^"]+)"/.exec(read(turn.card)) ?? [];
    const [, code = ''] = /(\d{6})/.exec(read(turn.card)) ?? [];
    if (id === '') throw new TypeError(`no session was set up: ${read(turn.card)}`);
    return { held, id, code, card: turn.last, present: new Set(), state: 'planned', day: held.day };
  };

  /** A line each, so many at a time: the field takes ten thousand characters. */
  const list = async (run: Run): Promise<void> => {
    const who = by(run.held);
    const { last: register } = await press(who, 'Register', run.card);
    for (let from = 0; from < run.held.listed.length; from += 150) {
      const lines = run.held.listed.slice(from, from + 150).map((n) => people[n]?.account.email ?? '');
      const { last: form } = await press(who, 'Add people', register);
      await press(who, 'Add people', form, { 'f-people': lines.join('\n') });
    }
  };

  const change = async (run: Run, to: 'moved' | 'cancelled'): Promise<void> => {
    const who = by(run.held);
    const ground = { 'f-ground': 'the hall is flooded' };
    if (to === 'cancelled') {
      const { last: form } = await press(who, 'Cancel it', run.card);
      await press(who, 'Cancel it', form, ground);
      run.state = 'cancelled';
      return;
    }
    const day = nextWorkingDay(shifted(run.day, 7), working, { school: false });
    const { last: form } = await press(who, 'Move', run.card);
    await press(who, 'Move it', form, { ...ground, 'f-day': day });
    run.day = day;
  };

  /** Marks those who are not there, a page of names after the other, then all the others as here. */
  const register = async (run: Run): Promise<void> => {
    const who = by(run.held);
    const missing = new Map([...run.held.absent].map((n) => [people[n]?.name ?? '', n]));
    let { last: page } = await press(who, 'Register', run.card);
    while (missing.size > 0) {
      for (const name of [...missing.keys()].filter((one) => page.card?.buttons.includes(`${one}: Absent`))) {
        ({ last: page } = await press(who, `${name}: Absent`, page));
        missing.delete(name);
      }
      if (!page.card?.buttons.includes('More names')) break;
      ({ last: page } = await press(who, 'More names', page));
    }
    if (page.card?.buttons.includes('All the others are here'))
      ({ last: page } = await press(who, 'All the others are here', page));
    await press(who, 'Close the register', page);
    for (const n of run.held.listed) if (!run.held.absent.has(n) || missing.has(people[n]?.name ?? '')) run.present.add(n);
  };

  const correct = async (run: Run, n: number): Promise<void> => {
    const who = by(run.held);
    const name = people[n]?.name ?? '';
    let { last: page } = await press(who, 'Register', run.card);
    while (page.card?.buttons.includes('More names') && !page.card.buttons.includes(`${name}: Absent`))
      ({ last: page } = await press(who, 'More names', page));
    if (!page.card?.buttons.includes(`${name}: Absent`)) return;
    await press(who, `${name}: Absent`, page);
    run.present.delete(n);
  };

  const walkIn = async (run: Run, n: number): Promise<void> => {
    const one = people[n];
    if (!one || one.opens === undefined || one.opens >= 0 || one.leaves) return;
    const turn = await insist(world, () => one.account.say(run.code));
    if (read(turn.card).includes('you are signed in')) run.present.add(n);
  };

  const { agenda } = world;
  const on = (held: Held, day: string, time: string, work: (run: Run) => Promise<void>, who = by(held).id) =>
    agenda.add({
      at: instantAt(day, time, working.timeZone),
      who,
      does: async () => {
        const run = runs.get(held.n);
        if (run) await work(run);
      },
    });

  return {
    runs: runs as ReadonlyMap<number, Run>,
    /** Puts all that is to be done about a session on the agenda. */
    takeOn(held: Held): void {
      const { setUp: from } = held;
      agenda.add({
        at: instantAt(from, '10:00', working.timeZone),
        who: by(held).id,
        does: async () => {
          const run = await setUp(held);
          runs.set(held.n, run);
          await list(run);
          if (held.change === 'cancelled') return on(held, shifted(held.day, -3), '14:00', (one) => change(one, 'cancelled'));
          if (held.change === 'moved') return on(held, shifted(held.day, -4), '15:00', (one) => change(one, 'moved'));
        },
      });
      if (held.change === 'cancelled') return;
      const day = held.change === 'moved' ? nextWorkingDay(shifted(held.day, 7), working, { school: false }) : held.day;
      for (const n of held.walkIns) on(held, day, held.from, (run) => walkIn(run, n), people[n]?.account.id);
      if (held.register === undefined) return;
      const last = nextWorkingDay(shifted(day, held.register), working, { school: false });
      on(held, last, held.register === 0 ? held.to : '16:00', register);
      const { corrected } = held;
      if (corrected) on(held, shifted(last, corrected.days), '11:00', (run) => correct(run, corrected.person));
    },
  };
};
