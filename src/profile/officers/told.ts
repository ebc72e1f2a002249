import type { Drawn } from '../../outbox/index.ts';
import { changes } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { shownName } from '../supervision/cards.ts';
import { words } from './words.ts';

/** Tells somebody what was changed in what is kept about them, and by whom. */
export const drawPersonChanged = async (
  tx: Transaction,
  partition: string,
  { about }: { about: string },
): Promise<Drawn | undefined> => {
  const change = await tx.get(changes, partition, about);
  if (!change) return undefined;
  const officer = await shownName(tx, partition, change.by);
  const text = { corrected: words.toldCorrected(change.what), joined: words.toldJoined, parted: words.toldParted }[change.kind];
  return {
    view: {
      card: 'detail',
      model: {
        heading: words.toldHeading,
        notice: null,
        facts: [{ title: words.toldBy, theirValue: officer }],
        parts: [{ title: words.toldWhat, theirLines: [text] }],
        typing: words.toldTyping,
        actions: [],
      },
    },
  };
};
