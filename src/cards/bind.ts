import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import { fault } from '../errors.ts';
import { projectRoot } from '../root.ts';
import { type CardName, models, type View } from './catalogue.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const templates = new Map<CardName, Template>();

/** Each template is read and parsed once. */
const templateOf = (name: CardName): Template => {
  const known = templates.get(name);
  if (known) return known;
  const fresh = new Template(JSON.parse(readFileSync(join(projectRoot, 'cards', `${name}.json`), 'utf8')));
  templates.set(name, fresh);
  return fresh;
};

/** Milliseconds between two templates. */
const breather = 100;

/**
 * Reads every template soon, and one at a time: their expressions take long to parse, and the first people to come need not wait for
 * all of them. A broken one stops the process a moment after its start, not a turn of next week.
 */
export const loadTemplates = (): void => {
  const left = Object.keys(models) as CardName[];
  const next = () => {
    const name = left.shift();
    if (name === undefined) return;
    templateOf(name);
    setTimeout(next, breather).unref();
  };
  setTimeout(next, breather).unref();
};

export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A card from its template and model; `withButtons` makes it ready to go out.
 * @throws fault `card-model` when the model is not the card's own: the template would leave `${…}` in sight.
 */
export const bind = ({ card, model }: View): JsonObject => bindUnknown(card, model);

/** `bind` for a model that is not known to be one yet, such as a sample file. @throws as `bind` */
export const bindUnknown = (card: CardName, model: unknown): JsonObject => {
  const parsed = models[card].safeParse(model);
  if (!parsed.success) throw fault('card-model', `The model of the card "${card}" does not fit its template.`, parsed.error);
  const bound = templateOf(card).expand({ $root: parsed.data }) as Json;
  if (!isObject(bound)) throw fault('card-model', `The template of the card "${card}" is not a card.`);
  return bound;
};
