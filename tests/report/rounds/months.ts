import fc from 'fast-check';

/** What somebody said of one statement at a session: nothing, how it is after, or how it was before as well. */
type First = 'nothing' | 'after' | 'both';

/** What happens to the sessions of one course, in order. A seat is in the session of its number, modulo. */
export type Event =
  /** They answer at the session, or change what they answered. */
  | { is: 'answers'; seat: number; first: First }
  /** They rate the statement some time later, or change that. */
  | { is: 'later'; seat: number }
  | { is: 'goes'; seat: number }
  | { is: 'over'; session: number }
  | { is: 'looks'; at: number | 'course' | 'rounds' };

export interface Months {
  sessions: number;
  events: readonly Event[];
}

/** Somebody's answers as they are. */
export interface Sheet {
  id: string;
  revision: number;
  before?: number;
  after?: number;
  later?: number;
}

/** What a rule is given to look at. */
export interface World {
  sessions: number;
  sheets: (session: number) => Sheet[];
  over: (session: number) => boolean;
}

/** A block that was shown: how many it counts, and for each moment what that adds up to. */
export interface Figure {
  n: number;
  sums: Record<string, { sum: number; squares: number }>;
}

/** A way to decide what is shown, from its first look on. */
export type Rule = () => (world: World, at: number | 'course' | 'rounds') => Figure[];

export type Gives = 'before' | 'after' | 'later';

const gives: Record<First, readonly Gives[]> = { nothing: [], after: ['after'], both: ['before', 'after'] };

/** Each time that somebody answers or changes it, in order: who, and what they give then. Nothing in it depends on what they answer. */
export const timesIn = ({ events }: Months): { seat: number; gives: readonly Gives[] }[] =>
  events.flatMap((event) => {
    if (event.is === 'later') return [{ seat: event.seat, gives: ['later'] as const }];
    return event.is === 'answers' ? [{ seat: event.seat, gives: gives[event.first] }] : [];
  });

/** Everything that a rule shows, look by look. `value` says what was given the so-many-th time that anybody answered. */
export const shownBy = (rule: Rule, { sessions, events }: Months, value: (time: number, what: string) => number): Figure[][] => {
  const look = rule();
  const live = new Map<number, Sheet>();
  const over = new Set<number>();
  const gone = new Map<number, number>();
  const world: World = {
    sessions,
    sheets: (session) => [...live].flatMap(([seat, sheet]) => (seat % sessions === session ? [sheet] : [])),
    over: (session) => over.has(session),
  };
  const shown: Figure[][] = [];
  let time = 0;
  for (const event of events) {
    if (event.is === 'looks') shown.push(look(world, event.at));
    else if (event.is === 'over') over.add(event.session);
    else if (event.is === 'goes') {
      live.delete(event.seat);
      gone.set(event.seat, (gone.get(event.seat) ?? 0) + 1);
    } else {
      const now = time++;
      const { seat } = event;
      const before = live.get(seat) ?? { id: `${seat}/${gone.get(seat) ?? 0}`, revision: 0 };
      if (event.is === 'later') live.set(seat, { ...before, later: value(now, 'later') });
      else {
        const { before: _, after: __, ...kept } = before;
        live.set(seat, {
          ...kept,
          revision: before.revision + 1,
          ...(event.first === 'both' && { before: value(now, 'before') }),
          ...(event.first !== 'nothing' && { after: value(now, 'after') }),
        });
      }
    }
  }
  return shown;
};

/** How much there is of everything, at most: values are what is given, all together. */
interface Most {
  sessions: number;
  steps: number;
  times: number;
  values: number;
  /** So many come at once. */
  together: number;
}

type Step =
  | { is: 'come'; session: number; firsts: First[] }
  | { is: 'later'; session: number; pick: number; count: number }
  | { is: 'change'; pick: number; first: First }
  | { is: 'goes'; pick: number }
  | { is: 'over'; session: number }
  | { is: 'looks'; at: number | 'course' | 'rounds' };

