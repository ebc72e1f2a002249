import type { z } from 'zod/v4';
import { inputError, type SignpostError } from '../errors.ts';
import { isNear, nearest } from './nearest.ts';

/** One error for all that is missing or wrong, a line each when there are several. */
export const settingsError = (problems: readonly string[]): SignpostError => {
  const sentences = problems.map((problem) => (problem.endsWith('?') ? problem : `${problem}.`));
  const heading = sentences.length > 1 ? [`${sentences.length} settings are missing or wrong:`] : [];
  return inputError('settings', [...heading, ...sentences].join('\n- '));
};

/** Each issue that zod found in `data` as a sentence that names the setting and what was expected, never what it holds. */
export const problemsIn = (issues: readonly z.core.$ZodIssue[], data: unknown, known: readonly string[]): string[] =>
  issues.flatMap((issue) => {
    const path = issue.path
      .map((key, depth) => (typeof key === 'number' ? `[${key}]` : `${depth > 0 ? '.' : ''}${String(key)}`))
      .join('');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => `${path ? `${path}.${key}` : key} is unknown${suggestion(key, known)}`);
    }
    const state = valueAt(data, issue.path) === undefined ? 'is missing' : 'is wrong';
    return [`${path || 'it'} ${state}: ${expectation(issue.message)}`];
  });

const suggestion = (key: string, known: readonly string[]): string => {
  const name = nearest(key, known);
  return isNear(key, name) ? `: did you mean ${name}?` : '';
};

/** Zod's own messages begin with what kind of mistake it is and end with what came instead. */
const expectation = (message: string): string => message.replace(/^[^:]*: (?=expected)/, '').replace(/, received .*$/, '');

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data);
