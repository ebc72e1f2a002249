import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { cardProblems, type JsonObject, withFallbacks, withoutExtensions } from '../../src/cards/index.ts';
import { projectRoot } from '../../src/root.ts';

/** Beside the project, not in it. */
const schemaFile = join(projectRoot, '..', 'shared', 'schemas', 'adaptive-card-1.5.schema.json');

const compiled = (): ValidateFunction | undefined => {
  if (!existsSync(schemaFile)) {
    console.warn(`${schemaFile} is not there: cards are not held against the official schema.`);
    return undefined;
  }
  // The schema names draft 6 and an id of draft 4, neither of which ajv reads; it uses nothing that later drafts understand differently.
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
  return new Ajv({ strict: false, logger: false, formats: { uri: true, 'uri-reference': true } }).compile(schema);
};

let official: { validate: ValidateFunction | undefined } | undefined;

/** Without the people picker's list, which only Teams knows, and other hosts leave out. */
const withoutPicker = (card: JsonObject): unknown =>
  JSON.parse(JSON.stringify(card, (key, value) => (key === 'choices.data' ? undefined : value)));

const schemaProblems = (card: JsonObject): string[] => {
  official ??= { validate: compiled() };
  const { validate } = official;
  return [withFallbacks(card), withoutExtensions(card)].flatMap((as) => {
    if (!validate || validate(withoutPicker(as))) return [];
    // Each branch that an element is not adds its own complaint; the deepest one names the place.
    const deepest = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
    return [`the official schema refuses it at ${deepest?.instancePath || 'its top'}`];
  });
};

const count = (value: unknown, is: (node: object) => boolean): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return (
    Number(is(value)) +
    Object.entries(value).reduce((n, [key, v]) => (key === 'fallback' || key === 'selectAction' ? n : n + count(v, is)), 0)
  );
};

const typeOf = (node: object): string => ('type' in node && typeof node.type === 'string' ? node.type : '');

/** What was found wrong with a card, by its text: most tests see the same ones again. */
const found = new Map<string, string[]>();

/** What no card that reaches anybody may be, whatever it shows; a sentence each. */
export const cardFaults = (card: JsonObject): string[] => {
  const text = JSON.stringify(card);
  const faults = found.get(text) ?? faultsOf(card, text);
  found.set(text, faults);
  return faults;
};

const faultsOf = (card: JsonObject, text: string): string[] => {
  const actions = count(card, (node) => typeOf(node).startsWith('Action.'));
  const extensions = count(card, (node) => 'fallback' in node && !/^(Action|Chart)\./.test(typeOf(node)));
  return [
    ...cardProblems(card),
    ...schemaProblems(card),
    ...(Buffer.byteLength(text) > 28 * 1024 ? [`it has ${Buffer.byteLength(text)} bytes; expected at most 28 KB`] : []),
    ...(actions > 6 ? [`it has ${actions} buttons; Teams shows six`] : []),
    ...(extensions > 0 ? ['it uses an element that not every client knows'] : []),
    ...(/\$\{|\{\{/.test(text) ? ['something in it would still be expanded'] : []),
    ...(/undefined|\[object |NaN/.test(text) ? ['a value that is none has become a word'] : []),
  ];
};
