import { describe, expect, it } from 'vitest';
import { coursesOf, expectPrinted, linked, titlesOf } from './courses.ts';

const id = 'somerset-2020';

describe('the courses of Somerset', () => {
  it('are those of its framework and its appendix, then what section 3 has beside the core courses', () => {
    expect(titlesOf(id)).toEqual([
      'Introduction to Child Protection',
      'Working Together Update',
      'Lead Safeguard',
      'Advanced Child Protection',
      'Specialist courses from the optional training programme',
      'Learning events',
      'Conferences',
      'Multi Agency Practice Information Groups (MAPIG) forums',
      'E-learning',
    ]);
    expectPrinted(id, titlesOf(id));
  });

  it('are each the training of that name; what the employer gives is none of them', () => {
    expect(linked(id, 'gives')).toEqual([
      'introduction: introduction',
      'working-together-update: working-together-update',
      'lead-safeguard: lead-safeguard',
      'advanced: advanced',
      'specialist: specialist',
    ]);
  });

  it('need what the document requires before them', () => {
    expect(linked(id, 'needs')).toEqual([
      'introduction: single-agency',
      'working-together-update: introduction',
      'lead-safeguard: introduction',
      'advanced: single-agency, introduction',
    ]);
  });

  it('last one day and two, by section 3', () => {
    const delivery = (course: string) => coursesOf(id).find((c) => c.id === course)?.delivery;
    expect([delivery('working-together-update'), delivery('lead-safeguard')]).toEqual(['1 day', '2 days']);
    expectPrinted(id, ['Working Together Update (1 day) / Lead Safeguard (2 day)']);
  });

  it('are for groups 4 and 5 at the advanced level; of the others the document says nothing, or two things', () => {
    expect(coursesOf(id).flatMap((c) => (c.groups.length > 0 ? [`${c.id}: ${c.groups.join()}`] : []))).toEqual(['advanced: 4,5']);
  });
});