const eventsOf = (steps: readonly Step[], sessions: number, most: Most): Event[] => {
  const seats: number[][] = Array.from({ length: sessions }, () => []);
  const left = { times: most.times, values: most.values };
  const give = (event: Event, values: number): Event[] => {
    if (left.times < 1 || left.values < values) return [];
    left.times -= 1;
    left.values -= values;
    return [event];
  };
  const answers = (seat: number, first: First) => give({ is: 'answers', seat, first }, gives[first].length);
  return steps.flatMap((step): Event[] => {
    if (step.is === 'over' || step.is === 'looks') return [step];
    const here = 'session' in step ? (seats[step.session] ?? []) : seats.flat();
    if (step.is === 'come')
      return step.firsts.flatMap((first) => {
        const seat = step.session + sessions * here.length;
        here.push(seat);
        return answers(seat, first);
      });
    if (here.length === 0) return [];
    const seatAt = (pick: number) => here[pick % here.length] ?? 0;
    if (step.is === 'later')
      return here
        .slice(step.pick % here.length)
        .slice(0, step.count)
        .flatMap((seat) => give({ is: 'later', seat }, 1));
    return step.is === 'goes' ? [{ is: 'goes', seat: seatAt(step.pick) }] : answers(seatAt(step.pick), step.first);
  });
};

const is = <K extends string>(kind: K) => fc.constant(kind);
const pick = fc.nat({ max: 999 });

const stepOf = (sessions: number, { together }: Most): fc.Arbitrary<Step> => {
  const session = fc.nat({ max: sessions - 1 });
  const first = fc.constantFrom<First>('both', 'both', 'both', 'both', 'both', 'both', 'after', 'nothing');
  const firsts = fc.array(first, { minLength: 1, maxLength: together });
  const count = fc.integer({ min: 1, max: 2 * together });
  const at = fc.oneof(session, fc.constantFrom('course' as const, 'rounds' as const, 'rounds' as const));
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ is: is('come'), session, firsts }) },
    { weight: 6, arbitrary: fc.record({ is: is('later'), session, pick: fc.oneof(fc.constant(0), pick), count }) },
    { weight: 2, arbitrary: fc.record({ is: is('change'), pick, first }) },
    { weight: 1, arbitrary: fc.record({ is: is('goes'), pick }) },
    { weight: 1, arbitrary: fc.record({ is: is('over'), session }) },
    { weight: 6, arbitrary: fc.record({ is: is('looks'), at }) },
  );
};

const lastLooks = (sessions: number): Step[] =>
  [...Array(sessions).keys(), 'course' as const, 'rounds' as const].map((at) => ({ is: 'looks', at }));

/** Any months at the end of which everything is looked at. */
export const months = (most: Most): fc.Arbitrary<Months> =>
  fc.integer({ min: 1, max: most.sessions }).chain((sessions) =>
    fc.record({
      sessions: fc.constant(sessions),
      events: fc
        .array(stepOf(sessions, most), { minLength: 4, maxLength: most.steps })
        .map((steps) => eventsOf([...steps, ...lastLooks(sessions)], sessions, most)),
    }),
  );

/** One session that so many answer, before and after, and that is looked at; then so many `first` rate it again, and some more. */
export const quietMonths = (people: fc.Arbitrary<number>, first: fc.Arbitrary<number>, most: Most): fc.Arbitrary<Months> =>
  fc
    .record({
      people,
      between: fc.array(fc.record({ is: is('change'), pick, first: fc.constant<First>('both') }), { maxLength: 1 }),
      counts: fc.tuple(first, fc.nat({ max: most.together })),
    })
    .map(({ people: count, between, counts: [some, more] }) => {
      const looks: Step = { is: 'looks', at: 'rounds' };
      const steps: Step[] = [
        { is: 'come', session: 0, firsts: Array.from({ length: count }, (): First => 'both') },
        looks,
        ...between,
        { is: 'later', session: 0, pick: 0, count: some },
        looks,
        ...(more === 0 ? [] : [{ is: 'later' as const, session: 0, pick: some, count: more }]),
        ...lastLooks(1),
      ];
      return { sessions: 1, events: eventsOf(steps, 1, most) };
    });
