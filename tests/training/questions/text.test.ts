import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, type QuizQuestion } from '../../../src/training/questions/questions.ts';
import { readQuiz, readStatements, writeQuiz, writeStatements } from '../../../src/training/questions/text.ts';

const seed = 20260701;
const runs = { seed, numRuns: 300 };

/** One line of it, as it is kept. */
const tidied = (most: number) =>
  fc
    .string({ minLength: 1, maxLength: most, unit: 'grapheme' })
    .map((text) =>
      text
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '' && text.length <= most);
const key = (text: string) => text.toLowerCase();

const choices = fc.uniqueArray(tidied(limits.choice), { minLength: 2, maxLength: limits.choices, selector: key });
const question: fc.Arbitrary<QuizQuestion> = fc
  .record({ text: tidied(limits.question).filter((text) => !/^[-–—•*]/.test(text)), choices, right: fc.nat() })
  .map(({ right, ...rest }) => ({ ...rest, right: right % rest.choices.length }));
const quiz = fc.uniqueArray(question, { maxLength: limits.questions, selector: ({ text }) => key(text) });

/** What people may well write: lines that begin as they should or not, with blank ones between them, or not. */
const messy = fc
  .array(
    fc.tuple(fc.constantFrom('', '', '- ', '* ', '-', '•', '– ', '  '), fc.constantFrom('', 'a', 'b', 'A', 'When?', '*', '- x')),
    {
      maxLength: 30,
    },
  )
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'));

describe(`a quiz as text (seed ${seed})`, () => {
  it('is read back as what was written, whatever is asked', () => {
    fc.assert(
      fc.property(quiz, (asked) => {
        expect(readQuiz(writeQuiz(asked))).toEqual({ found: asked, problems: [] });
      }),
      runs,
    );
  });

  it('that nothing is wrong with holds every word of it, and is shown as it is read again', () => {
    let good = 0;
    fc.assert(
      fc.property(messy, (text) => {
        const { found, problems } = readQuiz(text);
        if (problems.length > 0) return;
        good++;
        expect(readQuiz(writeQuiz(found)).found).toEqual(found);
        const words = (all: string) => all.replace(/[^\p{L}?]+/gu, '');
        expect(words(writeQuiz(found))).toBe(words(text));
      }),
      { seed, numRuns: 5_000 },
    );
    expect(good).toBeGreaterThan(50);
  });

  it('with anything wrong says at which line, in their order', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const lines = readQuiz(text).problems.map((problem) => Number(/^Line (\d+)\b/.exec(problem)?.[1]));
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        for (const line of lines) expect(line).toSatisfy((at: number) => at >= 1 && at <= text.split('\n').length);
      }),
      runs,
    );
  });
});

describe('a quiz', () => {
  const asked = [
    { text: 'When do you pass it on?', choices: ['Later', 'The same day'], right: 1 },
    { text: 'To whom?', choices: ['The lead', '-5 people', '*'], right: 0 },
  ];

  it.each([
    ['as the card shows it', 'When do you pass it on?\n- Later\n* The same day\n\nTo whom?\n* The lead\n- -5 people\n- *'],
    ['without blank lines', 'When do you pass it on?\n-Later\n*The same day\nTo whom?\n*The lead\n--5 people\n-*'],
    [
      'with more of them',
      'When do you pass it on?\r\n\r\n- Later\r\n\r\n* The same day\r\n\r\n\r\nTo whom?\r\n\r\n* The lead\r\n- -5 people\r\n- *\r\n',
    ],
    ['as Word makes it', 'When do you\npass it on?\n– Later\n* The same day\n\nTo whom?\n*\tThe lead\n•  -5  people\n— *'],
  ])('is read %s', (_, text) => {
    expect(readQuiz(text)).toEqual({ found: asked, problems: [] });
  });

  it.each([
    ['When?', 'Line 1 (When?): expected 2 to 6 choices for the question; there are none.'],
    ['When?\n\nTo whom?\n- a\n* b', 'Line 1 (When?): expected 2 to 6 choices for the question; there are none.'],
    ['When?\n* a', 'Line 1 (When?): expected 2 to 6 choices for the question; there is 1.'],
    ['When?\n* a\n- b\n- c\n- d\n- e\n- f\n- g', 'Line 1 (When?): expected 2 to 6 choices for the question; there are 7.'],
    ['When?\n- a\n- b', 'Line 1 (When?): expected one right choice, which begins with a star; there is none.'],
    ['When?\n* a\n* b', 'Line 1 (When?): expected one right choice, which begins with a star; there are 2.'],
    ['- a\n* b', 'Line 1 (- a): expected a question above its choices.'],
    ['When?\n* a\n-', 'Line 3 (-): expected words behind the hyphen or the star.'],
    ['When?\n* a\n- b\n- A', 'Line 4 (- A): expected another choice; the question has this one already.'],
    ['When?\n* a\n- b\n\nwhen?\n- c\n* d', 'Line 5 (when?): expected something else; line 1 says the same.'],
    [`${'w'.repeat(201)}\n* a\n- b`, /^Line 1 \(w+…\): expected a question of at most 200 characters; this one has 201\.$/],
    [`When?\n* ${'a'.repeat(101)}\n- b`, /^Line 2 .*: expected a choice of at most 100 characters; this one has 101\.$/],
    ['When?\n* a\n- b goes\non here\n- c', /^Line 4 \(on here\): expected 2 to 6 choices/],
  ])('names the line, and what was expected: %j', (text, problem) => {
    expect(readQuiz(text).problems).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  it('has fifteen questions at most', () => {
    const text = Array.from({ length: 17 }, (_, i) => `Number ${i}\n* a\n- b`).join('\n\n');
    expect(readQuiz(text).problems).toEqual([
      'Line 61 (Number 15): expected 15 questions at most; this one and those below it are too many.',
    ]);
  });
});

describe('statements', () => {
  it(`are read back as they were written (seed ${seed})`, () => {
    const statement = tidied(limits.statement).filter((text) => !/^[-–—•*](\s|$)/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(statement, { maxLength: limits.statements, selector: key }), (some) => {
        expect(readStatements(writeStatements(some))).toEqual({ found: some, problems: [] });
      }),
      runs,
    );
  });

  it('are one a line, without blank lines and bullets', () => {
    expect(readStatements('\n- I know\n\n  •  I can\tsay  \n-5 is a number\n-\n')).toEqual({
      found: ['I know', 'I can say', '-5 is a number'],
      problems: [],
    });
  });

  it('are short, few and each said once', () => {
    const many = Array.from({ length: 14 }, (_, i) => `I can ${i}`);
    expect(readStatements(['i CAN 1', 'x'.repeat(201), ...many].join('\n')).problems).toEqual([
      expect.stringMatching(/^Line 2 \(x+…\): expected a statement of at most 200 characters; this one has 201\.$/),
      'Line 4 (I can 1): expected something else; line 1 says the same.',
      'Line 13 (I can 10): expected 12 statements at most; this one and those below it are too many.',
    ]);
  });
});
