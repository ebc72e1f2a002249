import { button, type Offer } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import type { Briefing } from '../briefing.ts';
import type { Ways } from '../ways.ts';
import { figuresOf, placesOf } from './figures.ts';
import { isOut, isOver } from './states.ts';
import { words } from './words.ts';

const { ways } = words;

/** What is to be said of a briefing that has gone out, and what can be done about it; while it is on its way, in one button. */
export const afterWays = async (scene: Scene, one: Briefing): Promise<Ways> => {
  if (!isOut(one) && one.state !== 'withdrawn') return { facts: [], actions: [], offers: [] };
  const data = { briefing: one.id };
  const way = (title: string, verb: string, say: string) => ({
    action: button(title, verb, data),
    offer: { say, verb, data } satisfies Offer,
  });
  const { left } = await placesOf(scene, one);
  const correct = way(ways.correct, 'briefing-correct', 'correct');
  const withdraw = way(ways.withdraw, 'briefing-withdraw', 'withdraw');
  const found = [
    ...(isOut(one) && !isOver(one) ? [way(ways.mend, 'briefing-mend', 'correct or withdraw')] : []),
    ...(isOver(one) ? [correct, withdraw] : []),
    ...(isOver(one) || one.state === 'withdrawn' ? [way(ways.readers, 'briefing-readers', 'who')] : []),
    ...(left > 0 ? [way(ways.left, 'briefing-left', 'where')] : []),
  ];
  const onItsWay = isOut(one) && !isOver(one) ? [correct.offer, withdraw.offer] : [];
  return {
    facts: await figuresOf(scene, one),
    actions: found.map(({ action }) => action),
    offers: [...found.map(({ offer }) => offer), ...onItsWay],
  };
};
