import { want } from '../../outbox/index.ts';
import type { Transaction } from '../../store/port.ts';
import type { Briefing } from '../briefing.ts';

/** What the cards are counted with that show how a briefing goes: not with the briefing itself. */
const progressBatch = ({ id }: Briefing): string => `briefing-progress/${id}`;

/** Writes a card of how it goes, the first of a run or another in its place. */
export const wantProgress = async (
  tx: Transaction,
  partition: string,
  one: Briefing,
  which: string,
  now: Date,
): Promise<string> => {
  const key = `${one.watching}/${which}`;
  if (one.sender !== undefined)
    await want(tx, partition, {
      kind: 'briefing-progress',
      key,
      to: { person: one.sender },
      about: one.id,
      due: now,
      batch: progressBatch(one),
    });
  return key;
};

/** The key of the first card of the run that another is of. */
export const firstOf = (key: string): string => `${key.slice(0, key.lastIndexOf('/') + 1)}0`;

/** The briefing, of which whoever said that it is to go is shown from now on how it goes; each run has a card of its own. */
export const watched = async (tx: Transaction, partition: string, one: Briefing, now: Date): Promise<Briefing> => {
  const watching: Briefing = { ...one, watching: `briefing-progress/${one.id}/${one.version}` };
  await wantProgress(tx, partition, watching, '0', now);
  return watching;
};
