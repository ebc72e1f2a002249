import { ledger } from '../../outbox/index.ts';
import type { Scene } from '../../people/index.ts';
import type { Briefing } from '../briefing.ts';
import { sentBatch } from '../sent.ts';
import { reachedBy } from './reached.ts';
import { hasRead, readersOf } from './reads.ts';

/** Looked at one by one: more take too long while others wait. */
const most = 1_000;

/**
 * How many said that they have read it; and, of those who got it in their own chat, how many there are and have not said so: persons,
 * each once. Where it went to more than can be looked at in a turn, that is about right: it leaves out who was joined or erased since,
 * and takes whoever read it in a channel for one of them.
 */
export interface Reading {
  read: number;
  got: number;
  left: number;
  isAbout: boolean;
}

export const readingOf = async (scene: Scene, one: Briefing): Promise<Reading> => {
  const { tx, partition } = scene;
  const read = await readersOf(tx, partition, one);
  const { channels, people } = await reachedBy(scene, one);
  if (channels + people > most) return { read, got: people, left: Math.max(0, people - read), isAbout: true };
  const page = await ledger(tx, partition, { batch: sentBatch(one), state: 'delivered', limit: most });
  const got = new Set(page.flatMap(({ to }) => ('person' in to ? [to.person] : [])));
  let left = 0;
  for (const person of got) if (!(await hasRead(tx, partition, one, person))) left += 1;
  return { read, got: got.size, left, isAbout: false };
};
