import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMonths, at, closing, live, type Went, type World, weekAfter, worksIn } from './months.ts';

const seed = 20260518;

const always = (law: (went: readonly Went[], world: World) => void) =>
  fc.assert(
    fc.property(anyMonths, (world) => law(live(world).went, world)),
    { seed, numRuns: 100 },
  );

/** Whether each of these days is at least a week after the one before. */
const isWeekApart = (days: readonly string[]): boolean => days.every((day, i) => i === 0 || weekAfter(days[i - 1] ?? '') <= day);

const daysOf = (went: readonly Went[], which: (one: Went) => boolean): string[] =>
  went.filter((one) => one.arrived && which(one)).map(({ day }) => day);

describe(`what goes out over some months, whatever happens in them (seed ${seed})`, { timeout: 30_000 }, () => {
  it('is one letter a person in seven days at most, whoever they are asked as', () => {
    always((went) => {
      for (const person of new Set(went.map(({ of }) => of)))
        expect(isWeekApart(daysOf(went, ({ of }) => of === person))).toBe(true);
    });
  });

  it('is each thing three times at most to the same person, a week or more apart', () => {
    always((went, { things }) => {
      for (const { id } of things)
        for (const person of new Set(went.map(({ of }) => of))) {
          const days = daysOf(went, ({ of, items }) => of === person && items.includes(id));
          expect(days.length).toBeLessThanOrEqual(3);
          expect(isWeekApart(days)).toBe(true);
        }
    });
  });

  it('is never before it is due, nor after it has closed, as that stands on the day', () => {
    always((went, { things }) => {
      for (const { day, items } of went)
        for (const id of items) {
          const due = at(things.find((one) => one.id === id)?.due ?? [], day) ?? '9999';
          expect(due <= day && day <= closing(due)).toBe(true);
        }
    });
  });

  it('goes to whoever is to be asked on that day, and only while there is no answer', () => {
    always((went, { things }) => {
      for (const { day, of, items } of went)
        for (const id of items) {
          const thing = things.find((one) => one.id === id);
          expect(at(thing?.of ?? [], day)).toBe(of);
          expect((thing?.answered ?? '9999') > day).toBe(true);
        }
    });
  });

  it('goes on days on which the person works: no bank holiday, and in schools no school holiday', () => {
    always((went, world) => {
      expect(went.filter(({ of, day }) => !worksIn(world)(of, day))).toEqual([]);
    });
  });

  it('is no more than so many letters on any day, also on the first after nobody planned for a month', () => {
    always((went, { perDay }) => {
      const counts = new Map<string, number>();
      for (const { day } of went) counts.set(day, (counts.get(day) ?? 0) + 1);
      expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(perDay);
    });
  });

  it('is one thing a letter to a practitioner, and one or more, up to twenty, to a supervisor', () => {
    always((went, { things }) => {
      for (const { as, items } of went) {
        expect(items.length >= 1 && items.length <= (as === 'supervisor' ? 20 : 1)).toBe(true);
        expect(new Set(items).size).toBe(items.length);
        expect(items.every((id) => things.find((one) => one.id === id)?.as === as)).toBe(true);
      }
    });
  });
});
