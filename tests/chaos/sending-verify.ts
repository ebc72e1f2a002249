import { expect } from 'vitest';
import { collections } from '../../src/collections.ts';
import { type Intent, intents } from '../../src/outbox/index.ts';
import { checkStore, openReadOnly } from '../../src/store/index.ts';
import type { FakeTeams } from '../fakes/teams/index.ts';
import type { Entry } from '../fakes/teams/ledger.ts';
import { untruths } from '../fakes/truth.ts';
import { partition, type Whom } from './sending-addressed.ts';

const notNow = (status: number | undefined): boolean => status === 429 || status === 412;
const refusal = (status = 0): boolean => status >= 400 && status < 500 && !notNow(status);

/** All that was asked for each: what carries its text, and the opening of the chat with its person. */
const requests = (ledger: readonly Entry[]) => {
  const carrying = new Map<string, Entry[]>();
  const opening = new Map<string, Entry[]>();
  const add = (to: Map<string, Entry[]>, name: string | undefined, entry: Entry) =>
    name === undefined ? undefined : to.set(name, [...(to.get(name) ?? []), entry]);
  for (const entry of ledger) {
    const body = JSON.stringify(entry.body);
    const [, text] = /"text":"(message \d+\.)"/.exec(body) ?? [];
    if (text !== undefined) add(carrying, text, entry);
    else add(opening, /"members":\[{"id":"([^"]*)"/.exec(body)?.[1], entry);
  }
  return (whom: Whom) => ({ carried: carrying.get(whom.about) ?? [], opened: opening.get(whom.user ?? '') ?? [] });
};

/** Whatever is not refused for now is asked once; what is held to be refused was. */
const wrongs = (whom: Whom, { state }: Intent, { carried, opened }: { carried: Entry[]; opened: Entry[] }): string[] => [
  ...(carried.filter(({ status }) => !notNow(status)).length > 1 ? [`"${whom.about}" was repeated blindly`] : []),
  ...(state === 'refused' && ![...carried, ...opened].some(({ status }) => refusal(status))
    ? [`"${whom.about}" is held to be refused, and was not`]
    : []),
];

/**
 * Holds the store in `folder` against what Teams received, once everything has come to an end. `acknowledged`: the keys of what is
 * known to have been written. Returns how many there are in each state.
 */
export const verifySent = async (
  folder: string,
  { ledger }: FakeTeams,
  all: readonly Whom[],
  acknowledged: ReadonlySet<string>,
): Promise<Map<string, number>> => {
  expect((await checkStore(folder, collections)).problems).toEqual([]);
  const store = await openReadOnly(folder, collections);
  const asked = requests(ledger);
  const found: Intent[] = [];
  const wrong: string[] = [];
  for (const whom of all) {
    const [intent, ...more] = await store.transaction((tx) => tx.find(intents, partition, 'key', whom.key));
    if (more.length > 0) wrong.push(`"${whom.about}" is there as several intents`);
    if (intent) wrong.push(...wrongs(whom, intent, asked(whom)));
    if (intent) found.push(intent);
    else if (acknowledged.has(whom.key)) wrong.push(`"${whom.about}" is lost`);
    else if (asked(whom).carried.length > 0) wrong.push(`"${whom.about}" was sent before it was written`);
  }
  await store.close();
  expect([...wrong, ...untruths(found, ledger)]).toEqual([]);
  const states = new Map<string, number>();
  for (const { state } of found) states.set(state, (states.get(state) ?? 0) + 1);
  expect(['delivered', 'refused', 'unknown']).toEqual(expect.arrayContaining([...states.keys()]));
  return states;
};
