import type { Entry } from './ledger.ts';

/** What Teams publishes for one bot: at most `max` in any `per` milliseconds. */
const PER_CONVERSATION = [
  { max: 7, per: 1_000 },
  { max: 8, per: 2_000 },
  { max: 60, per: 30_000 },
  { max: 1_800, per: 3_600_000 },
];
const PER_TENANT = [{ max: 50, per: 1_000 }];

/** Sending and opening count for the conversation; whatever is asked counts for the tenant. */
const COUNTED = new Set(['send', 'typing', 'createConversation']);

export type Gauge = (entry: Entry) => string | undefined;

/** Tells of each request whether it is one too many, and which limit it breaks; one that is counts like any other. */
export const createGauge = (): Gauge => {
  const times = new Map<string, number[]>();
  const over = (key: string, at: number, limits: typeof PER_TENANT): string | undefined => {
    const before = times.get(key) ?? [];
    times.set(key, before);
    const broken = limits.find(({ max, per }) => at - (before.at(-max) ?? Number.NEGATIVE_INFINITY) < per);
    before.push(at);
    if (before.length > 4_000) before.splice(0, 2_000);
    return broken && `more than ${broken.max} in ${broken.per} ms: ${key}`;
  };
  return ({ kind, tenant, place, at }) => {
    const ofTenant = over(`tenant ${tenant}`, at, PER_TENANT);
    const ofConversation = COUNTED.has(kind) && place !== '' ? over(place, at, PER_CONVERSATION) : undefined;
    return ofTenant ?? ofConversation;
  };
};
