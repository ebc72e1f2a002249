import type { Arrival } from '../post-room.ts';
import type { Somebody } from '../settle-in.ts';
import type { Kept } from './kept.ts';

/** What is sent in the place of an earlier card is no message of its own. */
const inPlace = 'evaluation-closed';

/** By how much the clocks of the two sides, and a request on its way, may differ, in milliseconds. */
const near = 60_000;

/**
 * Holds what the bot has kept of its sending against what came to people: everything that is held to be delivered is there, once;
 * whatever is there is held to be delivered or unknown. A sentence for each that is not so.
 */
export const untrueMessages = (
  people: readonly Pick<Somebody, 'n' | 'id'>[],
  log: readonly Arrival[],
  { intents }: Pick<Kept, 'intents'>,
): string[] => {
  const byPerson = new Map<number, Arrival[]>();
  for (const arrival of log) byPerson.set(arrival.n, [...(byPerson.get(arrival.n) ?? []), arrival]);
  return people.flatMap(({ n, id }) => {
    const wrong: string[] = [];
    const arrived = new Map((byPerson.get(n) ?? []).map((one) => [one.message, one]));
    const theirs = (intents.get(id) ?? []).filter(({ kind }) => kind !== inPlace);
    for (const { state, sent, key } of theirs) {
      if (state !== 'delivered') continue;
      if (!arrived.delete(sent?.activity ?? '')) wrong.push(`${key} is held to be delivered, and is not there`);
    }
    const unknown = theirs.filter(({ state }) => state === 'unknown');
    for (const { at, kind, message } of arrived.values()) {
      const is = unknown.findIndex(({ attempts }) =>
        attempts.some((one) => Math.abs(new Date(one.at).getTime() - at.getTime()) < near),
      );
      if (is < 0) wrong.push(`a message (${kind}, ${message}) came to ${n} on ${at.toISOString()} that nobody holds to be sent`);
      else unknown.splice(is, 1);
    }
    return wrong;
  });
};

/** Intents that never came to an end. */
export const unended = ({ intents }: Pick<Kept, 'intents'>, now: Date): string[] =>
  [...intents.values()]
    .flat()
    .filter(({ state, due }) => state === 'claimed' || (state === 'waiting' && new Date(due) < now))
    .map(({ key, state }) => `${key} is still ${state}`);
