import { describe, expect, it } from 'vitest';
import { loadLexicon, matchRole } from '../../../src/pathway/index.ts';
import { dataFolder, five, frameworkOf } from '../packs.ts';

const first = (framework: string, said: string) => matchRole(frameworkOf(framework), said).matches[0];

const documentOf = (framework: string) => frameworkOf(framework).pack.document;

describe('where a title stands', () => {
  it('the person’s own strategy comes first', () => {
    for (const id of ['cheshire-west-2015', 'wandsworth-2017', 'somerset-2020'])
      expect(first(id, 'librarian')?.source).toMatchObject({ document: documentOf(id) });
  });

  it('a title that only another strategy lists is matched, with that source', () => {
    expect(first('wandsworth-2017', 'lollipop man')).toMatchObject({
      groups: ['1'],
      source: { document: documentOf('cheshire-west-2015'), section: 'Framework for Learning, Group 1' },
    });
    expect(first('cheshire-west-2015', 'pharmacist')?.source).toMatchObject({ document: documentOf('somerset-2020') });
  });

  it('what no strategy lists is the project’s own reading, and says so', () => {
    expect(first('wandsworth-2017', 'teaching assistant')?.source).toBe('default');
  });

  it('every title that a strategy lists is found in its group', () => {
    for (const id of five) {
      const framework = frameworkOf(id);
      for (const { id: group, roles } of framework.pack.groups) {
        for (const { title } of roles) {
          const { confident, matches } = matchRole(framework, title);
          const places = matches.slice(0, 3).map((m) => m.groups.join());
          expect(places, `${id}: ${title}`).toContain(group);
          if (confident) expect(places[0], `${id}: ${title}`).toBe(group);
        }
      }
    }
  });

  it('a role whose group this strategy does not have is not confident', () => {
    expect(matchRole(frameworkOf('cheshire-west-2015'), 'director of childrens services')).toMatchObject({
      confident: false,
      matches: [{ groups: [] }],
    });
    expect(matchRole(frameworkOf('cheshire-west-2015'), 'head of childrens social care')).toMatchObject({
      confident: false,
      matches: [{ groups: ['6'] }],
    });
  });

  it('a strategy without groups is shown those of Working Together', () => {
    for (const id of ['cumbria-2022', 'solihull-2021'])
      expect(matchRole(frameworkOf(id), 'youth worker')).toMatchObject({ confident: true, matches: [{ groups: ['3'] }] });
  });

  it('a new pack’s titles are matched without a word in the lexicon', () => {
    const said = loadLexicon(dataFolder).roles.flatMap((role) => [...role.says, ...role.as, role.role ?? '']);
    expect(said.filter((words) => /ferry pilot/i.test(words))).toEqual([]);
    expect(matchRole(frameworkOf('rivermouth-2030'), 'ferry pilots')).toMatchObject({
      confident: true,
      matches: [{ groups: ['a'], source: { document: documentOf('rivermouth-2030') } }],
    });
  });
});
