import type { Model } from '../cards/index.ts';
import { plain } from '../cards/index.ts';
import { inNotice, type Loss, putInNotice, reachableOfficers } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Draw } from './draw.ts';
import { want } from './intent.ts';

/** A partition, and who its officers are: pairs of tenant and object id. */
export interface Whose {
  partition: string;
  officers: readonly { tenant: string; objectId: string }[];
}

const quarter = 15 * 60 * 1_000;

/** The end of the quarter of an hour: whoever is found unreachable within it is in one notice. */
const noticeAt = (now: Date): Date => new Date((Math.floor(now.getTime() / quarter) + 1) * quarter);

/**
 * Something was to reach a person whom no message reaches: the officers who can be written to are told, once a week for each
 * person, all of a quarter of an hour on one card.
 */
export const tellOfUnreachable = async (tx: Transaction, whose: Whose, person: string, now: Date): Promise<void> => {
  const { partition } = whose;
  const officers = (await reachableOfficers(tx, partition, whose.officers)).filter((officer) => officer !== person);
  const at = noticeAt(now);
  if (officers.length === 0 || !(await putInNotice(tx, partition, person, at))) return;
  const about = at.toISOString();
  for (const officer of officers) {
    const key = `unreachable/${about}/${officer}`;
    await want(tx, partition, { kind: 'unreachable', key, to: { person: officer }, about, due: at });
  }
};

const why: Record<Loss, string> = {
  removed: 'They have removed Signpost from Teams.',
  'not-installed': 'They do not have Signpost in Teams.',
  blocked: 'They have blocked or removed Signpost.',
  gone: 'Their chat with Signpost is no longer there.',
  'forbidden-by-admin': 'Their organisation’s Teams does not let Signpost write to them.',
};

const shown = 20;

/** The notice to an officer; undefined when all of them have come back. */
export const drawUnreachable: Draw = async (tx, partition, { about }) => {
  const found = await inNotice(tx, partition, about, shown + 1);
  if (found.length === 0) return undefined;
  const people = found.slice(0, shown).map(({ name, unreachable }): Model<'unreachable'>['people'][number] => ({
    theirName: name === undefined ? 'Somebody whose name Teams has not told me' : plain(name, 80),
    why: unreachable ? why[unreachable.why] : '',
  }));
  const more = found.length > shown ? 'There are more than these.' : null;
  return { view: { card: 'unreachable', model: { people, more } } };
};
