import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { undo } from '../../src/import/index.ts';
import { courseQuestions, courses } from '../../src/training/index.ts';
import { csv, fileOf, inShort, withImporting } from './importing.ts';

const at = withImporting();
const header = ['Course', 'Kind', 'Text', 'Right answer', 'Other answers', 'Other answer 2'];
const run = (rows: readonly (readonly string[])[], id?: string) => at.here.run('questions', csv(header, ...rows), id);
const short = async (rows: readonly (readonly string[])[], id?: string) => (await run(rows, id)).map(inShort);
const kept = () => at.here.records('courseQuestions');
const take = (id: string) => undo(at.here.store, collections, 'p', id);

const know = ['advanced', 'statement', 'I know the signs of neglect', '', '', ''];
const when = ['Advanced Child Protection', 'question', 'When do you pass it on?', 'The same day', 'Later; Never', 'When certain'];
const whenOf = (course: string) => [course, ...when.slice(1)];

describe('a file of evaluation questions', () => {
  it('sets what a course asks, the right answer among the others', async () => {
    expect(await short([know, whenOf('ADVANCED')])).toEqual(['2 new', '3 new']);
    expect(kept()).toEqual([
      {
        id: 'advanced',
        statements: ['I know the signs of neglect'],
        quiz: [{ text: 'When do you pass it on?', choices: expect.any(Array), right: expect.any(Number) }],
        version: 1,
        import: 'i1',
      },
    ]);
    const [{ choices, right }] = JSON.parse(JSON.stringify(kept()[0]?.['quiz']));
    expect(choices[right]).toBe('The same day');
    expect(choices.filter((one: string) => one !== 'The same day')).toEqual(['Later', 'Never', 'When certain']);
  });

  it('puts the right answers now here, now there', async () => {
    const questions = Array.from({ length: 15 }, (_, i) => ['advanced', 'question', `Number ${i}?`, 'yes', 'no; perhaps', '']);
    await run(questions);
    const places = JSON.parse(JSON.stringify(kept()[0]?.['quiz'])).map(({ right }: { right: number }) => right);
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  });

  it('finds several columns of one name, and those that are numbered', async () => {
    const columns = async (line: string) => (await fileOf('questions', line)).mapping.shown.map(({ field }) => field);
    expect(await columns('Course,Type,Question,Correct answer,Wrong answer,Wrong answer,Wrong answer')).toEqual(
      expect.arrayContaining(['right answer', 'other answers', 'other answer 2', 'other answer 3']),
    );
    expect(await columns('Course,Type,Question,Correct answer,Other answer 1,Other answer 2,Other answer 5')).toEqual(
      expect.arrayContaining(['other answers', 'other answer 2', 'other answer 5']),
    );
    await expect(fileOf('questions', 'Course,Question\na,b')).rejects.toThrow(/No column for "kind"/);
  });

  it('given twice changes nothing', async () => {
    await run([know, whenOf('advanced')]);
    const before = at.here.held();
    expect(await short([know, whenOf('Advanced')], 'i2')).toEqual(['2 same', '3 same']);
    expect(at.here.held()).toBe(before);
  });

  it('takes the place of all that the course asks, and says so before anything is changed', async () => {
    await at.here.store.transaction((tx) =>
      tx.put(courseQuestions, 'p', {
        id: 'advanced',
        statements: ['I know the signs of neglect', 'I can listen'],
        quiz: [{ text: 'Who?', choices: ['a', 'b'], right: 0 }],
        version: 4,
      }),
    );
    const before = at.here.held();
    const rows = csv(header, ['advanced', 'statement', 'I can speak up', '', '', ''], know, whenOf('advanced'));
    const said = await at.here.rehearse('questions', rows);
    expect(at.here.held()).toBe(before);
    expect(said).toEqual([
      {
        row: 2,
        is: 'change',
        text: 'With its rows the course asks 2 statements and 1 question, in place of 2 statements and 1 question.',
        notes: [
          'The rows of a course take the place of all that it asks of its own.',
          'What "Advanced Child Protection" asks and is not in the file goes: 1 statement and 1 question.',
        ],
      },
      { row: 3, is: 'same', text: 'It is asked already.' },
      { row: 4, is: 'new', text: 'A question is added.' },
    ]);
    expect(await at.here.run('questions', rows)).toEqual(said);
    expect(kept()).toMatchObject([{ statements: ['I can speak up', 'I know the signs of neglect'], version: 5, import: 'i1' }]);
  });

  it('leaves the courses that it does not name as they are', async () => {
    await run([know]);
    const [advanced] = kept();
    await run([['introduction', ...know.slice(1)]], 'i2');
    expect(kept()).toHaveLength(2);
    expect(kept()).toContainEqual(advanced);
  });

  it('says of other answers to the same question that they change', async () => {
    await run([know, whenOf('advanced')]);
    const changed = whenOf('advanced').with(3, 'At once');
    expect(await short([know, changed], 'i2')).toEqual(['2 change', '3 change']);
  });

  it('may scatter the rows of a course', async () => {
    const of = (course: string, text: string) => [course, 'statement', text, '', '', ''];
    const rows = [of('advanced', 'a'), of('introduction', 'b'), of('Advanced', 'c'), of('introduction', 'd')];
    expect(await short(rows)).toEqual(['2 new', '4 new', '3 new', '5 new']);
    expect(kept().map(({ statements }) => statements)).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it.each([
    [['advanced', 'riddle', 'Who?', '', '', ''], /"riddle" is no kind that I know; expected statement or question/],
    [['advanced', '', 'Who?', '', '', ''], /"" is no kind that I know/],
    [['advanced', 'statement', '', '', '', ''], /There are no words in it; expected the statement/],
    [['advanced', 'statement', 'I can', 'yes', '', ''], /A statement has no answers/],
    [['advanced', 'statement', 'x'.repeat(201), '', '', ''], /Expected a statement of at most 200 characters/],
    [['advanced', 'question', 'Who?', '', 'a; b', ''], /There is no right answer/],
    [['advanced', 'question', 'Who?', 'a', ' ; ', ''], /Expected 2 to 6 choices for the question; there is 1/],
    [['advanced', 'question', 'Who?', 'a', 'b;c;d;e;f', 'g'], /Expected 2 to 6 choices for the question; there are 7/],
    [['advanced', 'question', 'Who?', 'a', 'b; A', ''], /expected another choice; the question has this one already/],
    [['advanced', 'question', '* Who?', 'a', 'b', ''], /Expected a question that does not begin with/],
    [['advanced', 'question', 'Who?', '=1+1', 'b', ''], /"=1\+1" is a formula/],
    [['advanced', 'question', 'when do you pass it on?', 'At once', 'b', ''], /Row 3 says otherwise of the same/],
  ])('with a row that cannot be asked says so, and the course keeps what it asks: %j', async (row, why) => {
    await run([know, whenOf('advanced')], 'i0');
    const before = at.here.held();
    const held = /Row 4 of the same course has a problem; until that is put right, the course keeps what it asks/;
    expect(await short([know.with(2, 'I can'), whenOf('advanced'), row, ['introduction', ...know.slice(1)]])).toEqual([
      expect.stringMatching(held),
      expect.stringMatching(held),
      expect.stringMatching(new RegExp(`^4 problem: .*${why.source}`)),
      '5 new',
    ]);
    expect(at.here.held()).toContain(before.split('\n').find((line) => line.startsWith('courseQuestions')));
  });

  it('says which courses it does not know, and takes a row that repeats another once', async () => {
    expect(await short([know, ['Knitting', ...know.slice(1)], know, [...know.slice(0, 2), `• ${know[2]}`, '', '', '']])).toEqual([
      '2 new',
      '4 same',
      '5 same',
      '3 problem: I know no course called "Knitting". Add it first (type add a course), or correct the title.',
    ]);
    expect(kept()).toMatchObject([{ statements: ['I know the signs of neglect'] }]);
  });

  it('is told to call a course the same in each row', async () => {
    expect(await short([know, when])).toEqual(['2 new', expect.stringMatching(/^3 problem: Row 2 calls this course otherwise/)]);
    expect(kept()).toMatchObject([{ quiz: [] }]);
  });

  it('has a limit to what a course asks', async () => {
    const many = Array.from({ length: 13 }, (_, i) => know.with(2, `I know ${i}`));
    expect((await short(many)).at(-1)).toMatch(/Expected 12 statements at most for a course/);
    expect(kept()).toEqual([]);
  });

  it('is undone, to what was asked before; what somebody has worked on since stays, and is named', async () => {
    await at.here.store.transaction(async (tx) => {
      const own = { delivery: null, hours: null, audience: null, gives: [], needs: [], groups: [], outcomes: [] };
      await tx.put(courses, 'p', { ...own, id: 'own', title: 'Listening', kind: 'course', version: 1 });
    });
    await run([know], 'i0');
    const before = at.here.held();
    await run([know.with(2, 'I can'), ['Listening', 'statement', 'I can', '', '', '']]);
    expect(await take('i1')).toMatchObject({ back: 2, stays: 0 });
    expect(at.here.held()).toBe(before);
    await run([['Listening', 'statement', 'I can', '', '', '']], 'i2');
    await at.here.store.transaction((tx) =>
      tx.put(courseQuestions, 'p', { id: 'own', statements: ['I did'], quiz: [], version: 2 }),
    );
    expect(await take('i2')).toMatchObject({ back: 0, stays: 1, listed: ['The evaluation questions of Listening'] });
    expect(kept()).toContainEqual({ id: 'own', statements: ['I did'], quiz: [], version: 2 });
  });
});
