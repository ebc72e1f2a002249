import { describe, expect, it } from 'vitest';
import { five, frameworkOf } from './packs.ts';

/** Case, punctuation and plurals apart. */
const plain = (title: string): string[] =>
  title
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word));

/** Every title that the documents give, by hand from their text: group by group, as words that the pack's title must hold. */
const titles: Record<string, Record<string, string>> = {
  'cheshire-west-2015': {
    1: `librarian, GP receptionist, community advice centre, groundsman, school crossing patrol, recreation assistant,
      environmental health officer`,
    2: `housing, hospital staff, police other than specialist child protection, sports development officer,
      allied health professional, disability specialist, faith group, community youth group, play scheme volunteer`,
    3: `paediatrician, GP, youth worker, early years sector, residential staff, midwife, school nurse, health visitor,
      sexual health staff, teacher, probation staff, sports club welfare officer, adults learning disability,
      adults mental health, adults alcohol drug misuse`,
    4: `health section 47, education section 47, police section 47, childrens social work section 47, complex cases,
      social work staff assessments children in need`,
    5: `professional advisor, named, designated lead`,
    6: `operational manager, practice supervisor, front line manager, manager of a child protection unit, expert,
      manager who oversees cases, manager directly manages cases`,
  },
  'wandsworth-2017': {
    1: `librarian, GP receptionist, community advice centre staff, recreation assistant, environmental health officer`,
    2: `health clinical staff, housing staff, hospital staff, YOT staff, secure settings, police,
      sports development officer, disability specialist, faith group, community youth group, play scheme volunteer`,
    3: `paediatrician, GP, youth worker, early years sector, childminder, residential staff, midwife, school nurse,
      health visitor, sexual health staff, teacher, probation staff, sports club welfare officer,
      adults learning disability, adults mental health, adults alcohol drug misuse, community play scheme`,
    4: `health section 47, education section 47, police section 47, childrens social care section 47, complex cases,
      social work staff assessments children in need`,
    5: `professional advisor, designated member of staff DMS, lead professional school, lead professional health,
      lead professional partner agency, designated safeguarding lead`,
    6: `operational manager, practice supervisor, front line manager, manager of a child protection unit`,
    7: `senior manager strategic management, NHS board member`,
    8: `LSCB board member, independent chair, director of childrens services, elected member, lay member,
      member executive group, member sub task group, business support team, business manager, inter-agency trainer`,
  },
  'somerset-2020': {
    1: `non-clinical staff health care, receptionist, administrative, catering, transport, maintenance, librarian,
      GP receptionist, community advice centre staff, groundsman, recreation assistant, environmental health officer`,
    2: `clinical staff any contact, pharmacist, ambulance staff, surgeon, allied health care practitioner, optician,
      adult physician, radiologist, audiologist, technician, health clinical staff, housing, hospital staff, YOT staff,
      secure settings, police other than specialist child protection, sports development officer,
      disability specialist, faith group, community youth group, play scheme volunteer`,
    3: `clinical staff working with children, GP, forensic physician, urgent unscheduled care staff,
      mental health staff adult, mental health staff CAMHS, child psychologist, child psychotherapist,
      adult learning disability staff, learning disability nurse, health professional substance misuse,
      youth offending team, paediatric allied health professional, sexual health staff, school nurse, health visitor,
      childrens nurse, midwife, obstetrician, paediatrician, paediatric radiologist, paediatric surgeon,
      paediatric anaesthetist, paediatric intensivist, paediatric dentist, youth worker, early years sector,
      residential staff, teacher, probation staff, sports club welfare officer, adults learning disability,
      adults mental health, adults alcohol drug misuse, community play scheme`,
    4: `named professional, named doctor, named nurse, named health visitor, named midwife,
      named health professional ambulance, named GP primary care organisation, health section 47, education section 47,
      police section 47, childrens social care section 47, complex cases,
      social work staff assessments children in need`,
    5: `designated professional, professional advisor, named lead professional, designated lead professional`,
    6: `expert, operational manager, practice supervisor, front line manager, manager of a child protection unit`,
    7: `senior manager strategic management, NHS partnership member`,
    8: `LSCB member, partnership member, independent chair, director of childrens services, elected member, lay member,
      member executive, member sub task group, business support team, inter-agency trainer`,
  },
};

const groups = Object.entries(titles).flatMap(([id, byGroup]) =>
  Object.entries(byGroup).map(([group, list]): [string, string, string[]] => [id, group, list.split(/,\s+/)]),
);

const holds = (title: string, words: string): boolean => {
  const has = plain(title);
  return plain(words).every((word) => has.includes(word));
};

describe('the role titles of', () => {
  it.each(groups)('%s, group %s, are all in the pack', (id, group, expected) => {
    const roles =
      frameworkOf(id)
        .groups.get(group)
        ?.roles.map((r) => r.title) ?? [];
    expect(expected.filter((words) => !roles.some((title) => holds(title, words)))).toEqual([]);
  });

  it.each(groups)('%s, group %s, are none that the document does not give', (id, group, expected) => {
    const roles =
      frameworkOf(id)
        .groups.get(group)
        ?.roles.map((r) => r.title) ?? [];
    expect(roles.filter((title) => !expected.some((words) => holds(title, words)))).toEqual([]);
    expect(roles).toHaveLength(expected.length);
  });

  it('all five are these, and two of the five have no groups', () => {
    for (const id of five) expect([...frameworkOf(id).groups.keys()]).toEqual(Object.keys(titles[id] ?? {}));
  });
});
