import { nameOf, personsCalled, type Scene, wordsOf } from '../../people/index.ts';

/** So many pairs of words are looked up. */
const most = 200;

/** Words that stand side by side and both begin with a capital letter, as a name and surname do; each pair once. */
export const namePairs = (text: string): string[] => {
  const pairs = text.matchAll(/(?<![\p{L}\p{N}'’-])(?=(\p{Lu}[\p{L}'’-]*)[ \t]+(\p{Lu}[\p{L}'’-]*))/gu);
  return [...new Set([...pairs].map(([, first, last]) => `${first} ${last}`))].slice(0, most);
};

/** Whether a person of this name may be meant by these two words: their first name and surname, in either order. */
export const isCalled = (name: string, pair: string): boolean => {
  const all = wordsOf(name);
  const [one, other] = wordsOf(pair);
  const [first, last] = [all[0], all.at(-1)];
  return all.length > 1 && other !== undefined && ((one === first && other === last) || (one === last && other === first));
};

/** The people whom Signpost knows and who are named in a text, but for `except`: looked up by surname, then by first name. */
export const namesIn = async ({ tx, partition }: Scene, text: string, except: string): Promise<string[]> => {
  const found = new Set<string>();
  for (const pair of namePairs(text)) {
    const [one = '', other = ''] = wordsOf(pair);
    for (const words of [`${other} ${one}`, `${one} ${other}`])
      for (const id of await personsCalled(tx, partition, words)) {
        if (id !== except && isCalled(await nameOf(tx, partition, id), pair)) found.add(pair);
      }
  }
  return [...found];
};
