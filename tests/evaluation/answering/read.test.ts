import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedAt, type Given, type Read, readGiven, type Times } from '../../../src/evaluation/answering/read.ts';
import type { Asked } from '../../../src/evaluation/questionnaire.ts';
import { givenTo, questions } from './questions.ts';

const seed = 20260714;
const both = ['before', 'after'] as const;

const cases = fc.tuple(questions, fc.constantFrom('before', 'asked with the before', 'asked')).chain(([asked, how]) => {
  const times: Times = (question, time) => askedAt(question, time, how === 'before') && (time === 'after' || how !== 'asked');
  return fc.record({
    asked: fc.constant(asked),
    times: fc.constant(times),
    given: fc.record({ before: givenTo(asked), after: givenTo(asked) }),
  });
});

const always = (law: (one: { asked: Asked[]; times: Times; given: Given; read: Read }) => void) =>
  fc.assert(
    fc.property(cases, (one) => law({ ...one, read: readGiven(one.asked, one.given, one.times) })),
    { seed },
  );

const isAnswer = ({ kind, points, aside, choices, many, max = 1_000 }: Asked, value: string): boolean => {
  if (kind === 'text') return value.trim() === value && value !== '' && [...value].length <= max;
  const values = kind === 'rating' ? points.map((_, i) => String(i + 1)) : choices.map((one) => one.value);
  const known = kind === 'rating' && aside !== undefined ? [...values, '0'] : values;
  const parts = many ? value.split(',') : [value];
  return parts.every((part) => known.includes(part)) && new Set(parts).size === parts.length;
};

describe(`what somebody answers, whatever a client sends (seed ${seed})`, () => {
  it('is kept only where it is asked, and only as an answer that there is', () => {
    always(({ asked, times, read }) => {
      for (const time of both)
        for (const [id, value] of Object.entries(read[time])) {
          const question = asked.find((one) => one.id === id) ?? expect.fail(`${id} is not asked`);
          expect(times(question, time)).toBe(true);
          expect(isAnswer(question, value)).toBe(true);
        }
    });
  });

  it('is wrong where something was given that is kept otherwise, and missing where it must be and nothing was', () => {
    always(({ asked, times, given, read }) => {
      for (const time of both)
        for (const question of asked.filter((one) => times(one, time))) {
          const gave = Object.hasOwn(given[time], question.id) ? (given[time][question.id] ?? '').trim() : '';
          const kept = read[time][question.id];
          const wrong = read.wrong.filter((one) => one.question === question.id && one.time === time).map(({ is }) => is);
          if (gave === '') expect(wrong).toEqual(question.required ? ['missing'] : []);
          else if (kept === undefined) expect(wrong).toEqual(['unknown-answer']);
          else expect(wrong).toEqual(isAnswer(question, gave.normalize('NFC').replace(/\r\n?/g, '\n')) ? [] : ['too-long']);
        }
    });
  });

  it('read once more is the same, and nothing but what is missing is wrong with it', () => {
    always(({ asked, times, read }) => {
      const again = readGiven(asked, read, times);
      expect({ before: again.before, after: again.after }).toEqual({ before: read.before, after: read.after });
      expect(again.wrong.every(({ is }) => is === 'missing')).toBe(true);
    });
  });

  it('does not hang on the order of the questions', () => {
    always(({ asked, times, given, read }) => {
      const turned = readGiven([...asked].reverse(), given, times);
      expect(turned.before).toEqual(read.before);
      expect(turned.after).toEqual(read.after);
      expect(new Set(turned.wrong.map((one) => JSON.stringify(one)))).toEqual(
        new Set(read.wrong.map((one) => JSON.stringify(one))),
      );
    });
  });
});
