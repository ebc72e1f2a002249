import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForm, loadForms } from '../../../src/evaluation/forms/load.ts';
import { type Broken, changed, complaint, temporaryFolder } from '../../pathway/broken.ts';
import { dataFolder } from './forms.ts';

const folder = temporaryFolder();
const good = join(dataFolder, 'forms', 'somerset-course.json');

const written = (text: string): string => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, text);
  return file;
};

/** What is said of a file with this text: one line that begins with the file; the rest of it. */
const complaintAbout = (text: string): string => {
  const file = written(text);
  const message = complaint(() => loadForm(file), 'bad-form');
  expect(message.startsWith(`${file}: `)).toBe(true);
  expect(message).not.toMatch(/\n/);
  return message.slice(file.length + 2);
};

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const asked = { text: 'A?', short: 'A', measures: 'reaction' };
const example = { kind: 'text', max: 500, use: 'example' };
const interview = { kind: 'choice', use: 'interview' };
const ring = [...yesNo, { value: 'perhaps', label: 'Perhaps' }];
const more = (question: object) => ({ ...asked, id: 'more', ...question });

const broken: Broken[] = [
  ['without a version', 'version', undefined, 'version', /expected number/],
  ['of version 0', 'version', 0, 'version', /expected number to be >0/],
  ['with a field of its own', 'colour', 'red', 'colour', /unknown field.*expected/],
  ['with no questions', 'questions', [], 'questions', /expected array to have >=1/],
  ['with a scale of two points', 'scales.clear.points', ['No', 'Yes'], 'scales.clear.points', /expected array to have >=3/],
  ['with a scale of a bad name', 'scales.Clear', { points: ['a', 'b', 'c'] }, 'scales.Clear', /expected lower-case words/],
  ['with a kind that is not known', 'questions[2].kind', 'essay', 'questions[2].kind', /expected rating, statements, quiz/],
  ['that measures what is not known', 'questions[2].measures', 'joy', 'questions[2].measures', /expected one of.*"reaction"/],
  ['with a long name in reports', 'questions[2].short', 'x'.repeat(61), 'questions[2].short', /expected string to have <=60/],
  ['with an id that stands twice', 'questions[3].id', 'ideas', 'questions[3].id', /"ideas" stands twice.*expected/],
  ['with a scale that is not there', 'questions[3].scale', 'sure', 'questions[3].scale', /unknown scale "sure".*clear, /],
  ['with a scale that every object has', 'questions[3].scale', 'constructor', 'questions[3].scale', /unknown scale/],
  ['with a scale that nobody uses', 'scales.idle', { points: ['a', 'b', 'c'] }, 'scales.idle', /not used; expected/],
  ['with a text of no length', 'questions[2].max', undefined, 'questions[2].max', /expected number/],
  ['with an idea on a scale', 'questions[3].use', 'idea', 'questions[3].use', /expected one of "trainer"\|"became"/],
  ['with a contact in free text', 'questions[2].use', 'contact', 'questions[2].use', /expected one of "idea"/],
  ['with a source of nothing', 'questions[2].asks[0].section', '', 'questions[2].asks[0].section', />=1 characters/],
  ['that may quote perhaps', 'questions[10].choices[2]', { value: 'x', label: 'X' }, 'questions[10].choices', /yes and no/],
  ['that may contact at once yes and no', 'questions[14].many', true, 'questions[14].choices', /yes and no/],
  ['that may ring perhaps', 'questions[15]', more({ ...interview, choices: ring }), 'questions[15].choices', /yes and no/],
  ['with an example that nobody may use', 'questions[15]', more(example), 'questions[15].use', /"may-use-example"/],
  ['with a quote that nobody may use', 'questions[10].use', undefined, 'questions[9].use', /"may-quote"/],
  [
    'with a choice that stands twice',
    'questions[13].choices[1].value',
    'adult-social-care',
    'questions[13].choices[1].value',
    /"adult-social-care" stands twice.*expected/,
  ],
  ['with a second quiz', 'questions[15]', more({ kind: 'quiz' }), 'questions[15]', /second "quiz"; expected one/],
  [
    'with a second wish for contact',
    'questions[15]',
    more({ kind: 'choice', choices: yesNo, use: 'contact' }),
    'questions[15]',
    /second "contact"; expected one/,
  ],
];

describe('a form', () => {
  it('is refused when it asks twice in the same way what became of plans, not when it asks to rate and to tell it', () => {
    const became = { kind: 'rating', scale: 'clear', use: 'became' };
    const told = changed('questions[2].use', 'became', good);
    const rated = changed('questions[3]', { ...asked, id: 'share', ...became, scale: 'confident' }, written(told));
    expect(loadForm(written(rated)).questions).toHaveLength(15);
    const again = changed('questions[15]', more(became), written(rated));
    expect(complaintAbout(again)).toMatch(/^questions\[15\]: a second "became"; expected one/);
  });

  it('is taken when nothing is wrong with it', () => {
    expect(loadForm(written(changed('questions[15]', more({ kind: 'text', max: 100 }), good))).questions).toHaveLength(16);
  });

  it.each(broken)('is refused with the file, the path in it and what was expected: %s', (_, path, value, where, says) => {
    const message = complaintAbout(changed(path, value, good));
    expect(message.slice(0, message.indexOf(': '))).toBe(where);
    expect(message).toMatch(says);
  });

  it.each(['', '{', 'id: a'])('is refused when it is not JSON: %j', (text) => {
    expect(complaintAbout(text)).toMatch(/is not JSON/);
  });

  it.each(['null', '[]', '3'])('is refused when it is no object: %s', (text) => {
    expect(complaintAbout(text)).toMatch(/expected object/);
  });

  it('is refused when its id belongs to another', () => {
    mkdirSync(join(folder, 'forms'));
    for (const name of ['one.json', 'two.json']) copyFileSync(good, join(folder, 'forms', name));
    expect(complaint(() => loadForms(folder), 'bad-form')).toMatch(/two\.json: id: "somerset-course".*expected a new one/);
  });

  it('is refused with its whole folder when that is not there', () => {
    const message = complaint(() => loadForms(join(folder, 'nowhere')), 'bad-form');
    expect(message).toContain(join(folder, 'nowhere', 'forms'));
    expect(message).toMatch(/expected a folder of forms/);
  });
});
