import { z } from 'zod/v4';
import { inputError } from '../errors.ts';
import type { Framework } from './framework.ts';

/** What somebody has answered, as it comes from a card, a command or the store: question id to value, or values. */
export type RawAnswers = Record<string, string | string[]>;

/** Answers known to fit a framework. */
export interface Answers {
  /** Workforce groups given straight, in place of the questions that place people in groups. */
  readonly groups: readonly string[] | undefined;
  readonly given: ReadonlyMap<string, readonly string[]>;
}

const shape = z.union([z.string(), z.array(z.string())]);

const list = (values: Iterable<string>) => [...values].join(', ');

/** Its own entries, whatever they are called: a schema for records passes over `__proto__` and balks at `constructor`. */
const entriesOf = (raw: unknown): [string, unknown][] => {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return Object.entries(raw);
  throw inputError('unknown-answer', 'answers: expected an object from question id to a value or a list of values.');
};

const valuesOf = (id: string, answer: unknown): string[] => {
  const parsed = shape.safeParse(answer);
  if (!parsed.success) throw inputError('unknown-answer', `${id}: expected a value or a list of values, all of them text.`);
  return [...new Set(typeof parsed.data === 'string' ? [parsed.data] : parsed.data)];
};

/**
 * Parses answers against a framework.
 * @throws input error `unknown-answer` for an unknown question, value or group, naming it and what was expected.
 */
export const readAnswers = (framework: Framework, raw: unknown): Answers => {
  const given = new Map<string, readonly string[]>();
  let groups: string[] | undefined;
  for (const [id, answer] of entriesOf(raw)) {
    if (id === 'groups') {
      const values = valuesOf(id, answer);
      const unknown = values.find((v) => !framework.knownGroups.includes(v));
      if (unknown !== undefined) {
        throw inputError(
          'unknown-answer',
          `groups: "${unknown}" is no group of ${framework.pack.id}; expected any of ${list(framework.knownGroups)}.`,
        );
      }
      groups = values.sort();
      continue;
    }
    const question = framework.questions.get(id);
    if (!question)
      throw inputError(
        'unknown-answer',
        `"${id}" is no question of ${framework.pack.id}; expected any of ${list(framework.questions.keys())}, groups.`,
      );
    const values = valuesOf(id, answer);
    const known = question.values.map((v) => v.value);
    const unknown = values.find((v) => !known.includes(v));
    if (unknown !== undefined) throw inputError('unknown-answer', `${id}: "${unknown}" is no answer; expected ${list(known)}.`);
    if (question.kind !== 'many' && values.length !== 1)
      throw inputError('unknown-answer', `${id}: expected exactly one of ${list(known)}.`);
    given.set(id, values);
  }
  return { groups, given };
};

/** The same answers with one more, or one changed. */
export const withAnswer = (answers: Answers, question: string, values: readonly string[]): Answers => ({
  groups: answers.groups,
  given: new Map(answers.given).set(question, values),
});

/** What of `raw` another framework understands: its own questions and values, nothing else. */
export const carryOver = (raw: RawAnswers, to: Framework): RawAnswers => {
  const kept: RawAnswers = {};
  for (const [id, answer] of Object.entries(raw)) {
    const values = typeof answer === 'string' ? [answer] : answer;
    const known = id === 'groups' ? to.knownGroups : to.questions.get(id)?.values.map((v) => v.value);
    if (known && values.every((v) => known.includes(v))) kept[id] = answer;
  }
  return kept;
};
