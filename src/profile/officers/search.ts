import { nameOf, persons, personsCalled, type Scene, wordsOf } from '../../people/index.ts';

const most = 200;

/** Those who work for an agency whose name has all of these words: one of the settings, or one of people's own words. */
const atAgency = async ({ tx, partition, partnership }: Scene, words: readonly string[]): Promise<string[]> => {
  const has = (name: string) => words.every((word) => wordsOf(name).includes(word));
  const listed = (partnership.agencies ?? []).filter(({ id, name }) => has(name) || (words.length === 1 && words[0] === id));
  const found = new Set<string>();
  for (const { id } of listed)
    for (const one of await tx.find(persons, partition, 'agency', id, { limit: most })) found.add(one.id);
  const [first] = words;
  const own = first === undefined ? [] : await tx.find(persons, partition, 'agency', first, { limit: most });
  for (const { id, agency } of own) if (agency && 'name' in agency && has(agency.name)) found.add(id);
  return [...found];
};

/** Who goes by these words: a name, a work e-mail, or an agency; in the order of their names, the first two hundred. */
export const search = async (scene: Scene, text: string): Promise<string[]> => {
  const { tx, partition } = scene;
  const called = await personsCalled(tx, partition, text);
  const found = [...new Set([...called, ...(text.includes('@') ? [] : await atAgency(scene, wordsOf(text)))])].slice(0, most);
  const named = await Promise.all(found.map(async (id) => ({ id, name: await nameOf(tx, partition, id) })));
  return named.sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
};
