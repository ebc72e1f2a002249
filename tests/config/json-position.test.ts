import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whereNotJson } from '../../src/config/json-position.ts';

const seed = 20260402;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  it.each([
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['01', 1],
    ['{} {}', 3],
    ['// remark', 0],
    ['{"a": "b\nc"}', 6],
    ['[tru]', 1],
    ['{"a":', 5],
    [' ', 1],
  ])('in %j is %i', (text, at) => {
    expect(whereNotJson(text)).toBe(at);
  });

  it(`is nowhere in just those texts that JSON.parse takes (seed ${seed})`, () => {
    const json = fc.oneof(
      fc.json(),
      fc.json().map((text) => JSON.stringify(JSON.parse(text), null, 2)),
    );
    const piece = fc.oneof(
      fc.constantFrom(...'{}[]",:\\ \n\t\u0001\u00a0\u007f0-+.eE', 'null', '\\u12', '\\x'),
      fc.string({ unit: 'binary' }),
    );
    const mangled = fc
      .tuple(json, fc.nat(), fc.nat(3), piece)
      .map(([text, at, gone, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + gone));
    fc.assert(
      fc.property(fc.oneof(json, mangled), (text) => {
        expect(whereNotJson(text) === undefined).toBe(isJson(text));
      }),
      { seed, numRuns: 3000 },
    );
  });
});
