import type { FollowUp } from '../../../src/followup/index.ts';
import type { Reach } from '../comings.ts';
import type { Run } from '../officer.ts';
import type { Arrival } from '../post-room.ts';
import type { Somebody } from '../settle-in.ts';
import type { Deed } from '../three-months.ts';
import type { Kept } from './kept.ts';

type Person = Pick<Somebody, 'n' | 'id' | 'opens'>;

/** What the people know themselves, to hold what the bot says against. */
export interface Known {
  people: readonly Person[];
  log: readonly Arrival[];
  deeds: readonly Deed[];
  runs: readonly Pick<Run, 'id' | 'day' | 'state' | 'present'>[];
  reaches: ReadonlyMap<number, readonly Reach[]>;
  /** When the bot was killed: what was on its way then is known to nobody. */
  kills: readonly Date[];
  /** When all of it ended. */
  end: Date;
}

const day = 24 * 60 * 60_000;

/** Whether somebody could be written to at every moment of a stretch of time; undefined where it changed in it. */
const couldBeReached = ({ opens }: Person, changes: readonly Reach[], from: Date, to: Date): boolean | undefined => {
  const before = changes.filter(({ at }) => at <= from).at(-1)?.is ?? (opens !== undefined && opens < 0 ? 'open' : 'removed');
  const states = [before, ...changes.filter(({ at }) => at > from && at <= to).map(({ is }) => is)];
  const open = states.map((is) => is === 'open' || is === 'stopped');
  return open.every(Boolean) ? true : open.some(Boolean) ? undefined : false;
};

/** What a state claims that is not so; undefined where it is true. */
type Judge = (one: FollowUp, known: Lookup) => string | undefined;

interface Lookup extends Known {
  letters: (one: FollowUp) => readonly Arrival[];
  /** All of these that came to somebody, whatever they were about. */
  to: (n: number) => readonly Arrival[];
  did: (one: FollowUp, is: Deed['is']) => Deed | undefined;
  byId: ReadonlyMap<string, Person>;
  supervisors: (person: string) => readonly { supervisor: string; at: string }[];
}

const when = ({ history }: FollowUp, state: FollowUp['state']): Date =>
  new Date(history.findLast((one) => one.state === state)?.at ?? 0);

/** It was told of it, and lived on to write it down. */
const isSure = ({ at, status }: Arrival, { kills }: Lookup): boolean =>
  status !== undefined && status < 300 && !kills.some((kill) => Math.abs(kill.getTime() - at.getTime()) < 60_000);

const unreachable: Judge = (one, known) => {
  const { of, as, person, sent } = one;
  const at = when(one, 'unreachable');
  const last = known.byId.get(of ?? (as === 'practitioner' ? person : ''));
  if (!last) {
    const early = new Date(at.getTime() - 30 * day).toISOString();
    const could = known.supervisors(person).find((one) => {
      const somebody = known.byId.get(one.supervisor);
      const changes = known.reaches.get(somebody?.n ?? -1) ?? [];
      return one.at < early && somebody && couldBeReached(somebody, changes, new Date(early), at) === true;
    });
    return could ? `nobody was asked, though ${could.supervisor} could have been` : undefined;
  }
  const changes = known.reaches.get(last.n) ?? [];
  if (couldBeReached(last, changes, new Date(at.getTime() - 5 * day), at) === true)
    return `${last.n} could be reached all the time (${sent.length} sent)`;
  const after = known.letters(one).find((letter) => letter.n === last.n && letter.at > at);
  return after && `it came to ${last.n} afterwards, on ${after.at.toISOString()}`;
};

/** No strategy has a round open for longer after a session; whoever is on leave is waited for a little more. */
const longest = 33 * 7 * day;

const stillOpen = ({ session }: FollowUp, { runs, end }: Lookup): string | undefined => {
  const held = runs.find(({ id }) => id === session)?.day ?? '';
  return end.getTime() - Date.parse(held) < longest ? undefined : 'it was never closed';
};

/** What is said of somebody once holds for all that is asked about them. */
const saidOf = ({ person }: FollowUp, { deeds }: Lookup, what: Deed['is']): string | undefined =>
  deeds.some(({ id, is }) => is === what && id.split('/')[1] === person) ? undefined : 'nobody has said so';

