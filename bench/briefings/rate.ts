import type { Arrived } from './orders.ts';
import type { Dead } from './rounds.ts';

type Requests = Arrived['requests'];

/** What one tenant was asked for while there was always something to be asked for: times in seconds. */
export interface Pace {
  tenant: string;
  requests: number;
  /** From the first request until the last recipient had its first, and what of that the bot was dead. */
  busy: number;
  dead: number;
  /** Requests a second while the bot lived. */
  rate: number;
}

/** From the first request until everybody had had theirs once. */
const whileBusy = (requests: Requests): { from: number; to: number } => {
  const first = new Map<string, number>();
  for (const { place, at } of requests) first.set(place, Math.min(at, first.get(place) ?? at));
  const times = [...first.values()];
  return { from: times.reduce((a, b) => Math.min(a, b)), to: times.reduce((a, b) => Math.max(a, b)) };
};

/** How fast each tenant was written to, without the time in which the bot was dead. */
export const pacesOf = ({ requests }: Arrived, dead: Dead): Pace[] =>
  [...new Set(requests.map(({ tenant }) => tenant))].sort().map((tenant) => {
    const theirs = requests.filter((one) => one.tenant === tenant);
    const { from, to } = whileBusy(theirs);
    const count = theirs.filter(({ at }) => at <= to).length;
    const gone = Math.max(0, Math.min(to, dead.to) - Math.max(from, dead.from));
    const [busy, lost] = [(to - from) / 1_000, gone / 1_000];
    return { tenant, requests: count, busy, dead: lost, rate: count / (busy - lost) };
  });

/** Requests in each second from the first on, all tenants together. */
export const bySecond = ({ requests }: Arrived): number[] => {
  const from = requests.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const counts: number[] = [];
  for (const { at } of requests) {
    const second = Math.floor((at - from) / 1_000);
    counts[second] = (counts[second] ?? 0) + 1;
  }
  return Array.from(counts, (count = 0) => count);
};
