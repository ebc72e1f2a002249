import { dateAfter, instantAt, nextWorkingTime, shifted, type WorkingTime } from '../../calendar/index.ts';
import { mainButton } from '../../cards/index.ts';
import { type DayRange, type Drawn, type Planner, want } from '../../outbox/index.ts';
import { type Framework, sourceText } from '../../pathway/index.ts';
import { type Partnership, type Person, persons } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { dayInWords } from '../words.ts';
import { doneBy } from './done.ts';
import { dueBy, type Need, needsOf } from './needs.ts';
import { words } from './words.ts';

/** How long before a refresher is due people are reminded, in days. */
const before = [60, 14] as const;

const atOnce = 20;

type Whose = Partnership & WorkingTime;

interface Known {
  frameworks: ReadonlyMap<string, Framework>;
  partnerships: readonly Whose[];
}

/** The step that has come on a day: the later one only, for somebody whom both have reached since. */
const stepOn = (day: string, due: string): number | undefined =>
  before.findLast((days) => shifted(due, -days) <= day && day <= due);

const needsOn = async (
  tx: Transaction,
  whose: Whose,
  { frameworks }: Known,
  person: Person,
  { from, to }: DayRange,
): Promise<(Need & { due: string })[]> => {
  if (person.roles.length === 0) return [];
  const done = await doneBy({ tx, partition: whose.id, partnership: whose, frameworks, today: from }, person.id);
  return done.length === 0 ? [] : dueBy(needsOf(person, frameworks, done, from), dateAfter(to, `P${before[0]}D`));
};

/** The steps that come for a need on the days, and on which of them each does. */
const stepsOn = (due: string, { from, to }: DayRange): { step: number; day: string }[] =>
  before
    .map((step) => ({ step, day: [from, shifted(due, -step)].sort().at(-1) ?? from }))
    .filter(({ step, day }) => day <= to && stepOn(day, due) === step);

/** Reminds people of refreshers 60 days before they are due and again 14 days before, in working hours; in schools, not in the holidays. */
export const refreshers = (known: Known): Planner => {
  const planAhead: NonNullable<Planner['planAhead']> = async (tx, partition, days, after) => {
    const whose = known.partnerships.find(({ id }) => id === partition);
    if (!whose) return undefined;
    const page = await tx.find(persons, partition, 'all', 'all', { limit: atOnce, ...(after === undefined ? {} : { after }) });
    for (const person of page)
      for (const { item, framework, due } of await needsOn(tx, whose, known, person, days))
        for (const { step, day } of stepsOn(due, days)) {
          const about = `${person.id}/${framework.pack.id}/${item.id}/${due}`;
          const at = nextWorkingTime(instantAt(day, '09:00', whose.timeZone), whose, { school: person.sector === 'school' });
          const key = `refresher/${about}/${step}`;
          await want(tx, partition, { kind: 'refresher', key, to: { person: person.id }, about, due: at });
        }
    return page.length < atOnce ? undefined : page.at(-1)?.id;
  };
  return {
    name: 'refreshers',
    plan: (tx, partition, day, after) => planAhead(tx, partition, { from: day, to: day }, after),
    planAhead,
  };
};

/** The reminder as things are when it goes; undefined for what has been done since, or is due on another day now. */
export const drawRefresher =
  (known: Known) =>
  async (tx: Transaction, partition: string, { about, due: at }: { about: string; due: string }): Promise<Drawn | undefined> => {
    const [id = '', frameworkId = '', training = '', due = ''] = about.split('/');
    const whose = known.partnerships.find((one) => one.id === partition);
    const person = await tx.get(persons, partition, id);
    if (!whose || !person) return undefined;
    const day = at.slice(0, 10);
    const needs = await needsOn(tx, whose, known, person, { from: day, to: day });
    const need = needs.find((one) => one.framework.pack.id === frameworkId && one.item.id === training && one.due === due);
    if (!need) return undefined;
    const facts = [
      { title: 'What', theirValue: need.item.title },
      { title: 'Due', theirValue: dayInWords(due) },
      ...(need.last === undefined ? [] : [{ title: 'Done last', theirValue: dayInWords(need.last) }]),
      ...(need.item.refresh ? [{ title: 'Why', theirValue: sourceText(need.item.refresh.source) }] : []),
    ];
    const courses = mainButton(words.courses, 'courses');
    const model = { heading: words.refresher, notice: null, facts, parts: [], typing: words.refresherTyping, actions: [courses] };
    return { view: { card: 'detail', model } };
  };
