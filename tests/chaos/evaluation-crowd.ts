import { randomUUID } from 'node:crypto';
import { type FakeTeams, type Person, startFakeTeams } from '../fakes/teams/index.ts';
import { firstChoices, idOf } from '../teams/evaluation-card-steps.ts';
import { read } from '../teams/reading.ts';

/** Somebody who was at a session and answers what they are asked about it, again and again; and what they know of it themselves. */
interface Answering {
  person: Person;
  /** They have been told that they are signed in. */
  isIn: boolean;
  /** What they wrote last, of what was acknowledged, and how often something was. */
  said: string | undefined;
  acknowledged: number;
  /** What they sent last and had no answer to: done or not, nobody knows. */
  open: string | undefined;
}

export interface AnsweringCrowd {
  members: readonly Answering[];
  /** How many answers have been acknowledged to all of them. */
  acknowledged(): number;
  connect: FakeTeams['connect'];
  /** So many more join. */
  grow(count: number): void;
  /** The last to join sign in and answer, one time after another, until `stop` says so or the bot is gone. */
  answer(stop: () => boolean): Promise<void>;
  /** What had no answer is delivered again, under its own id, as Teams does; gives what is shown for it, beside what was sent. */
  redeliver(): Promise<{ shown: string; sent: string }[]>;
  stop(): Promise<void>;
}

/** People at their Teams clients who keep their own record of every answer; `code` signs them in. */
export const answeringCrowd = async (code: string): Promise<AnsweringCrowd> => {
  const teams = await startFakeTeams();
  const members: Answering[] = [];
  let count = 0;

  const acknowledge = (member: Answering, text: string): void => {
    member.said = text;
    member.acknowledged++;
    member.open = undefined;
  };

  /** Once: the form, fresh or with what was sent before, is filled in anew and sent. */
  const answerOnce = async (member: Answering): Promise<void> => {
    const { person } = member;
    if (!member.isIn) member.isIn = /signed in/.test(read((await person.say(code)).card));
    let { last } = await person.say('evaluation');
    if (last.card?.buttons.includes('Change my answers')) last = (await person.press('Change my answers', {}, { on: last })).last;
    if (!last.card) throw new Error(`${person.name} is asked nothing`);
    const text = `Idea ${++count} of theirs.`;
    member.open = text;
    const turn = await person.press('Send', firstChoices(last.card, { [idOf(last.card, 'ideas')]: text }), { on: last });
    if (read(turn.card).includes(text)) acknowledge(member, text);
  };

  return {
    members,
    acknowledged: () => members.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    connect: teams.connect,
    grow(more) {
      for (let i = 0; i < more; i++) {
        const person = teams.person({ name: `Person ${members.length}`, aadObjectId: randomUUID() });
        members.push({ person, isIn: false, said: undefined, acknowledged: 0, open: undefined });
      }
    },
    async answer(stop) {
      const each = async (member: Answering) => {
        while (!stop()) await answerOnce(member);
      };
      // The bot is killed under them.
      await Promise.allSettled(members.slice(-12).map(each));
    },
    async redeliver() {
      const shown = [];
      for (const member of members) {
        const { person, open: sent } = member;
        if (sent === undefined) continue;
        const card = read((await person.redeliver()).card);
        if (card.includes(sent)) acknowledge(member, sent);
        shown.push({ shown: card, sent });
      }
      return shown;
    },
    stop: teams.stop,
  };
};
