import { isObject, type Json, type JsonObject } from './bind.ts';

/** Elements that Teams draws and other hosts may not know: each carries what takes its place there. */
export const isExtension = ({ type }: JsonObject): boolean => typeof type === 'string' && type.startsWith('Chart.');

const replaced = (value: Json, by: (extension: JsonObject) => Json[]): Json => {
  if (Array.isArray(value)) return value.flatMap((one) => (isObject(one) && isExtension(one) ? by(one) : [replaced(one, by)]));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, by)]));
};

const asCard = (value: Json): JsonObject => (isObject(value) ? value : {});

/** The card as a host shows it that knows no extension, and puts in its place what stands for it. */
export const withFallbacks = (card: JsonObject): JsonObject =>
  asCard(replaced(card, ({ fallback }) => (fallback === undefined ? [] : [fallback])));

/** The card as a host shows it that leaves out what it does not know. */
export const withoutExtensions = (card: JsonObject): JsonObject => asCard(replaced(card, () => []));
