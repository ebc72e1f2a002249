const shortest = 5;
const longest = 16;

const withoutOne = (word: string): string[] => [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1));

/** Whether one slip lies between them: a letter too many, too few, another, or two that changed places. */
const oneSlip = (a: string, b: string): boolean => {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA.length > 1 && restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
};

/**
 * Finds the word that was meant among those that are often mistyped. `ordinary` are words of their own that lie as near. Only longer
 * words with their first letter right are taken for others, and words that are known as they are never.
 */
export const spelling = (often: readonly string[], ordinary: ReadonlySet<string>): ((word: string) => string) => {
  const known = new Set(often);
  const near = new Map<string, string[]>();
  for (const word of often) for (const form of [word, ...withoutOne(word)]) near.set(form, [...(near.get(form) ?? []), word]);
  return (word) => {
    if (word.length < shortest || word.length > longest || known.has(word) || ordinary.has(word)) return word;
    for (const form of [word, ...withoutOne(word)])
      for (const meant of near.get(form) ?? []) if (meant[0] === word[0] && oneSlip(word, meant)) return meant;
    return word;
  };
};
