import type { Clock } from '../../src/clock.ts';
import type { FakeTeams, Shown } from '../../tests/fakes/teams/index.ts';
import type { Entry } from '../../tests/fakes/teams/ledger.ts';
import type { Somebody } from './settle-in.ts';

/** What a message is for, as far as whoever gets it can tell. */
export type Kind = 'three-months' | 'evaluation' | 'before' | 'line-manager' | 'other';

/** A message that came to somebody by itself: not the answer to what they had just done. */
export interface Arrival {
  /** Whose chat it came to. */
  n: number;
  /** By the calendar. */
  at: Date;
  kind: Kind;
  /** The id of the message. */
  message: string;
  /** What the bot was told of it; undefined where the bot was gone by then. */
  status: number | undefined;
  /** What it is about: ids that its buttons carry. */
  about: string[];
}

export interface Letter extends Arrival {
  shown: Shown;
}

const kindOf = (card: string): Kind => {
  if (/"verb":"follow-up/.test(card)) return 'three-months';
  if (/"verb":"evaluation-send"|"verb":"evaluation-ask"/.test(card))
    return /"text":"Before it begins"/.test(card) ? 'before' : 'evaluation';
  return /"verb":"supervision-yes"/.test(card) ? 'line-manager' : 'other';
};

/** Ids made of those of a session and a person, with or without a round, as buttons and choices carry them. */
const ids = (card: string): string[] => [...new Set(card.match(/[\da-f-]{36}\/[\da-f-]{36}(?:\/[a-z-]+)?/g))];

/** Whether a request was to bring somebody a message that they had not just asked for. */
export const isByItself = ({ kind, id }: Entry): boolean => kind === 'send' && id === '';

/** Looks through what the bot has asked of Teams since the last time, and hands out what came to people. */
export const postRoom = (teams: FakeTeams, clock: Clock, people: readonly Somebody[]) => {
  const byChat = new Map(people.map((one) => [one.account.chat, one]));
  const log: Arrival[] = [];
  const counts = { requests: 0 };
  let read = 0;
  /** The first message of each day of late, by the day's number. */
  const marks: string[] = [];

  const arrivalOf = (entry: Entry): Letter | undefined => {
    const one = byChat.get(entry.place);
    if (!one || !entry.delivered || !isByItself(entry)) return undefined;
    const shown = one.account.cards().findLast(({ activity }) => activity === entry.body);
    if (!shown) return undefined;
    const card = JSON.stringify(shown.card.json);
    const at = new Date(clock.now().getTime() - (performance.now() - entry.at));
    const { n } = one;
    const { status } = entry;
    return { n, at, kind: kindOf(card), message: shown.id, status, about: ids(card), shown };
  };

  return {
    /** Everything that has come by itself, oldest first. */
    log: log as readonly Arrival[],
    counts: counts as Readonly<typeof counts>,
    /** What has come since the last time. */
    handOut(): Letter[] {
      const fresh = teams.ledger.slice(read);
      read = teams.ledger.length;
      const letters = fresh.flatMap((entry) => {
        counts.requests++;
        return arrivalOf(entry) ?? [];
      });
      for (const { shown: _, ...arrival } of letters) log.push(arrival);
      return letters;
    },
    /** Forgets messages of more than so many days ago; to be called once a day. */
    tidy(days: number): void {
      marks.push(log.at(-1)?.message ?? '');
      teams.forget(marks.length > days ? (marks.shift() ?? '') : '');
      read = 0;
    },
  };
};

export type PostRoom = ReturnType<typeof postRoom>;
