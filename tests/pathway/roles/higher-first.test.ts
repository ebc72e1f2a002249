import { describe, expect, it } from 'vitest';
import { matchRole } from '../../../src/pathway/index.ts';
import { frameworkOf } from '../packs.ts';

const wandsworth = frameworkOf('wandsworth-2017');
const somerset = frameworkOf('somerset-2020');

const groupsOf = (framework: typeof wandsworth, said: string) =>
  matchRole(framework, said).matches.map((m) => m.groups.join('+'));

describe('between two groups', () => {
  it.each([
    ['school caretaker', ['2', '1']],
    ['swimming teacher', ['3', '2']],
    ['children’s home manager', ['3+6', '6']],
    ['detective', ['4', '2']],
  ])('“%s” is put in the higher first, and is not confident', (said, groups) => {
    expect(matchRole(wandsworth, said).confident).toBe(false);
    expect(groupsOf(wandsworth, said).slice(0, 2)).toEqual(groups);
  });

  it('asks the framework’s own question that tells them apart', () => {
    const { ask } = matchRole(wandsworth, 'school caretaker');
    expect(ask).toEqual({ question: wandsworth.questions.get('contact')?.prompt, suggestions: [], settledBy: 'contact' });
    expect(matchRole(wandsworth, 'detective').ask?.settledBy).toBe('section47');
    expect(matchRole(somerset, 'councillor').ask?.settledBy).toBe('partnership');
    expect(matchRole(wandsworth, 'senior youth worker').ask?.settledBy).toBe('manages');
  });

  it('shows both where one document has a role in two groups', () => {
    expect(matchRole(somerset, 'named nurse')).toMatchObject({
      confident: false,
      matches: [{ groups: ['5'] }, { groups: ['4'] }],
      ask: { settledBy: 'lead' },
    });
    expect(matchRole(wandsworth, 'named nurse')).toMatchObject({ confident: true, matches: [{ groups: ['5'] }] });
  });

  it('a manager of any service stands in the groups of the service and of managers', () => {
    expect(groupsOf(wandsworth, 'manager of a sexual health clinic')).toEqual(expect.arrayContaining(['3+6', '6']));
    expect(groupsOf(wandsworth, 'runs the adventure playground')[0]).toBe('3+6');
  });

  it('somebody with the same job among children stands higher, to be confirmed', () => {
    expect(groupsOf(wandsworth, 'podiatrist')).toEqual(['2']);
    expect(groupsOf(wandsworth, 'podiatrist for children')[0]).toBe('3');
  });
});
