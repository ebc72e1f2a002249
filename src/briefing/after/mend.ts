import { button, type Told } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { isOut } from './states.ts';
import { words } from './words.ts';

const { mend, ways } = words;

/** What an officer can do about a briefing that says something wrong, while it is still on its way. */
export const showMend = async (scene: Scene, id: unknown): Promise<Told> => {
  const one = await findBriefing(scene, id);
  if (!isOut(one)) return showBriefing(scene, one.id);
  const data = { briefing: one.id };
  return {
    view: {
      card: 'detail',
      model: {
        heading: mend.heading,
        notice: null,
        facts: [
          { title: mend.correct, theirValue: mend.correctWhat },
          { title: mend.withdraw, theirValue: mend.withdrawWhat },
        ],
        parts: [],
        typing: mend.typing,
        actions: [
          button(ways.correct, 'briefing-correct', data),
          button(ways.withdraw, 'briefing-withdraw', data),
          button(words.see, 'briefing-show', data),
        ],
      },
    },
    offers: [
      { say: 'correct', verb: 'briefing-correct', data },
      { say: 'withdraw', verb: 'briefing-withdraw', data },
      { say: 'see', verb: 'briefing-show', data },
    ],
  };
};
