import { randomUUID } from 'node:crypto';
import { type FakeTeams, type Person, startFakeTeams } from '../fakes/teams/index.ts';

/** The state of an enquiry that a card was drawn from; its buttons carry it. */
export interface Seen {
  ref: string;
  version: number;
}

/** Somebody who types, and what the bot has acknowledged to them, as they have kept it. */
interface Member {
  person: Person;
  /** The last card they were answered with. */
  seen: Seen | undefined;
  /** What they typed last and had no answer to: done or not, nobody knows. */
  open: boolean;
  answers: number;
}

export interface Crowd {
  members: readonly Member[];
  acknowledged(): number;
  /** How often somebody was told to try again. */
  refused(): number;
  /** So many more join. */
  grow(count: number): void;
  connect(url: string): void;
  /** All of them type, one thing after another, until `stop` says so. */
  type(stop: () => boolean): Promise<void>;
  /** Each asks where they stand; gives what they were shown beside what they knew, or undefined when they knew nothing. */
  ask(): Promise<{ shown: Seen; known: Seen | undefined; open: boolean }[]>;
  stop(): Promise<void>;
}

const seenIn = (activity: unknown): Seen | undefined => {
  const [, ref = '', version = ''] = /"ref":"([^"]+)","version":(\d+)/.exec(JSON.stringify(activity)) ?? [];
  return ref === '' ? undefined : { ref, version: Number(version) };
};

const tryAgain = /try again in a minute/;

/** People at their Teams clients who keep their own record of every answer. */
export const crowdOf = async (chance: () => number): Promise<Crowd> => {
  const teams: FakeTeams = await startFakeTeams();
  const members: Member[] = [];
  let acknowledged = 0;
  let refused = 0;
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance() * from.length)];
  const words = () => ['pathway', 'start again', 'back', `Nurse ${Math.floor(chance() * 1000)}`, 'a caretaker'];

  /** Says something, and keeps what is answered. An answer counts from the moment that it is seen, whatever becomes of the request. */
  const say = async (member: Member, text: string): Promise<Seen | undefined> => {
    const before = member.person.cards().length;
    member.open = true;
    try {
      const turn = await member.person.say(text);
      if (turn.messages.some((shown) => tryAgain.test(shown.text ?? ''))) {
        refused++;
        member.open = false;
        return undefined;
      }
    } catch {
      // The bot was killed under it.
    }
    const shown = member.person.cards().slice(before).at(-1);
    const seen = shown && seenIn(shown.activity);
    if (!seen) return undefined;
    member.open = false;
    member.seen = seen;
    member.answers++;
    acknowledged++;
    return seen;
  };

  return {
    members,
    acknowledged: () => acknowledged,
    refused: () => refused,
    grow(count) {
      for (let i = 0; i < count; i++)
        members.push({
          person: teams.person({ name: `Person ${members.length}`, aadObjectId: randomUUID() }),
          seen: undefined,
          open: false,
          answers: 0,
        });
    },
    connect: teams.connect,
    async type(stop) {
      await Promise.all(
        members.slice(-20).map(async (member) => {
          while (!stop()) await say(member, (member.seen && pick(words())) || 'pathway');
        }),
      );
    },
    async ask() {
      const answers = [];
      for (const member of members.slice(-20)) {
        const { seen: known, open } = member;
        const shown = await say(member, 'pathway');
        if (!shown) throw new Error(`${member.person.name} asked where they stand, and was shown no state`);
        answers.push({ shown, known, open });
      }
      return answers;
    },
    stop: teams.stop,
  };
};
