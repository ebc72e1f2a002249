import type { View } from '../cards/index.ts';
import { type Scene, teamOf } from '../people/index.ts';
import { givesSessions } from '../training/index.ts';
import { words } from './words.ts';

/** What somebody can type: what everybody can, and what they can as a line manager, a trainer or an officer. */
export const helpView = async (scene: Scene): Promise<View> => {
  const { tx, partition, partnership, actor, worry } = scene;
  const { everybody, managers, trainers, officers, always } = words.commands;
  const theirs = [
    ...((await teamOf(tx, partition, actor.person.id)).length > 0 ? managers : []),
    ...(!actor.officer && (await givesSessions(scene)) ? trainers : []),
    ...(actor.officer ? officers : []),
  ];
  return { card: 'help', model: { partnership: partnership.name, commands: [...everybody, ...theirs, ...always], worry } };
};
