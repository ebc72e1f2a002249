/**
 * The texts of records that have lately been found to fit the schema of their collection, so that they need not be parsed against it
 * again: of each record the last, which the store holds itself for as long as the record is there.
 */
const texts = new WeakMap<object, Map<string, string>>();
const most = 10_000;

export const isSound = (collection: object, id: string, text: string): boolean => texts.get(collection)?.get(id) === text;

export const keepSound = (collection: object, id: string, text: string): void => {
  const kept = texts.get(collection) ?? new Map<string, string>();
  texts.set(collection, kept);
  const oldest = kept.size >= most && !kept.has(id) ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(id, text);
};

/** What is removed stays nowhere. */
export const forgetSound = (collection: object, id: string): void => void texts.get(collection)?.delete(id);
