import { describe, expect, it } from 'vitest';
import { matchRole } from '../../../src/pathway/index.ts';
import { frameworkOf } from '../packs.ts';

const cheshire = frameworkOf('cheshire-west-2015');
const wandsworth = frameworkOf('wandsworth-2017');
const somerset = frameworkOf('somerset-2020');

describe('a job in somebody’s own words', () => {
  it.each([
    ['lollipop lady', cheshire, '1'],
    ['TA', wandsworth, '3'],
    ['CPN', somerset, '3'],
    ['DSL in a primary', wandsworth, '5'],
    ['im a doctors receptionist', cheshire, '1'],
    ['bobby on the beat', wandsworth, '2'],
    ['childrens social worker', somerset, '4'],
    ['I help out at brownies on Thursdays', cheshire, '2'],
    ['director of childrens services', wandsworth, '8'],
  ])('“%s” is understood', (said, framework, group) => {
    const { confident, matches, ask } = matchRole(framework, said);
    expect(confident).toBe(true);
    expect(matches[0]?.groups).toEqual([group]);
    expect(ask).toBeUndefined();
  });

  it.each([
    ['TEACHING ASSISTANT', 'teaching assistant'],
    ['  Health-Visitor. ', 'health visitor'],
    ['T.A.', 'TA'],
    ['children’s nurse', 'childrens nurse'],
    ['a midwife (part time, Mondays)', 'midwife'],
    ['I work as a school nurse', 'school nurse'],
    ['two GPs', 'GP'],
    ['Teaching assistant at Oakfield Primary', 'teaching assistant'],
  ])('“%s” is “%s”', (said, plain) => {
    const [a, b] = [matchRole(somerset, said), matchRole(somerset, plain)];
    expect(a.confident).toBe(true);
    expect(a.matches[0]).toMatchObject({ role: b.matches[0]?.role, groups: b.matches[0]?.groups });
  });

  it.each([
    ['teachign assistant', '3'],
    ['health visiter', '3'],
    ['paedatrician', '3'],
    ['recepionist at the doctors', '1'],
    ['librarain', '1'],
    ['youthworker', '3'],
  ])('“%s” is forgiven its spelling', (said, group) => {
    expect(matchRole(somerset, said).matches[0]?.groups).toEqual([group]);
  });

  it.each(['miner', 'baker', 'banker', 'barber', 'dancer'])('“%s” is no misspelling of anything', (said) => {
    expect(matchRole(somerset, said).confident).toBe(false);
  });

  it('gives at most five matches, best first, no two with the same groups, each with a reason', () => {
    for (const said of ['nursery', 'police', 'manager of a children’s ward', 'somebody in a school kitchen']) {
      const { matches } = matchRole(wandsworth, said);
      expect(matches.length).toBeLessThanOrEqual(5);
      expect(new Set(matches.map((m) => m.groups.join())).size).toBe(matches.length);
      for (const { score, because } of matches) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(because).not.toBe('');
      }
    }
  });

  it('names the sector that follows from it', () => {
    expect(matchRole(wandsworth, 'teaching assistant').matches[0]?.sector).toBe('school');
    expect(matchRole(wandsworth, 'nursery nurse').matches[0]?.sector).toBe('early-years');
  });
});
