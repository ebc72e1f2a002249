import type { Window } from './windows.ts';

const notInstalled = [
  'There are no windows: the Agents Playground is not installed (an install for production leaves it out).',
  'Run `npm ci` to have it. The bot runs all the same, for any other client on this machine.',
];

const about = [
  "The windows are Microsoft's Agents Playground, under Microsoft's pre-release terms: for evaluation, fetched by each user for themselves,",
  'and no part of Signpost. It listens on every network address of this machine, so stop the sandbox when you have finished.',
];

/** What to print about the windows: the address of each with three lines on what to try, and whose the windows are. */
export const describeWindows = (windows: readonly Window[]): string[] => {
  if (windows.length === 0) return notInstalled;
  const each = windows.flatMap(({ persona: { givenName, surname, role, tryThis }, url }) => [
    `${givenName} ${surname}, ${role}: ${url}`,
    ...tryThis.map((line) => `  - ${line}`),
    '',
  ]);
  return [...each, ...about];
};
