import type { z } from 'zod/v4';

/** What is wrong in a data file: where, and what was expected there. */
export interface Problem {
  path: PropertyKey[];
  message: string;
}

const at = (path: PropertyKey[]) =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  ) || '(top)';

/** `file: questions[2].scale: what was expected` */
export const problemText = (file: string, { path, message }: Problem): string => `${file}: ${at(path)}: ${message}`;

/** How far a part of a union is from what was written: another kind of thing altogether is furthest, then each fault counts. */
const distance = (issues: z.core.$ZodIssue[]): number =>
  issues.reduce((sum, i) => sum + (i.code === 'unrecognized_keys' ? i.keys.length : i.path.length === 0 ? 100 : 1), 0);

/** What is wrong where it is wrong: a union says only that nothing matched, the part of it nearest to what was written says what. */
const plainest = (issue: z.core.$ZodIssue): Problem => {
  if (issue.code === 'unrecognized_keys') {
    return {
      path: [...issue.path, issue.keys[0] ?? ''],
      message: 'unknown field; expected only the fields that belong here',
    };
  }
  if (issue.code === 'invalid_key') return { path: issue.path, message: issue.issues[0]?.message ?? issue.message };
  const nearest =
    issue.code === 'invalid_union' ? [...issue.errors].sort((a, b) => distance(a) - distance(b))[0]?.[0] : undefined;
  if (!nearest) return issue;
  const deeper = plainest(nearest);
  return { path: [...issue.path, ...deeper.path], message: deeper.message };
};

/** The first thing that a schema found wrong. */
export const problemOf = ({ issues: [first] }: z.core.$ZodError): Problem =>
  first ? plainest(first) : { path: [], message: 'not as expected' };
