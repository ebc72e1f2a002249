import type { Here } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { cardSteps, firstChoices, idOf, idsOf } from './evaluation-card-steps.ts';

/** What somebody gives on a point scale, before and after; and what they write. */
export interface Gives {
  before: number;
  after: number;
  words?: Record<string, string>;
}

/** What people give who do not all give the same. */
export const various: readonly Gives[] = [
  { before: 1, after: 3 },
  { before: 2, after: 3 },
  { before: 1, after: 4 },
  { before: 2, after: 4 },
  { before: 3, after: 3 },
];

const names = [
  'Ann Lee',
  'Bob Hill',
  'Cat Moor',
  'Dan West',
  'Eve North',
  'Fay South',
  'Gil East',
  'Hal Green',
  'Ida Brown',
  'Jon White',
];

/** Evaluations that are answered, and what an officer sees of them, in the partnership of Somerset. */
export const reportSteps = (here: Here) => {
  const steps = cardSteps(here);
  /** Fills in what somebody is asked: every statement alike, the tutor as after. */
  const answer = async (who: Person, { before, after, words = {} }: Gives) => {
    const form = await steps.card(who);
    const each = (name: string, time: 'a' | 'b', value: number) =>
      Object.fromEntries(idsOf(form, name, time).map((id) => [id, String(value)]));
    await who.press('Send', {
      ...firstChoices(form),
      ...each('statements', 'b', before),
      ...each('statements', 'a', after),
      ...each('tutor-clear', 'a', after),
      ...Object.fromEntries(Object.entries(words).map(([name, text]) => [idOf(form, name), text])),
    });
  };
  return {
    ...steps,
    answer,
    /** A session of 14 July that so many people were at, given by Tom, an officer, and the people. */
    async held(count: number, more: Record<string, string> = {}) {
      const people: Person[] = [];
      for (const name of names.slice(0, count)) people.push(await steps.somebody(name));
      const tom = await steps.somebody('Tom Reed');
      const olga = here.officer();
      await steps.setUp(olga, { 'f-trainers': 'Tom Reed', ...more });
      here.clock.moveTo(new Date('2026-07-14T15:45:00Z'));
      await steps.put(olga, ...people.map(({ name }) => name));
      await olga.say('all here');
      await here.settled();
      return { people, tom, olga };
    },
    /** So many more come to it without being on its list. */
    async walkIn(count: number): Promise<Person[]> {
      const people: Person[] = [];
      for (const name of names.slice(-count)) {
        const who = await steps.somebody(name);
        await who.say(String(steps.session()['code']));
        people.push(who);
      }
      await here.settled();
      return people;
    },
    /** The first of these people answer, each as given. */
    async answers(people: readonly Person[], given: readonly Gives[]) {
      for (const [i, one] of given.entries()) {
        const who = people[i];
        if (who) await answer(who, one);
      }
    },
    /** An officer opens the report on the one session there is. */
    async report(olga: Person) {
      await olga.say('reports');
      return olga.say('1');
    },
  };
};
