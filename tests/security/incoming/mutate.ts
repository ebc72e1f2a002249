import fc from 'fast-check';
import type { Json } from './corpus.ts';

/** How one place of an activity is changed. */
interface Edit {
  /** Which of its places, counted over and over. */
  at: number;
  how: 'drop' | 'junk' | 'swap' | 'wrap' | 'list' | 'text' | 'poison' | 'rename';
  junk: number;
}

export interface Mutation {
  which: number;
  edits: Edit[];
  /** What is done to the text itself: cut off there, or a token put in. */
  spoil: { at: number; put: string } | undefined;
}

const deep = (depth: number, open: string, close: string): unknown => JSON.parse(`${open.repeat(depth)}0${close.repeat(depth)}`);

/** What stands where something else should: few enough that those who are made up of it are few too. */
const junk: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -0, 2 ** 53, '', ' ', '0', 'null', 'NaN', '-1', '1e999', [], {}, [[]], [null]],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'],
  ...['\u0000', '\u202e\u2066gnp.exe', '\u200b\u200d\ufeff', '\ud800', '🙂'.repeat(200), 'ﷺ'.repeat(300), 'Z̴̗͆'.repeat(50)],
  ...[
    '${1+1}',
    '{{DATE(2026-07-01,SHORT)}}',
    '$' + '{json(`{}`)}',
    '[a](javascript:alert(1))',
    '<script>',
    "' OR 1=1 --",
    '; rm -rf /',
  ],
  ...['../../../../etc/passwd', '..\\..\\x', 'C:\\x', '%00', '%2e%2e%2f', 'http://127.0.0.1:9/', 'javascript:0'],
  ...['x'.repeat(500), 'x'.repeat(5_000), 'x'.repeat(60_000), '?'.repeat(20_000), ' \n'.repeat(10_000), 'a,'.repeat(20_000)],
  ...[
    { __proto__: null, toString: 1 },
    { toJSON: 'x' },
    { $ne: null },
    { length: 1e9 },
    { a: { b: 'c' } },
    new Array(2_000).fill(0),
  ],
  ...[deep(1_500, '[', ']'), deep(1_500, '{"a":', '}'), deep(60, '[{"a":', '}]')],
  ...['message', 'invoke', 'installationUpdate', 'conversationUpdate', 'event', 'adaptiveCard/action', 'personal', 'channel'],
  ...['form', 'title', 'forget', 'adopt', 'compare', 'stop', 'help', 'pathway', 'forget this role', 'a:1', '29:1', '28:1'],
];

/** Put into the text of a body, where JSON as it should be cannot say it. */
const tokens = [
  '',
  'NaN',
  '1e999',
  '-',
  ',',
  '}',
  ']',
  '"',
  '\\',
  '\u0000',
  '\\ud800',
  '\ufeff',
  '/*',
  "'",
  '{"a":1,"a":2}',
  '[[[[[',
];

const edit = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom<Edit['how'][]>('drop', 'junk', 'junk', 'junk', 'swap', 'wrap', 'list', 'text', 'poison', 'rename'),
  junk: fc.nat(10_000),
});

const spoil = fc.record({ at: fc.nat(4_000), put: fc.constantFrom(...tokens) });

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  which: fc.nat(10_000),
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  spoil: fc.oneof({ weight: 11, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: spoil }),
});

const isTree = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every place in it: the object or list, and the name or number. */
const placesIn = (tree: Json, found: [Json, string][] = []): [Json, string][] => {
  for (const [key, value] of Object.entries(tree)) {
    found.push([tree, key]);
    // What was put in is not gone into: some of it is deep.
    if (isTree(value) && found.length < 400) placesIn(value, found);
  }
  return found;
};

/** A property of that very name, which an assignment would not make of `__proto__`. */
const define = (on: Json, name: string, value: unknown): void =>
  void Object.defineProperty(on, name, { value, enumerable: true, configurable: true, writable: true });

const apply = (places: readonly [Json, string][], { at, how, junk: which }: Edit): void => {
  const [on, key] = places[at % places.length] ?? [{}, ''];
  const rubbish = junk[which % junk.length];
  const [other, otherKey] = places[which % places.length] ?? [{}, ''];
  switch (how) {
    case 'drop':
      delete on[key];
      break;
    case 'swap':
      define(on, key, structuredClone(other[otherKey]));
      break;
    case 'wrap':
      define(on, key, { [key]: on[key] });
      break;
    case 'list':
      define(on, key, [on[key], rubbish]);
      break;
    case 'text':
      define(on, key, `${typeof on[key] === 'string' ? on[key] : ''}${typeof rubbish === 'string' ? rubbish : ''}`);
      break;
    case 'poison':
      for (const name of ['__proto__', 'constructor']) define(on, name, { prototype: { polluted: 'yes' }, polluted: 'yes' });
      break;
    case 'rename':
      define(on, JSON.stringify(rubbish).slice(0, 200), on[key]);
      delete on[key];
      break;
    default:
      define(on, key, rubbish);
  }
};

/** The activity that a mutation makes of the corpus. */
export const mutated = (corpus: readonly Json[], { which, edits }: Mutation): Json => {
  const activity = structuredClone(corpus[which % corpus.length] ?? {});
  const places = placesIn(activity);
  for (const one of edits) apply(places, one);
  return activity;
};

/** Its body as it goes over the wire. */
export const bodyOf = (activity: Json, { spoil }: Mutation): string => {
  const text = JSON.stringify(activity);
  if (!spoil) return text;
  return spoil.put === '' ? text.slice(0, spoil.at) : text.slice(0, spoil.at) + spoil.put + text.slice(spoil.at);
};
