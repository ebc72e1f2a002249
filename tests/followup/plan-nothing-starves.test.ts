import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shifted } from '../../src/calendar/index.ts';
import { at, closing, dayAt, live, quietMonths, type Thing, type Went, type World, weekAfter, worksIn } from './months.ts';

const seed = 20260519;

const always = (worlds: fc.Arbitrary<World>, law: (world: World, lived: ReturnType<typeof live>) => void) =>
  fc.assert(
    fc.property(worlds, (world) => law(world, live(world))),
    { seed, numRuns: 100 },
  );

const ofThing = ({ of, due }: Thing) => ({ person: at(of, dayAt(0)) ?? '', due: at(due, dayAt(0)) ?? '' });
const asked = (went: readonly Went[], id: string): string[] =>
  went.filter(({ items }) => items.includes(id)).map(({ day }) => day);
const lettersOn = (went: readonly Went[], day: string): number => went.filter((one) => one.day === day).length;
const days = ({ days: count }: World): string[] => Array.from({ length: count }, (_, i) => dayAt(i));

describe(`nothing starves (seed ${seed})`, { timeout: 30_000 }, () => {
  it('somebody with n things is asked each within n weeks, not counting days on which they do not work or the day is full', () => {
    always(quietMonths, (world, { went }) => {
      for (const thing of world.things) {
        const { person, due } = ofThing(thing);
        const theirs = world.things.filter((one) => ofThing(one).person === person).length;
        const until = asked(went, thing.id)[0] ?? shifted(closing(due), 1);
        const waited = days(world).filter(
          (day) =>
            due <= day &&
            day < until &&
            !world.off.has(day) &&
            worksIn(world)(person, day) &&
            lettersOn(went, day) < world.perDay,
        );
        expect(waited.length).toBeLessThanOrEqual(7 * theirs);
      }
    });
  });

  it('a day is full for somebody only with what has waited as long as theirs: of all things each once', () => {
    always(quietMonths, (world, { went }) => {
      for (const thing of world.things) {
        const { person, due } = ofThing(thing);
        const until = asked(went, thing.id)[0] ?? shifted(closing(due), 1);
        const free = (day: string) => !went.some((one) => one.of === person && one.day <= day && weekAfter(one.day) > day);
        const full = days(world).filter(
          (day) => due <= day && day < until && free(day) && worksIn(world)(person, day) && lettersOn(went, day) === world.perDay,
        );
        expect(full.length * world.perDay).toBeLessThan(world.things.length);
      }
    });
  });

  it('where there is room and time, everything is asked three times, and is over a week after the last', () => {
    const roomy = quietMonths.map((world) => ({
      ...world,
      perDay: 6,
      off: new Set<string>(),
      // Two of each person's at most: six letters, in twelve weeks less a summer's holidays.
      things: world.things.filter(
        (one, i, all) => all.slice(0, i).filter((other) => ofThing(other).person === ofThing(one).person).length < 2,
      ),
      schools: new Set<string>(),
    }));
    always(roomy, (world, { went, over }) => {
      for (const { id } of world.things) {
        const sent = asked(went, id);
        expect(sent).toHaveLength(3);
        expect(over.get(id)).toBe(weekAfter(sent[2] ?? ''));
      }
    });
  });
});
