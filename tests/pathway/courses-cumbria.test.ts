import { describe, expect, it } from 'vitest';
import { expectPrinted, titlesOf } from './courses.ts';

const id = 'cumbria-2022';

describe('the courses of Cumbria', () => {
  it('are none: the document points to a themed programme and names no course of it', () => {
    expect(titlesOf(id)).toEqual([]);
    expectPrinted(id, ['themed multi-agency training programme', 'The programme can be found at']);
  });
});
