import type { Answers } from './answers.ts';
import type { Framework } from './framework.ts';

const most = 5000;

const keyOf = ({ groups, given }: Answers): string =>
  `${groups ? groups.join() : '-'}|${[...given]
    .map(([q, values]) => `${q}=${[...values].sort().join()}`)
    .sort()
    .join('&')}`;

/**
 * The same function, its results kept by framework and answers: people give the same few answers again and again.
 * The oldest are dropped beyond some thousand.
 */
export const remembered = <T>(
  work: (framework: Framework, answers: Answers) => T,
): ((framework: Framework, answers: Answers) => T) => {
  const kept = new WeakMap<Framework, Map<string, T>>();
  return (framework, answers) => {
    const results = kept.get(framework) ?? new Map<string, T>();
    kept.set(framework, results);
    const key = keyOf(answers);
    const known = results.get(key);
    if (known !== undefined) return known;
    const fresh = work(framework, answers);
    const oldest = results.size >= most ? results.keys().next().value : undefined;
    if (oldest !== undefined) results.delete(oldest);
    results.set(key, fresh);
    return fresh;
  };
};
