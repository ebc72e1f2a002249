import { describe, expect, it } from 'vitest';
import { changed, complaintAbout, temporaryFolder } from './broken.ts';

const folder = temporaryFolder();

const course = { id: 'boats', title: 'Boats', kind: 'course', source: 'Part 8' };
const hours = { min: 3, max: 6, source: 'Part 9' };

const broken: [title: string, path: string, value: unknown, where: string, says: RegExp][] = [
  ['of a training that is not there', 'courses', [{ ...course, gives: ['shoer'] }], 'courses[0].gives', /"shoer".*any of shore/],
  ['before which comes what is not there', 'courses', [{ ...course, needs: ['x'] }], 'courses[0].needs', /"x".*expected any of/],
  [
    'beside what is not there',
    'courses',
    [{ ...course, suggestedFor: ['x'] }],
    'courses[0].suggestedFor',
    /"x".*expected any of/,
  ],
  [
    'for a group that is not there',
    'courses',
    [{ ...course, groups: ['1'] }],
    'courses[0].groups',
    /"1".*any of a, b, staff-lead/,
  ],
  ['of an id that is taken', 'courses', [course, course], 'courses[1].id', /"boats" stands twice.*expected/],
  ['of an id with spaces', 'courses', [{ ...course, id: 'The boats' }], 'courses[0].id', /joined by hyphens/],
  ['of an unknown kind', 'courses', [{ ...course, kind: 'webinar' }], 'courses[0].kind', /expected one of/],
  ['without a source', 'courses', [{ ...course, source: undefined }], 'courses[0].source', /expected string/],
  ['with a field of its own', 'courses', [{ ...course, price: 10 }], 'courses[0].price', /unknown field.*expected/],
  ['yearly hours the wrong way round', 'hoursPerYear', { ...hours, min: 7 }, 'hoursPerYear.max', /expected no fewer/],
  [
    'yearly hours for an answer that nobody can give',
    'hoursPerYear',
    { ...hours, when: { answer: 'duties', is: ['papers'] } },
    'hoursPerYear.when',
    /"papers" of "duties".*expected/,
  ],
];

describe('a pack with a course', () => {
  it.each(broken)('is refused with the path in it and what was expected: %s', (_, path, value, where, says) => {
    const message = complaintAbout(folder, changed(path, value));
    expect(message.slice(0, message.indexOf(': '))).toBe(where);
    expect(message).toMatch(says);
  });
});
