import { describe, expect, it } from 'vitest';
import { coursesOf, expectPrinted, linked, titlesOf } from './courses.ts';

const id = 'cheshire-west-2015';

describe('the courses of Cheshire West', () => {
  it('are those of its table of levels, and what the text beside it names', () => {
    expect(titlesOf(id)).toEqual([
      'Joint Safeguarding Adult and Children Introduction to Safeguarding Workshop',
      'LSCB Basic Awareness Courses',
      'E-learning packages',
      'Alerter Basic Awareness',
      'Working Together to Safeguard Children Courses',
      'LSCB Topic Specific Courses',
      'Domestic Abuse courses',
      'Advanced and specialist courses and briefings',
      'Briefings',
      'Bite size sessions',
      'Specialist conferences and events',
    ]);
    expectPrinted(id, titlesOf(id));
  });

  it('count as the level whose column they stand in, and for its groups', () => {
    expect(linked(id, 'gives')).toEqual([
      'introduction-workshop: level-1',
      'basic-awareness: level-2',
      'e-learning-packages: level-2',
      'working-together: level-3',
      'topic-specific: level-3',
      'advanced-and-specialist: level-4',
    ]);
    const groups = coursesOf(id).flatMap((c) => (c.gives.length > 0 ? [[c.gives[0], c.groups.join('')]] : []));
    expect(groups).toEqual([
      ['level-1', '123456'],
      ['level-2', '23456'],
      ['level-2', '23456'],
      ['level-3', '23456'],
      ['level-3', '23456'],
      ['level-4', '23456'],
    ]);
  });

  it('of the text are put beside a level only as the project suggests', () => {
    expect(linked(id, 'suggestedFor')).toEqual(['alerter-basic-awareness: level-2', 'domestic-abuse: level-3']);
  });

  it('need nothing first: the document states no order', () => {
    expect(linked(id, 'needs')).toEqual([]);
  });
});
