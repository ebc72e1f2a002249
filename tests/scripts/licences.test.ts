import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge, licencesIn } from '../../scripts/licences/list.ts';
import { projectRoot } from '../../src/root.ts';

const lock = (...names: string[]) => ({
  packages: { '': {}, ...Object.fromEntries(names.map((name) => [`node_modules/${name}`, {}])) },
});
const found = (licence: object) => licencesIn(lock('one'), () => ({ name: 'one', version: '1.0.0', ...licence }));

describe('the licences', () => {
  it('of all that production installs are ones that were agreed to', () => {
    const args = ['--import', 'tsx', join(projectRoot, 'scripts', 'licences.ts')];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
    expect([status, stderr.split('\n').filter((line) => line.includes('@'))]).toEqual([0, []]);
    expect(stdout).toMatch(/^botbuilder@4\.23\.3\tMIT$/m);
  });

  it.each([
    ['a copyleft one', { license: 'GPL-3.0-only' }],
    ['one for the network', { license: 'AGPL-3.0-or-later' }],
    ['one that is proprietary', { license: 'UNLICENSED' }],
    ['one that nobody knows', { license: 'SEE LICENSE IN LICENSE.txt' }],
    ['none', {}],
    ['a choice in which one was agreed to, until somebody has looked', { license: '(GPL-2.0 OR MIT)' }],
  ])('%s is not passed over', (_, licence) => {
    expect(judge(found(licence))).toEqual([expect.stringContaining('one@1.0.0')]);
  });

  it.each([
    ['as packages say it now', { license: 'MIT' }],
    ['as those of old said it', { licenses: [{ type: 'MIT' }] }],
    ['or older still', { license: { type: 'MIT' } }],
  ])('are read %s', (_, licence) => {
    expect(found(licence)).toEqual([{ name: 'one', version: '1.0.0', licence: 'MIT' }]);
  });

  it('of what only development installs are not asked for', () => {
    const both = { packages: { 'node_modules/one': {}, 'node_modules/two': { dev: true } } };
    const names = licencesIn(both, (path) => ({ name: path, version: '1.0.0', license: 'MIT' })).map(({ name }) => name);
    expect(names).toEqual(['node_modules/one']);
  });
});
