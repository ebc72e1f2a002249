import type { Shown } from '../../tests/fakes/teams/index.ts';
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

  const send = async (one: Somebody, letter: Letter, button: 'Send' | 'Keep for later'): Promise<void> => {
    const shown = now(one, letter.shown);
    if (!shown?.card.buttons.includes(button)) return;
    const filled = filledIn(inputsOn(shown.card), world.random);
    const sent: Given = {
      evaluation: letter.about.find((id) => id.includes('/')) ?? '',
      before: of(filled, 'f-b-'),
      after: of(filled, 'f-a-'),
      acknowledged: false,
    };
    if (button === 'Send') given.push(sent);
    const turn = await insist(world, () => one.account.press(button, filled, { on: shown }));
    const title = JSON.stringify(turn.card.json.body);
    if (button === 'Keep for later') return;
    sent.acknowledged = title.includes('Thank you');
    if (!sent.acknowledged) world.complaints.push(`an evaluation was not taken: ${title.slice(0, 600)}`);
  };

  /** When somebody does something about a card; undefined where they do not. */
  const delays = ({ habit }: Somebody, isReminder: boolean): readonly [after: number, 'Send' | 'Keep for later'][] => {
    const { random } = world;
    const soon = minutes(2 + random() * 60);
    switch (habit) {
      case 'at-once':
        return [[soon, 'Send']];
      case 'late':
        return [[minutes(60 * 24 * (1 + random() * 6)), 'Send']];
      case 'in-two-goes':
        return [
          [soon, 'Keep for later'],
          [minutes(60 * 24 * (1 + random())), 'Send'],
        ];
      case 'when-reminded':
        return isReminder ? [[soon, 'Send']] : [];
      case 'never':
        return [];
    }
  };

  const seen = new Map<string, number>();
  return {
    given: given as readonly Given[],
    /** Somebody has got such a card. */
    arrived(one: Somebody, letter: Letter): void {
      const times = (seen.get(letter.about.join()) ?? 0) + 1;
      seen.set(letter.about.join(), times);
      const isSent = () => given.some((g) => g.acknowledged && letter.about.includes(g.evaluation));
      if (times > 1 && isSent()) return;
      for (const [after, button] of delays(one, times > 1))
        world.agenda.add({ at: later(world, after), who: one.account.id, does: () => send(one, letter, button) });
    },
  };
};
