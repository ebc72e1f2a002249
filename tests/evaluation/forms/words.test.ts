import { describe, expect, it } from 'vitest';
import { copied, present } from '../../pathway/copied.ts';
import { frameworkOf } from '../../pathway/packs.ts';
import { formOf, strategies } from './forms.ts';

const all = [...strategies.map(([id]) => id), 'general'].map((id) => [id, formOf(id)] as const);

describe('the form of a course', () => {
  it.each(all)('is short enough for a phone: %s', (_, { questions }) => {
    const count = (kind: string) => questions.filter((q) => q.kind === kind).length;
    expect(count('rating')).toBeLessThanOrEqual(6);
    expect(count('text')).toBeLessThanOrEqual(5);
    expect(questions.filter(({ text }) => text.length > 100).map(({ text }) => text)).toEqual([]);
    expect(questions.flatMap((q) => (q.kind === 'statements' ? q.items : [])).filter((item) => item.length > 60)).toEqual([]);
  });

  it.each(all)('speaks before as well as after: what it is about, never that somebody came: %s', (_, { title, intro }) => {
    expect(`${title} ${intro}`).not.toMatch(/\b(coming|came|was|were|attended)\b/i);
  });

  it.each(all)('asks for something that counts as an answer: %s', (_, { questions }) => {
    expect(
      questions.filter((q) => (q.kind === 'statements' && q.items.length > 0) || (q.kind === 'rating' && q.required)),
    ).toHaveLength(1);
  });
});

describe.skipIf(!present)('the words of the form of a course', () => {
  it.each(all)('are its own: nowhere eight in a row from any of the documents: %s', (_, form) => {
    expect(strategies.flatMap(([, framework]) => copied(form, framework))).toEqual([]);
  });

  it('say the six statements of Somerset anew', () => {
    const { courses } = frameworkOf('somerset-2020').pack;
    expect(
      copied(
        courses.flatMap(({ statements }) => statements?.items ?? []),
        'somerset-2020',
      ),
    ).toEqual([]);
  });
});
