import type { Drawers, Intent } from '../../src/outbox/index.ts';
import { kindNames } from '../../src/outbox/kinds.ts';

/** A card that says what its intent is about, for every kind. */
export const plainly = Object.fromEntries(
  kindNames.map((kind) => [
    kind,
    async (_tx: unknown, _p: string, { about }: Intent) => ({ view: { card: 'said', model: { text: about, next: '' } } }),
  ]),
) as Drawers;
