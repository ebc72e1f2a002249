import { type Shown, texts } from '../../tests/fakes/teams/index.ts';
import { filledIn, inputsOn } from './filling.ts';
import type { Letter } from './post-room.ts';
import type { Somebody } from './settle-in.ts';
import { insist, later, minutes, type World } from './world.ts';

/** What somebody sent, by question, and what the bot said to it. */
export interface Given {
  evaluation: string;
  before: Record<string, string>;
  after: Record<string, string>;
  /** The bot has thanked them for it. */
  acknowledged: boolean;
}

const of = (filled: Readonly<Record<string, string>>, start: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filled).flatMap(([id, v]) => (id.startsWith(start) ? [[id.slice(start.length), v]] : [])));

/** The card as it stands in their chat now. */
const now = (one: Somebody, { id }: Shown) => one.account.cards().find((shown) => shown.id === id);

/** What everybody has answered about sessions, as they know it themselves. */
export const evaluations = (world: World) => {
  const given: Given[] = [];
  const before = new Map<string, Record<string, string>>();
  /** What they have been thanked for they leave alone, though another card asks for it. */
  const thanked = new Set<string>();

  const keep = async (one: Somebody, letter: Letter): Promise<void> => {
    const shown = now(one, letter.shown);
    if (!shown?.card.buttons.includes('Keep for later')) return;
    const filled = filledIn(inputsOn(shown.card), world.random);
    await insist(world, () => one.account.press('Keep for later', filled, { on: shown }));
  };

  /** A second time where the card was not the newest: it is then shown as it is, and nothing is taken. */
  const send = async (one: Somebody, letter: Letter, tries = 2): Promise<void> => {
    const shown = now(one, letter.shown);
    if (!shown?.card.buttons.includes('Send') || thanked.has(letter.about[0] ?? '')) return;
    const filled = filledIn(inputsOn(shown.card), world.random);
    const sent: Given = {
      evaluation: letter.about[0] ?? '',
      before: { ...before.get(letter.about[0] ?? ''), ...of(filled, 'f-b-') },
      after: of(filled, 'f-a-'),
      acknowledged: false,
    };
    given.push(sent);
    const { card } = await insist(world, () => one.account.press('Send', filled, { on: shown }));
    sent.acknowledged = texts(card).includes('Thank you');
    if (sent.acknowledged) thanked.add(sent.evaluation);
    if (!sent.acknowledged && tries > 1) return send(one, letter, tries - 1);
    if (!sent.acknowledged && card.buttons.includes('Send'))
      world.complaints.push(`an evaluation was not taken: ${texts(card).join(' | ')}`);
  };

  /** When somebody does something about a card; undefined where they do not. */
  const delays = ({ habit }: Somebody, isReminder: boolean): readonly [after: number, does: typeof keep][] => {
    const { random } = world;
    const soon = minutes(2 + random() * 60);
    switch (habit) {
      case 'at-once':
        return [[soon, send]];
      case 'late':
        return [[minutes(60 * 24 * (1 + random() * 6)), send]];
      case 'in-two-goes':
        return [
          [soon, isReminder ? send : keep],
          [minutes(60 * 24 * (1 + random())), send],
        ];
      case 'when-reminded':
        return isReminder ? [[soon, send]] : [];
      case 'never':
        return [];
    }
  };

  /** Before a session some say how it is then, and are asked no more of it afterwards. */
  const sendBefore = async (one: Somebody, letter: Letter): Promise<void> => {
    const shown = now(one, letter.shown);
    if (!shown?.card.buttons.includes('Send')) return;
    const filled = filledIn(inputsOn(shown.card), world.random);
    const { card } = await insist(world, () => one.account.press('Send', filled, { on: shown }));
    // It has begun meanwhile.
    if (!texts(card).includes('Thank you')) return;
    const evaluation = letter.about[0] ?? '';
    before.set(evaluation, of(filled, 'f-b-'));
  };

  const seen = new Map<string, number>();
  return {
    given: given as readonly Given[],
    /** Somebody is asked how it is before a session. */
    before(one: Somebody, letter: Letter): void {
      if (one.habit === 'never' || world.random() < 0.5) return;
      const at = later(world, minutes(10 + world.random() * 60 * 24 * 3));
      world.agenda.add({ at, who: one.account.id, does: () => sendBefore(one, letter) });
    },
    /** Somebody is asked how it was. */
    arrived(one: Somebody, letter: Letter): void {
      const times = (seen.get(letter.about.join()) ?? 0) + 1;
      seen.set(letter.about.join(), times);
      for (const [after, does] of delays(one, times > 1))
        world.agenda.add({ at: later(world, after), who: one.account.id, does: () => does(one, letter) });
    },
  };
};
