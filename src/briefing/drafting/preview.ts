import type { Told } from '../../cards/index.ts';
import { type Drawers, want } from '../../outbox/index.ts';
import type { Partnership, Scene } from '../../people/index.ts';
import { briefingOf } from '../briefing.ts';
import { briefingCard } from '../card.ts';
import { findBriefing } from './find.ts';
import { showBriefing } from './show.ts';
import { words } from './words.ts';

/** Tells a press on a preview from one on what was sent; all else of the two cards is the same. */
const marked = { preview: 'yes' } as const;

/** Sends the officer the very card, once an hour for each version of it. */
export const previewBriefing = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition, actor, now } = scene;
  const one = await findBriefing(scene, id);
  const person = actor.person.id;
  const key = `briefing-preview/${one.id}/${one.version}/${one.edition}/${person}/${now.toISOString().slice(0, 13)}`;
  const isNew = await want(tx, partition, { kind: 'briefing-preview', key, to: { person }, about: one.id, due: now });
  return showBriefing(scene, one.id, isNew ? words.previewSent : words.previewThere);
};

/** How a preview is drawn: as what is sent is. */
export const draftingDrawers = ({ partnerships }: { partnerships: readonly Partnership[] }): Drawers => ({
  'briefing-preview': async (tx, partition, { about }) => {
    const one = await briefingOf(tx, partition, about);
    const name = partnerships.find(({ id }) => id === partition)?.name ?? '';
    return one && { ...briefingCard(one, name), carried: marked };
  },
});

/** Whether a press came from a preview. */
export const isPreview = (sent: Readonly<Record<string, unknown>>): boolean => sent['preview'] === marked.preview;

/** The button of a preview was pressed: nothing is counted, and the card stays. */
export const pressedPreview = async (scene: Scene, id: unknown): Promise<Told> => ({
  ...briefingCard(await findBriefing(scene, id), scene.partnership.name),
  carried: marked,
  above: {
    card: 'detail',
    model: { heading: words.isPreview, notice: null, facts: [], parts: [], typing: words.notCounted, actions: [] },
  },
});
