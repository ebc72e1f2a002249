import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginDigest, drawDigest, weeklyDigest } from '../../../src/briefing/index.ts';
import { dateOf, instantAt, shifted } from '../../../src/calendar/index.ts';
import { intents } from '../../../src/outbox/index.ts';
import { change } from '../../../src/outbox/intent.ts';
import type { Store } from '../../../src/store/index.ts';
import { sessions } from '../../../src/training/index.ts';
import { frameworks } from '../../pathway/packs.ts';
import { partnership, withStore } from '../../people/scenes.ts';
import { sessionOn } from '../../training/session-on.ts';

const seed = 20260706;
const zone = 'Europe/London';
const start = '2026-03-02';
const days = 70;

/** What happens on a day: sessions are set up, the bot may be off all day, and Teams may not take what is sent. */
const anyDay = fc.record({
  setUp: fc.nat(1),
  off: fc.boolean(),
  takes: fc.constantFrom('delivered', 'delivered', 'refused', 'unknown' as const),
});
type Day = { setUp: number; off: boolean; takes: 'delivered' | 'refused' | 'unknown' };

interface Went {
  day: string;
  is: Day['takes'];
  titles: string[];
}

/** Lives through the days with one reader from the first noon on; each partition is a life of its own. */
const live = async (store: Store, partition: string, all: readonly Day[]) => {
  const known = { frameworks, partnerships: [partnership(partition)] };
  const [planner, draw] = [weeklyDigest(known), drawDigest(known)];
  const made: { title: string; at: Date }[] = [];
  const went: Went[] = [];
  for (const [i, { setUp, off, takes }] of all.entries()) {
    const day = shifted(start, i);
    const noon = instantAt(day, '12:00', zone);
    await store.transaction(async (tx) => {
      if (i === 0) await beginDigest(tx, partition, { person: 'ann' }, noon);
      if (!off) {
        await planner.plan(tx, partition, day, undefined);
        // In the morning, on a working day.
        const now = instantAt(day, '09:30', zone);
        const works = new Date(day).getUTCDay() % 6 !== 0;
        for (const intent of await tx.find(intents, partition, 'waiting', 'bulk')) {
          if (now > new Date(intent.until)) await change(tx, partition, intent, { ...intent, state: 'ended', why: 'too-late' });
          else if (works) {
            const drawn = await draw(tx, partition, intent, now);
            if (typeof drawn !== 'object' || drawn.view.card !== 'digest') throw new TypeError('it was to be drawn');
            const titles = drawn.view.model.sections.flatMap(({ rows }) => rows.map(({ theirTitle }) => theirTitle));
            went.push({ day, is: takes, titles });
            await change(tx, partition, intent, { ...intent, state: takes });
          }
        }
      }
      for (let n = 0; n < setUp; n++) {
        const title = `${day} ${n}`;
        made.push({ title, at: noon });
        await tx.put(sessions, partition, sessionOn('2026-12-01', { title, created: noon.toISOString() }));
      }
    });
  }
  return { made, went };
};

const mondayOf = (day: string): string => shifted(day, -((new Date(day).getUTCDay() + 6) % 7));

describe(`the weeks of somebody who gets the digest (seed ${seed})`, { timeout: 60_000 }, () => {
  const here = withStore();
  let lives = 0;
  const always = (law: (life: Awaited<ReturnType<typeof live>>, all: readonly Day[]) => void) =>
    fc.assert(
      fc.asyncProperty(fc.array(anyDay, { minLength: days, maxLength: days }), async (all) => {
        lives += 1;
        law(await live(here.store, `p${lives}`, all), all);
      }),
      { seed, numRuns: 25 },
    );

  it('bring one a week at most, and each session that reached them once and no more', () =>
    always(({ went }) => {
      const weeks = went.map(({ day }) => mondayOf(day));
      expect(new Set(weeks).size).toBe(weeks.length);
      const read = went.filter(({ is }) => is === 'delivered').flatMap(({ titles }) => titles);
      expect(new Set(read).size).toBe(read.length);
    }));

  it('lose nothing: what was new by Monday is in the next that reached them, of all that stood in none before', () =>
    always(({ made, went }) => {
      const read = new Set<string>();
      for (const { day, is, titles } of went) {
        const due = made
          .filter(({ title, at }) => !read.has(title) && dateOf(at, zone) < mondayOf(day))
          .map(({ title }) => title);
        // Of more than twelve it says how many there are.
        expect(titles).toHaveLength(Math.min(12, due.length));
        expect(due).toEqual(expect.arrayContaining(titles));
        if (is === 'delivered') for (const title of due) read.add(title);
      }
    }));

  it('bring none in a week in which nothing was new', () =>
    always(({ made, went }) => {
      for (const [i, { day }] of went.entries()) {
        const before = went[i - 1];
        if (before?.is !== 'delivered') continue;
        const since = made.filter(({ at }) => dateOf(at, zone) >= mondayOf(before.day) && dateOf(at, zone) < mondayOf(day));
        expect(since.length).toBeGreaterThan(0);
      }
    }));
});
