import { describe, expect, it } from 'vitest';
import { glance } from '../../src/enquiry/glance.ts';
import type { Item } from '../../src/pathway/index.ts';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  title: id.toUpperCase(),
  requirement: 'required',
  condition: null,
  oneOf: null,
  prerequisites: [],
  refresh: null,
  because: [],
  ...more,
});

describe('at a first look', () => {
  it('each training has a line', () => {
    const items = [item('a'), item('b')];
    expect(glance(items, items)).toEqual(['A', 'B']);
  });

  it('trainings of which one is enough share a line', () => {
    const items = [item('a'), item('b', { oneOf: 'x' }), item('c', { oneOf: 'x' })];
    expect(glance(items, items)).toEqual(['A', 'B or C: one is enough']);
  });

  it('an alternative is named even where it is asked for less strongly', () => {
    const required = item('a', { oneOf: 'x' });
    const optional = item('b', { oneOf: 'x', requirement: 'optional' });
    expect(glance([required, optional], [required])).toEqual(['A or B: one is enough']);
  });

  it('a condition stands beside what it belongs to', () => {
    const items = [item('a', { requirement: 'conditional', condition: 'If you drive' })];
    expect(glance(items, items)).toEqual(['A. If you drive']);
  });
});