const judges: Readonly<Record<FollowUp['state'], Judge>> = {
  answered: (one, known) => {
    const deed = known.did(one, 'answered');
    if (!deed) return 'nobody has answered it';
    const { by } = one.history.findLast(({ state }) => state === 'answered') ?? {};
    return by === known.people[deed.n]?.id ? undefined : `${by} is said to have answered it, and it was ${deed.n}`;
  },
  declined: (one, known) => {
    const of = known.byId.get(one.of ?? one.person);
    const stopped = (known.reaches.get(of?.n ?? -1) ?? []).some(({ is }) => is === 'stopped');
    return known.did(one, 'declined') || stopped ? undefined : 'nobody has declined';
  },
  left: (one, known) => saidOf(one, known, 'left'),
  moved: (one, known) => saidOf(one, known, 'moved'),
  'on-leave': (one, known) => (one.over ? undefined : stillOpen(one, known)) ?? saidOf(one, known, 'on-leave'),
  'no-answer': (one, known) => {
    const said = known.did(one, 'answered');
    const { of = one.person } = one;
    if (said?.acknowledged && known.people[said.n]?.id === of) return `${said.n} has answered it`;
    const came = known.letters(one).some(({ n }) => known.people[n]?.id === of);
    return came ? undefined : `no letter came to ${known.byId.get(of)?.n}`;
  },
  unknown: (one, known) => {
    const { of = one.person } = one;
    const sure = known.letters(one).find((letter) => known.people[letter.n]?.id === of && isSure(letter, known));
    return sure && `it is known to have come on ${sure.at.toISOString()}`;
  },
  unreachable,
  told: (one, known) => {
    const n = known.byId.get(one.of ?? '')?.n;
    return known.to(n ?? -1).length > 0 ? undefined : `no letter came to ${n}`;
  },
  ended: (one, known) => {
    const run = known.runs.find(({ id }) => id === one.session);
    const n = known.byId.get(one.person)?.n ?? -1;
    return run?.state === 'planned' && run.present.has(n) ? 'they were there' : undefined;
  },
  planned: (one, known) => stillOpen(one, known),
  asked: (one, known) => stillOpen(one, known),
};

const lookup = (known: Known, { supervisions }: Pick<Kept, 'supervisions'>): Lookup => {
  const letters = new Map<string, Arrival[]>();
  for (const arrival of known.log)
    if (arrival.kind === 'three-months') for (const id of arrival.about) letters.set(id, [...(letters.get(id) ?? []), arrival]);
  const deeds = new Map<string, Deed[]>();
  for (const deed of known.deeds) deeds.set(deed.id, [...(deeds.get(deed.id) ?? []), deed]);
  const byId = new Map(known.people.map((one) => [one.id, one]));
  return {
    ...known,
    byId,
    letters: ({ id }) => letters.get(id) ?? [],
    to: (n) => known.log.filter((arrival) => arrival.kind === 'three-months' && arrival.n === n),
    did: ({ id }, is) => (deeds.get(id) ?? []).findLast((deed) => deed.is === is),
    supervisors: (person) => (supervisions.get(person) ?? []).filter((s) => s.state === 'confirmed' && s.supervisor !== person),
  };
};

/** Follow-ups whose state is not true, or which are not there: a sentence each. */
export const untrueFollowUps = (known: Known, kept: Pick<Kept, 'followUps' | 'supervisions'>): string[] => {
  const all = lookup(known, kept);
  const wrong = kept.followUps.flatMap((one) => {
    const judged = judges[one.state](one, all);
    return judged === undefined ? [] : [`${one.id} is ${one.state}, and ${judged}`];
  });
  const there = new Set(kept.followUps.filter(({ state }) => state !== 'ended').map(({ id }) => id));
  const rounds = [...new Set(kept.followUps.map(({ round }) => round))];
  for (const { id, state, present } of known.runs)
    if (state === 'planned')
      for (const n of present)
        for (const round of rounds)
          if (!there.has(`${id}/${known.people[n]?.id}/${round}`))
            wrong.push(`${n} was at ${id}, and the ${round} is never asked`);
  return wrong;
};
