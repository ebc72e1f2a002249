import fc from 'fast-check';
import type { Reading } from '../../src/report/cells.ts';
import type { Candidate } from '../../src/report/release.ts';

/** What somebody answers: of two questions, the second of which may be asked before as well. */
interface Given {
  first: boolean;
  second: 'none' | 'after' | 'both';
}

/** What happens to the sessions of one course, in order. A seat is in the session of its number, modulo. */
export type Event =
  /** They answer, or change what they answered. */
  | ({ is: 'answers'; seat: number } & Given)
  /** Their answers are erased, or withdrawn with their attendance. */
  | { is: 'goes'; seat: number }
  | { is: 'over'; session: number }
  | { is: 'looks'; at: number | 'course' };

export interface History {
  sessions: number;
  /** So many people were at the first session and at the second. */
  twice: number;
  events: readonly Event[];
}

/** What a rule is given to look at. */
export interface World {
  sessions: number;
  responses: (session: number) => Candidate[];
  exists: (response: string) => boolean;
  over: (session: number) => boolean;
  /** Who was at a session, whether they answered or not. */
  people: (session: number) => string[];
}

/** A number that was shown: of which question and moment, how many it counts, and what they add up to. */
export interface Figure {
  question: string;
  moment: string;
  n: number;
  sum: number;
  squares: number;
}

/** A way to decide what is shown, from its first look on. */
export type Rule = () => (world: World, at: number | 'course') => Figure[];

/** Who somebody in a seat is: the first in the second session are the first in the first. */
const personIn = ({ sessions, twice }: History, seat: number): string =>
  sessions > 1 && seat % sessions === 1 && seat < twice * sessions ? `person ${seat - 1}` : `person ${seat}`;

/** Each time that somebody answers or changes it, in order: nothing in it depends on what they answer. */
export const answersIn = (history: History): { person: string; given: Given }[] =>
  history.events.flatMap((event) =>
    event.is === 'answers'
      ? [{ person: personIn(history, event.seat), given: { first: event.first, second: event.second } }]
      : [],
  );

const readingsOf = ({ first, second }: Given, value: (what: string) => number): Map<string, Reading> => {
  const readings = new Map<string, Reading>();
  if (first) readings.set('first', { after: value('first after') });
  if (second === 'none') return readings;
  const after = value('second after');
  const before = second === 'both' ? value('second before') : undefined;
  return readings.set('second', before === undefined ? { after } : { before, after, gain: after - before });
};

/** Everything that a rule shows in a history, look by look. `value` says what was answered the so-many-th time that anybody did. */
export const shownBy = (rule: Rule, history: History, value: (answer: number, what: string) => number): Figure[][] => {
  const look = rule();
  const live = new Map<number, Candidate>();
  const over = new Set<number>();
  const rounds = new Map<number, number>();
  const ever = new Set<number>();
  const sessionOf = (seat: number) => seat % history.sessions;
  const world: World = {
    sessions: history.sessions,
    responses: (session) => [...live].flatMap(([seat, response]) => (sessionOf(seat) === session ? [response] : [])),
    exists: (id) => [...live.values()].some((response) => response.id === id),
    over: (session) => over.has(session),
    people: (session) => [...ever].filter((seat) => sessionOf(seat) === session).map((seat) => personIn(history, seat)),
  };
  let answer = 0;
  const shown: Figure[][] = [];
  for (const event of history.events) {
    if (event.is === 'looks') shown.push(look(world, event.at));
    else if (event.is === 'over') over.add(event.session);
    else if (event.is === 'goes') {
      live.delete(event.seat);
      rounds.set(event.seat, (rounds.get(event.seat) ?? 0) + 1);
    } else {
      const number = answer++;
      ever.add(event.seat);
      const id = `${event.seat}/${rounds.get(event.seat) ?? 0}`;
      live.set(event.seat, { id, revision: number, readings: readingsOf(event, (what) => value(number, what)) });
    }
  }
  return shown;
};

/** How many answers somebody gives, of those that figures are of. */
const count = ({ first, second }: Given): number => Number(first) + { none: 0, after: 1, both: 2 }[second];

/** How much a history has of everything, at most: how many times somebody answers, and what they give then, all together. */
interface Most {
  sessions: number;
  steps: number;
  times: number;
  answers: number;
}

/** What people do, as it is made at random: those who come take the next free seats of their session. */
type Step =
  | { is: 'come'; session: number; given: Given[] }
  | { is: 'change'; pick: number; given: Given }
  | { is: 'goes'; pick: number }
  | { is: 'over'; session: number }
  | { is: 'looks'; at: number | 'course' };

const eventsOf = (steps: readonly Step[], sessions: number, most: Most): Event[] => {
  const seats: number[] = [];
  const next = new Map<number, number>();
  const left = { times: most.times, answers: most.answers };
  const answers = (seat: number, given: Given): Event[] => {
    left.times -= 1;
    left.answers -= count(given);
    return left.times < 0 || left.answers < 0 ? [] : [{ is: 'answers', seat, ...given }];
  };
  return steps.flatMap((step): Event[] => {
    if (step.is === 'over' || step.is === 'looks') return [step];
    if (step.is === 'come')
      return step.given.flatMap((given) => {
        const seat = step.session + sessions * (next.get(step.session) ?? 0);
        next.set(step.session, (next.get(step.session) ?? 0) + 1);
        seats.push(seat);
        return answers(seat, given);
      });
    const seat = seats[step.pick % Math.max(1, seats.length)];
    if (seat === undefined) return [];
    return step.is === 'goes' ? [{ is: 'goes', seat }] : answers(seat, step.given);
  });
};

/** To both questions, mostly. */
const both: fc.Arbitrary<Given> = fc.record({
  first: fc.constantFrom(true, true, true, false),
  second: fc.constantFrom('both', 'both', 'both', 'both', 'after', 'none'),
});
const toFirst = fc.constant<Given>({ first: true, second: 'none' });
const toSecond = fc.record({ first: fc.constant(false), second: fc.constantFrom('both', 'both', 'both', 'after') });

/** Any history at the end of which everything is looked at. */
export const histories = (most: Most): fc.Arbitrary<History> =>
  fc.tuple(fc.integer({ min: 1, max: most.sessions }), fc.constantFrom(both, toFirst, toSecond)).chain(([sessions, given]) => {
    const session = fc.nat({ max: sessions - 1 });
    const pick = fc.nat({ max: 999 });
    const is = <K extends string>(kind: K) => fc.constant(kind);
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 8, arbitrary: fc.record({ is: is('come'), session, given: fc.array(given, { minLength: 1, maxLength: 6 }) }) },
      { weight: 2, arbitrary: fc.record({ is: is('change'), pick, given }) },
      { weight: 2, arbitrary: fc.record({ is: is('goes'), pick }) },
      { weight: 2, arbitrary: fc.record({ is: is('over'), session }) },
      { weight: 8, arbitrary: fc.record({ is: is('looks'), at: fc.oneof(session, is('course')) }) },
    );
    const last: Step[] = [...Array(sessions).keys(), 'course' as const].map((at) => ({ is: 'looks', at }));
    return fc.record({
      sessions: fc.constant(sessions),
      twice: fc.constantFrom(0, 0, 1, 2),
      events: fc
        .array(step, { minLength: 3, maxLength: most.steps })
        .map((steps) => eventsOf([...steps, ...last], sessions, most)),
    });
  });
