import { describe, expect, it } from 'vitest';
import { matchRole } from '../../../src/pathway/index.ts';
import { frameworkOf } from '../packs.ts';

const wandsworth = frameworkOf('wandsworth-2017');

describe('several hats at once', () => {
  it.each([
    ['teacher and DSL', ['3', '5']],
    ['Teacher/DSL', ['3', '5']],
    ['health visitor & cub leader', ['2', '3']],
    ['childminder, also a brownie leader', ['2', '3']],
    ['GP receptionist plus scout leader', ['1', '2']],
    ['midwife, LSCB member and beaver leader', ['2', '3', '8']],
  ])('“%s” gives the union', (said, groups) => {
    const { confident, matches } = matchRole(wandsworth, said);
    expect(confident).toBe(true);
    expect(matches[0]?.groups).toEqual(groups);
  });

  it('the union is followed by each of the hats, and is as sure as the least sure of them', () => {
    const { confident, matches } = matchRole(wandsworth, 'deputy head and DSL');
    expect(confident).toBe(false);
    expect(matches.map((m) => m.groups.join('+'))).toEqual(['3+5+6', '5+6', '3+6', '6', '5']);
    expect(matches[0]?.role).toBe('Deputy or assistant headteacher and Designated Safeguarding Lead');
  });

  it('an “and” inside one job is no second hat', () => {
    for (const said of ['drug and alcohol worker', 'speech and language therapist', 'A and E nurse', 'fire & rescue'])
      expect(matchRole(wandsworth, said).matches[0]?.role, said).not.toContain(' and Hospital');
    expect(matchRole(wandsworth, 'drug and alcohol worker')).toMatchObject({ confident: true, matches: [{ groups: ['3'] }] });
  });

  it('a hat that says nothing alone is asked about', () => {
    const { confident, ask } = matchRole(wandsworth, 'nurse and DSL');
    expect(confident).toBe(false);
    expect(ask?.question).toContain('nurse');
  });

  it('“or” adds nothing up', () => {
    expect(matchRole(wandsworth, 'librarian or teacher')).toMatchObject({
      confident: false,
      matches: [{ groups: ['3'] }, { groups: ['1'] }],
    });
    expect(matchRole(wandsworth, 'teacher or TA')).toMatchObject({ confident: true, matches: [{ groups: ['3'] }] });
  });

  it('a long story does not take long, and is not confident', () => {
    const story = Array.from({ length: 200 }, () => 'teacher and manager, also cook / driver').join(' or ');
    expect(matchRole(wandsworth, story).confident).toBe(false);
  });
});
