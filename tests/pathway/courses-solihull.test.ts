import { describe, expect, it } from 'vitest';
import { readAnswers, yearlyHours } from '../../src/pathway/index.ts';
import { coursesOf, expectPrinted, linked } from './courses.ts';
import { frameworkOf } from './packs.ts';
import { modules } from './solihull-modules.ts';

const id = 'solihull-2021';

const printed = [
  'Foundation Safeguarding Training',
  'Module 1 – Early Help',
  'Child protection: An introduction to multi-agency working',
  'Child protection; The challenges of multi-agency working',
  'Child Protection; Analysis, judgement, and leadership in partnership working',
  'Managing Allegations Against Staff',
  '5a all age exploitation awareness',
  'Contextual safeguarding awareness',
  'Module 5; Protecting people at risk of exploitation',
  'Module 6; Neglect; Impact on child development',
  'Module 6b- Domestic Abuse',
  'Module 6c- Grade Care Profile 2',
  'Module 6d- Substance Misuse',
  'Module 7; Physical abuse; Impact on child development',
  'Module 8; Emotional abuse; Impact on child development',
  'safeguarding briefings',
];

describe('the courses of Solihull', () => {
  it('are its modules, each with its delivery, and the briefings', () => {
    const all = coursesOf(id);
    expect(all.map((course) => course.id)).toEqual([...modules.map(([module]) => module), 'safeguarding-briefings']);
    expect(all[0]?.delivery).toBe('Virtual');
    for (const [module, delivery] of modules) expect(all.find((c) => c.id === module)?.delivery).toMatch(delivery);
    expectPrinted(id, printed);
  });

  it('each give the module of the same name', () => {
    expect(linked(id, 'gives')).toEqual(modules.map(([module]) => `${module}: ${module}`));
    for (const { id: module, title } of coursesOf(id).filter(({ gives }) => gives.length > 0))
      expect(title).toBe(frameworkOf(id).training.get(module)?.title);
  });

  it('need the foundation training first, all but the foundation training', () => {
    expect(linked(id, 'needs')).toEqual(
      coursesOf(id)
        .slice(1)
        .map((course) => `${course.id}: foundation`),
    );
  });

  it('say no hours of their own: the document has a yearly guide and nothing else', () => {
    expect(coursesOf(id).filter(({ hours }) => hours !== null)).toEqual([]);
  });
});

describe('the yearly guide of Solihull', () => {
  const hours = (...functions: string[]) => yearlyHours(frameworkOf(id), readAnswers(frameworkOf(id), { functions }));

  it('is 3 to 6 hours, ideally one module, and says where it stands', () => {
    expect(hours('referrals', 'conferences')).toMatchObject({
      min: 3,
      max: 6,
      note: expect.stringMatching(/ideally one multi-agency module a year/),
      source: { section: expect.stringMatching(/principles/) },
    });
  });

  it.each([
    [['referrals', 'conferences'], true],
    [['supervises'], true],
    [['referrals'], false],
    [['conferences'], false],
    [['early-help'], false],
  ])('for somebody who %j, is given: %s', (functions, given) => {
    expect(hours(...functions) !== undefined).toBe(given);
  });

  it.each(['wandsworth-2017', 'somerset-2020', 'cheshire-west-2015', 'cumbria-2022'])('is none of %s', (other) => {
    expect(yearlyHours(frameworkOf(other), readAnswers(frameworkOf(other), {}))).toBeUndefined();
  });
});
