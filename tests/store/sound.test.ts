import { expect, it } from 'vitest';
import { forgetSound, isSound, keepSound } from '../../src/store/json/sound.ts';

it('knows of each record the last text alone', () => {
  const courses = {};
  keepSound(courses, 'a', 'before');
  keepSound(courses, 'a', 'now');
  expect(['before', 'now'].map((text) => isSound(courses, 'a', text))).toEqual([false, true]);
});

it('takes what is sound in one collection for nothing in another', () => {
  const [courses, people] = [{}, {}];
  keepSound(courses, 'a', 'text');
  expect(isSound(people, 'a', 'text')).toBe(false);
});

it('holds nothing of a record that was removed', () => {
  const courses = {};
  keepSound(courses, 'a', 'text');
  forgetSound(courses, 'a');
  expect(isSound(courses, 'a', 'text')).toBe(false);
});

it('drops the oldest when there are many', () => {
  const courses = {};
  for (let i = 0; i <= 10_000; i++) keepSound(courses, String(i), 'text');
  expect([isSound(courses, '0', 'text'), isSound(courses, '1', 'text')]).toEqual([false, true]);
});
