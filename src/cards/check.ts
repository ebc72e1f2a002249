import type { Json, JsonObject } from './bind.ts';
import { isExtension, withFallbacks } from './extensions.ts';

/** Teams allows about 100 KB and has published 28: the smallest figure, as the JSON goes out in UTF-8. */
export const largestCard = 28 * 1024;
/** Teams shows six at most. */
const mostActions = 6;

/** The buttons in a row: Teams cuts those off that are too many. What a tap on a part of the card does is none of them. */
const buttonsOf = (elements: readonly JsonObject[]): number =>
  elements.reduce((count, { actions }) => count + (Array.isArray(actions) ? actions.length : 0), 0);

/** Every element of a card; what only shows where another cannot be shown is left out. */
const walk = function* (value: Json): Generator<JsonObject> {
  if (Array.isArray(value)) for (const v of value) yield* walk(v);
  else if (typeof value === 'object' && value !== null) {
    yield value;
    for (const [key, v] of Object.entries(value)) if (key !== 'fallback') yield* walk(v);
  }
};

const isInput = (e: JsonObject) => typeof e['type'] === 'string' && e['type'].startsWith('Input.');
const missing = (e: JsonObject, key: string) => typeof e[key] !== 'string' || e[key] === '';

const problemsIn = (card: JsonObject): string[] => {
  const elements = [...walk(card)];
  const problems: string[] = [];
  const text = JSON.stringify(card);
  if (card['version'] !== '1.5') problems.push('version: expected 1.5, the highest that Teams shows everywhere');
  if (missing(card, 'fallbackText')) problems.push('fallbackText: expected a sentence, for notifications and old clients');
  if (text.includes('${')) problems.push('an expression is left unfilled: expected no "${" in a bound card');
  if (Buffer.byteLength(text) > largestCard) problems.push(`size: expected at most ${largestCard} bytes`);
  if (buttonsOf(elements) > mostActions) problems.push(`actions: expected at most ${mostActions}`);
  for (const e of elements.filter(isInput)) {
    if (missing(e, 'label')) problems.push(`${String(e['id'])}: expected a label, which screen readers read`);
    if (missing(e, 'errorMessage')) problems.push(`${String(e['id'])}: expected an errorMessage`);
  }
  for (const e of elements) {
    if (e['type'] === 'TextBlock' && e['wrap'] !== true)
      problems.push(`"${String(e['text']).slice(0, 40)}": expected wrap, or it is cut off`);
    if (e['type'] === 'Image' && missing(e, 'altText')) problems.push(`${String(e['url'])}: expected altText`);
    if (e['type'] === 'Action.Execute' && missing(e, 'verb'))
      problems.push(`${String(e['title'])}: expected a verb, or Teams sends nothing`);
    if (isExtension(e) && e['fallback'] === undefined)
      problems.push(`${String(e['type'])}: expected a fallback, for hosts that do not draw it`);
  }
  return problems;
};

/**
 * What is wrong with a finished card by the rules of this project and of Teams, a sentence each; none when it is right, also where
 * the host knows no extension.
 */
export const cardProblems = (card: JsonObject): string[] => [
  ...new Set([...problemsIn(card), ...problemsIn(withFallbacks(card))]),
];
