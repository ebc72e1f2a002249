import { plain } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import { audienceOf, channelCount } from '../audience/audience.ts';
import type { Briefing } from '../briefing.ts';
import { namesIn } from './names.ts';
import { personalData } from './personal-data.ts';
import { words } from './words.ts';

const textOf = ({ title, summary, body, topic, link, picture, correction }: Briefing): string =>
  [title, summary, body, topic, link, picture?.alt, correction].filter((text) => text !== undefined).join('\n');

/** What the partnership itself says of how it is reached. */
const ownOf = ({ partnership: { contacts, concernContact: where } }: Scene): string[] => [
  ...(contacts ?? []).map(({ value }) => value),
  ...[where.inHours, where.outOfHours, where.text].flatMap((text) => text ?? []),
];

/**
 * What in a briefing that goes to a channel looks like personal data, a line each; nothing for one that goes to people alone. Whoever
 * sends it in spite of them says so.
 */
export const warningsOf = async (scene: Scene, briefing: Briefing): Promise<string[]> => {
  if (channelCount(await audienceOf(scene.tx, scene.partition, briefing.id)) === 0) return [];
  const text = textOf(briefing);
  const found = personalData(text, { own: ownOf(scene), today: scene.today });
  const names = await namesIn(scene, text, briefing.author);
  return [
    ...found.map((one) => words.found[one.kind](plain(one.text, 80))),
    ...names.map((name) => words.found.name(plain(name, 80))),
  ];
};
