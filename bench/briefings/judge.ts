import { sentTo } from '../../src/briefing/sent.ts';
import { collections } from '../../src/collections.ts';
import type { Intent, Recipient } from '../../src/outbox/index.ts';
import { accountId, accounts } from '../../src/people/index.ts';
import { openReadOnly } from '../../src/store/index.ts';
import { partition } from './move-in.ts';
import type { Arrived, Town } from './orders.ts';

/** What the bot's own account of a briefing comes to, held against that of Teams. */
export interface Judgement {
  states: Map<Intent['state'] | 'missing', number>;
  /** What is not so, a sentence each. */
  untrue: string[];
  /** Those where it is more than once, a sentence each. */
  twice: string[];
}

const isSo = (state: Intent['state'] | undefined, times: number): boolean => {
  if (state === 'delivered') return times === 1;
  if (state === 'unknown') return times <= 1;
  return (state === 'refused' || state === 'ended') && times === 0;
};

/** Everybody in the town, and the chat or channel by which Teams knows them. */
export const recipientsOf = async (folder: string, town: Town): Promise<{ to: Recipient; place: string }[]> => {
  const store = await openReadOnly(folder, collections);
  const all: { to: Recipient; place: string }[] = town.teams.flatMap(({ tenant, team, channels }) =>
    channels.map(({ id }) => ({ to: { tenant, team, channel: id }, place: id })),
  );
  for (const one of town.people) {
    const known = await store.transaction((tx) => tx.get(accounts, partition, accountId(one)));
    all.push({ to: { person: known?.person ?? '' }, place: one.chat });
  }
  await store.close();
  return all;
};

/** Of each recipient: delivered where it is there exactly once, refused or ended where it is not, unknown where nobody can tell. */
export const judge = async (
  folder: string,
  briefing: string,
  recipients: Awaited<ReturnType<typeof recipientsOf>>,
  { there }: Arrived,
): Promise<Judgement> => {
  const store = await openReadOnly(folder, collections);
  const judgement: Judgement = { states: new Map(), untrue: [], twice: [] };
  for (const { to, place } of recipients) {
    const state = (await store.transaction((tx) => sentTo(tx, partition, { id: briefing }, to)))?.state;
    const times = there[place] ?? 0;
    const named = state ?? 'missing';
    judgement.states.set(named, (judgement.states.get(named) ?? 0) + 1);
    if (times > 1) judgement.twice.push(`${place} has "${briefing}" ${times} times`);
    if (!isSo(state, times)) judgement.untrue.push(`${place} has "${briefing}" ${times} times, and is held to be ${named}`);
  }
  await store.close();
  return judgement;
};
