import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkSignals } from '../../src/concern/check.ts';
import { projectRoot } from '../../src/root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signals-'));
  cpSync(join(projectRoot, 'data', 'concern'), join(folder, 'concern'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const signal = (more: object) => JSON.stringify({ signals: [{ is: 'harm', weight: 3, says: 'a', because: 'b', ...more }] });

it('the files that are shipped are sound', () => {
  expect(() => checkSignals(folder)).not.toThrow();
});

it.each([
  ['{', /more\.json.*JSON/],
  [signal({ is: 'nothing' }), /more\.json: signals\.0\.is/],
  [signal({ says: 'a, , b' }), /more\.json: signals\.0\.says: .*words between the commas/],
  [signal({ says: 'his <dog>' }), /more\.json: signals\.0\.says: "his <dog>"/],
  [signal({ says: '.. hurt' }), /more\.json: signals\.0\.says: "\.\. hurt"/],
  [signal({ because: '' }), /more\.json: signals\.0\.because/],
])('signals such as %s are refused with the file and the place', (text, problem) => {
  writeFileSync(join(folder, 'concern', 'more.json'), text);
  expect(() => checkSignals(folder)).toThrow(problem);
});

it.each([
  ['senses', '{"a b":"c"}', /senses\.json: a b/],
  ['learned', '{"from":"","traits":{"much":"a"}}', /learned\.json: traits\.much/],
])('%s such as %s are refused with the file and the place', (name, text, problem) => {
  writeFileSync(join(folder, 'concern', `${name}.json`), text);
  expect(() => checkSignals(folder)).toThrow(problem);
});
