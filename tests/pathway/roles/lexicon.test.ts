import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/pathway/index.ts';
import { checkLexicon } from '../../../src/pathway/lexicon.ts';
import { dataFolder, frameworkOf } from '../packs.ts';

const lexicon = loadLexicon(dataFolder);
const folder = join(dataFolder, 'roles');

/** The files as they are, with one changed. */
const withFile = (name: string, change: (json: never) => unknown): Map<string, unknown> =>
  new Map(
    readdirSync(folder).map((file) => {
      const json: never = JSON.parse(readFileSync(join(folder, file), 'utf8')) as never;
      const plain = file.replace(/\.json$/, '');
      return [plain, plain === name ? change(json) : json];
    }),
  );

const aRole = { role: 'Juggler', groups: '2', says: 'juggler', because: 'Because.' };

describe('the lexicon', () => {
  it('names only titles that some strategy lists', () => {
    const { titles } = frameworkOf('somerset-2020').roles();
    const named = [...lexicon.roles, ...lexicon.modifiers].flatMap((r) => [...r.as, ...r.within]);
    expect([...new Set(named)].filter((title) => titles.find([title]).length === 0)).toEqual([]);
  });

  it('names only sectors that can be answered', () => {
    const sectors =
      frameworkOf('somerset-2020')
        .questions.get('sector')
        ?.values.map((v) => v.value) ?? [];
    const unknown = lexicon.roles.filter((r) => r.sector !== undefined && !sectors.includes(r.sector));
    expect(unknown).toEqual([]);
  });

  it('gives a reason for every role', () => {
    expect(lexicon.roles.filter((r) => !/^[A-Z].*\.$/.test(r.because)).map((r) => r.role ?? r.as[0])).toEqual([]);
  });

  it('says nothing twice within a role', () => {
    const doubled = [...lexicon.roles, ...lexicon.unclear].flatMap((e) => e.says.filter((s, i) => e.says.indexOf(s) !== i));
    expect(doubled).toEqual([]);
  });

  it.each([
    ['no reason', { ...aRole, because: '' }, 'roles[0].because'],
    ['groups that are none', { ...aRole, groups: 'six' }, 'roles[0].groups: expected groups such as'],
    ['the lower group first', { ...aRole, groups: '2 or 3' }, 'roles[0].groups: expected the higher group first'],
    ['nowhere to stand', { ...aRole, groups: undefined }, 'roles[0]: expected "as", "within" or "groups"'],
    ['no name', { ...aRole, role: undefined }, 'roles[0]: expected "role" or "as"'],
    ['a comma too many', { ...aRole, says: 'juggler,, clown' }, 'roles[0].says: expected words between the commas'],
    ['an unknown field', { ...aRole, colour: 'red' }, 'roles[0]'],
  ])('is refused for a role with %s, naming the file and the path', (_, role, path) => {
    const files = withFile('fire', () => ({ roles: [JSON.parse(JSON.stringify(role))] }));
    expect(() => checkLexicon('data/roles', files)).toThrow(expect.objectContaining({ code: 'bad-lexicon', family: 'input' }));
    expect(() => checkLexicon('data/roles', files)).toThrow(`data/roles/fire.json: ${path}`);
  });

  it('is refused when a file is missing, or the folder', () => {
    const files = withFile('fire', (json) => json);
    files.delete('words');
    expect(() => checkLexicon('data/roles', files)).toThrow('data/roles/words.json: (top)');
    expect(() => loadLexicon('nowhere')).toThrow(/roles: cannot be read/);
  });
});
