import { nextWorkingDay, previousWorkingDay, shifted, type WorkingTime } from '../../calendar/index.ts';
import type { Values } from '../../entry/index.ts';
import type { Person, Scene } from '../../people/index.ts';
import { closeRegister, markOne, putOnList, sessionForms, sessionOf } from '../../training/index.ts';
import type { PlannedSession } from './plan.ts';

/** The nearest day on which people work, on the same side of today; today itself stays. */
const dayOf = (today: string, days: number, working: WorkingTime): string => {
  const day = shifted(today, days);
  if (days === 0) return day;
  return days < 0 ? previousWorkingDay(day, working, { school: false }) : nextWorkingDay(day, working, { school: false });
};

const valuesOf = ({ from, to, places, place, link, trainers, before }: PlannedSession, day: string, course: string): Values => {
  const given = { course, day, from, to, places: String(places), place, link, trainers, before };
  return Object.fromEntries(Object.entries(given).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
};

/** Sets a session up as the officer would, and takes its register. `ref` is its id. */
export const addSession = async (
  officer: Scene,
  working: WorkingTime,
  planned: PlannedSession,
  { course, people, ref }: { course: string; people: ReadonlyMap<string, Person>; ref: string },
): Promise<void> => {
  const day = dayOf(officer.today, planned.day, working);
  await sessionForms['session-new'].done(officer, {}, valuesOf(planned, day, course), ref);
  const session = await sessionOf(officer.tx, officer.partition, ref);
  if (!session) return;
  const opened = { session: ref, day, from: 0 };
  for (const [key, state] of Object.entries(planned.register)) {
    const person = people.get(key)?.id ?? '';
    await putOnList(officer, session, person);
    await markOne(officer, opened, person, state);
  }
  if (planned.closed) await closeRegister(officer, opened);
};
