import type { z } from 'zod/v4';
import { inputError, type SignpostError } from '../errors.ts';
import { nearest } from './nearest.ts';

/** One error for all that is missing or wrong, a line each when there are several. */
export const settingsError = (problems: readonly string[]): SignpostError =>
  inputError(
    'settings',
    problems.length === 1
      ? `${problems[0]}.`
      : `${problems.length} settings are missing or wrong:${problems.map((p) => `\n- ${p}.`).join('')}`,
  );

/** Each issue that zod found in `data` as a sentence that names the setting and what was expected, never what it holds. */
export const problemsIn = (issues: readonly z.core.$ZodIssue[], data: unknown, known: readonly string[]): string[] =>
  issues.flatMap((issue) => {
    const path = issue.path
      .map((key, depth) => (typeof key === 'number' ? `[${key}]` : `${depth > 0 ? '.' : ''}${String(key)}`))
      .join('');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => `${path ? `${path}.${key}` : key} is unknown: did you mean ${nearest(key, known)}?`);
    }
    const state = valueAt(data, issue.path) === undefined ? 'is missing' : 'is wrong';
    return [`${path || 'it'} ${state}: ${expectation(issue.message)}`];
  });

/** Zod's own messages begin with what kind of mistake it is and end with what came instead. */
const expectation = (message: string): string => message.replace(/^[^:]*: (?=expected)/, '').replace(/, received .*$/, '');

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data);
