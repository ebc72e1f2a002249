import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationLimits, type Limit, tenantLimits, trail } from '../../src/outbox/pace.ts';
import { type Pacer, pacer, type Where } from '../../src/outbox/pacer.ts';

const seed = 20260701;

/** One request as it was made: begun, arrived and ended, in milliseconds. */
interface Made {
  conversation: string;
  begun: number;
  arrived: number;
}

interface Wished {
  conversation: string;
  /** Not before. */
  from: number;
  takes: number;
  /** Where in its time on the way it arrives, from 0 to 1. */
  arrives: number;
}

/** Makes all that is wished for as early as the pacer lets it, one after another in each conversation. */
const simulate = (paced: Pacer, wishes: readonly Wished[]): Made[] => {
  const made: Made[] = [];
  const ends: { at: number; where: Where }[] = [];
  const free = new Map<string, number>();
  const left = [...wishes];
  let now = 0;
  while (left.length > 0) {
    const heads = left.filter((one, i) => left.findIndex(({ conversation }) => conversation === one.conversation) === i);
    const times = heads.map((wish) => ({ wish, at: Math.max(now, wish.from, free.get(wish.conversation) ?? 0) }));
    const soonest = times.sort((a, b) => a.at - b.at)[0];
    if (!soonest) break;
    for (const end of ends.filter(({ at }) => at <= soonest.at)) paced.end(end.where, end.at);
    ends.splice(0, ends.length, ...ends.filter(({ at }) => at > soonest.at));
    now = soonest.at;
    const { wish } = soonest;
    const where = { tenant: 't', conversation: wish.conversation };
    const next = paced.next(where, now);
    if (next > now) {
      free.set(wish.conversation, next);
      continue;
    }
    paced.begin(where, now);
    ends.push({ at: now + wish.takes, where });
    free.set(wish.conversation, now + wish.takes);
    made.push({ conversation: wish.conversation, begun: now, arrived: now + wish.takes * wish.arrives });
    left.splice(left.indexOf(wish), 1);
  }
  return made;
};

/** Whether some stretch of time holds more than it may. */
const exceeds = (times: readonly number[], { max, per }: Limit): boolean => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted.some((at, i) => i >= max && at - (sorted[i - max] ?? 0) < per - 1e-6);
};

const wishes = fc.array(
  fc.record({
    conversation: fc.constantFrom('a', 'b', 'c'),
    from: fc.integer({ min: 0, max: 40_000 }),
    takes: fc.integer({ min: 0, max: 900 }),
    arrives: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 250 },
);

describe('the pace', () => {
  it(`never exceeds a published limit of a conversation, wherever on its way each request arrived (seed ${seed})`, () => {
    fc.assert(
      fc.property(wishes, (wished) => {
        const made = simulate(pacer(1_000), wished);
        expect(made).toHaveLength(wished.length);
        for (const conversation of ['a', 'b', 'c']) {
          const arrived = made.filter((one) => one.conversation === conversation).map((one) => one.arrived);
          for (const limit of conversationLimits) expect(exceeds(arrived, limit)).toBe(false);
        }
      }),
      { numRuns: 100, seed },
    );
  });

  it(`never exceeds the rate of the tenant, in any second (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 300 }),
        (rate, gaps) => {
          const paced = pacer(rate);
          let now = 0;
          const begun = gaps.map((gap, i) => {
            const where = { tenant: 't', conversation: String(i) };
            now = paced.next(where, now + gap);
            paced.begin(where, now);
            return now;
          });
          expect(exceeds(begun, { max: rate, per: 1_000 })).toBe(false);
        },
      ),
      { numRuns: 200, seed },
    );
  });

  it.each([1, 3, 7, 10, 30, 40, 50])('of %i a second is kept up while there is something to send', (rate) => {
    const paced = pacer(rate);
    let now = 0;
    for (let i = 0; i < rate * 60; i++) {
      const where = { tenant: 't', conversation: String(i) };
      now = paced.next(where, now);
      paced.begin(where, now);
      paced.end(where, now);
    }
    expect(now).toBeLessThanOrEqual(60_000);
    expect(now).toBeGreaterThan(57_000);
  });

  it('keeps each tenant apart', () => {
    const paced = pacer(1);
    paced.begin({ tenant: 'one', conversation: 'a' }, 0);
    expect(paced.next({ tenant: 'one', conversation: 'b' }, 0)).toBe(1_000);
    expect(paced.next({ tenant: 'other', conversation: 'a' }, 0)).toBe(0);
  });

  it('uses all that a conversation is given', () => {
    const went = trail(conversationLimits);
    const times: number[] = [];
    let now = 0;
    for (let i = 0; i < 130; i++) {
      now = went.next(now);
      went.add(now);
      times.push(now);
    }
    const within = (per: number) => times.filter((at) => at < per).length;
    expect([within(1_000), within(2_000), within(30_000), within(60_000)]).toEqual([7, 8, 60, 120]);
  });

  it('makes up for nothing: after a pause there is no more than ever', () => {
    const paced = pacer(40);
    const begun: number[] = [];
    let now = 10_000;
    for (let i = 0; i < 200; i++) {
      const where = { tenant: 't', conversation: String(i) };
      now = paced.next(where, i === 100 ? now + 5_000 : now);
      paced.begin(where, now);
      begun.push(now);
    }
    for (const limit of tenantLimits(40)) expect(exceeds(begun, limit)).toBe(false);
  });
});

describe('a refusal for now', () => {
  const a = { tenant: 't', conversation: 'a' };
  const b = { tenant: 't', conversation: 'b' };

  it('slows the conversation that it concerns, and no other', () => {
    const paced = pacer(1_000);
    paced.begin(a, 0);
    paced.end(a, 10, 7_000);
    expect(paced.next(a, 20)).toBe(7_010);
    expect(paced.next(b, 20)).toBe(20);
  });

  it('here and there does not slow the tenant', () => {
    const paced = pacer(40);
    let now = 0;
    for (let i = 0; i < 2_000; i++) {
      const where = { tenant: 't', conversation: String(i) };
      now = paced.next(where, now);
      paced.begin(where, now);
      paced.end(where, now, i % 20 === 0 ? 1_000 : undefined);
    }
    expect(now).toBeLessThanOrEqual(50_000);
  });

  it('everywhere slows the tenant more and more, and calm lets it come back', () => {
    const paced = pacer(40);
    const send = (from: number, count: number, refused: boolean): number => {
      let now = from;
      for (let i = 0; i < count; i++) {
        const where = { tenant: 't', conversation: `${from}/${i}` };
        now = paced.next(where, now);
        paced.begin(where, now);
        paced.end(where, now, refused ? 1_000 : undefined);
      }
      return now;
    };
    const stormy = send(0, 100, true);
    expect(stormy).toBeGreaterThan(10_000);
    const calm = send(stormy, 2_000, false);
    expect(send(calm, 400, false) - calm).toBeLessThan(10_100);
    expect(paced.next({ tenant: 'other', conversation: 'a' }, 0)).toBe(0);
  });
});

describe('a plan', () => {
  it('counts on what is in hand and what is put off, and changes nothing', () => {
    const paced = pacer(40);
    const a = { tenant: 't', conversation: 'a' };
    const plan = paced.plan(
      0,
      Array.from({ length: 7 }, () => a),
    );
    expect(plan.next(a)).toEqual({ at: 1_000, byConversation: true });
    plan.putOff(a);
    expect(plan.next(a)).toEqual({ at: 2_000, byConversation: true });
    // Five go at once, then five more a tenth of a second later.
    expect(plan.next({ tenant: 't', conversation: 'b' }).at).toBe(100);
    expect(paced.next(a, 0)).toBe(0);
  });
});
