import { describe, expect, it } from 'vitest';
import { sessions } from '../../src/training/index.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { sessionOn } from '../training/session-on.ts';
import { read, records } from './reading.ts';

const here = withBot();

const kept = () => records(here.stored(), 'courseQuestions');

/** What is said to somebody who wrote of a real child. */
const notKept = 'I have not recorded this or told anyone';

const statements = 'I know the signs of neglect\nI know what to do when a child tells me that he is being hit';
/** As officers write them: about a child, made up. */
const quiz = [
  'A girl of six in your class tells you this morning that her father hits her. What do you do?',
  '- Ask her to tell you everything',
  '* Listen, and tell the safeguarding lead the same day',
  '- Promise not to tell anybody',
  '',
  'Who decides on a strategy discussion?',
  '* The local authority',
  '- The school',
].join('\n');
const asked = {
  statements: statements.split('\n'),
  quiz: [
    {
      text: 'A girl of six in your class tells you this morning that her father hits her. What do you do?',
      choices: [
        'Ask her to tell you everything',
        'Listen, and tell the safeguarding lead the same day',
        'Promise not to tell anybody',
      ],
      right: 1,
    },
    { text: 'Who decides on a strategy discussion?', choices: ['The local authority', 'The school'], right: 0 },
  ],
};

const onCard = async (officer: Person) => {
  await officer.say('courses introduction to child');
  return officer.say('1');
};
const inputValue = (turn: Awaited<ReturnType<Person['say']>>, id: string): string => {
  const [, found = '""'] =
    new RegExp(`"id":"${id}".*?"value":("(?:[^"\\\\]|\\\\.)*")`).exec(JSON.stringify(turn.card.json)) ?? [];
  return String(JSON.parse(found));
};

const set = async (officer: Person, given: { statements?: string; quiz?: string }) => {
  await onCard(officer);
  await officer.press('Evaluation questions');
  return officer.press('Save', {
    ...(given.statements === undefined ? {} : { 'f-own-statements': given.statements }),
    ...(given.quiz === undefined ? {} : { 'f-own-quiz': given.quiz }),
  });
};

describe('the evaluation questions of a course', () => {
  it('are set by an officer on the course’s card, which says how many there are', async () => {
    const olga = here.officer();
    expect(read((await onCard(olga)).card)).toMatch(/Evaluation questions: None of its own/);
    const form = read((await olga.press('Evaluation questions')).card);
    expect(form).toMatch(/begins with a hyphen; the right one begins with a star/);
    expect(form).toContain('* The same day\n- When you are certain');
    expect(form).toContain('01632 960001');
    const saved = read((await olga.press('Save', { 'f-own-statements': statements, 'f-own-quiz': quiz })).card);
    expect(saved).toContain('2 statements and 2 quiz questions of its own');
    expect(saved).not.toContain(notKept);
    expect(kept()).toEqual([{ id: 'introduction', ...asked, version: 1 }]);
  });

  it('stand in the form as they were given, and saved again nothing changes', async () => {
    const olga = here.officer();
    await set(olga, { statements, quiz });
    const form = await olga.press('Evaluation questions');
    expect([inputValue(form, 'f-own-statements'), inputValue(form, 'f-own-quiz')]).toEqual([statements, quiz]);
    await olga.press('Save');
    expect(kept()).toEqual([{ id: 'introduction', ...asked, version: 1 }]);
  });

  it('are set, kept and emptied by typing alone', async () => {
    const olga = here.officer();
    await onCard(olga);
    await olga.say('questions');
    await olga.say('ask me');
    await olga.say(statements);
    const turn = await olga.say(quiz);
    expect(read(turn.card)).toContain('2 statements and 2 quiz questions of its own');
    expect(read(turn.card)).not.toContain(notKept);
    expect(kept()).toEqual([{ id: 'introduction', ...asked, version: 1 }]);
    expect(read((await olga.redeliver(turn)).card)).toBe(read(turn.card));
    await olga.say('questions');
    await olga.say('ask me');
    expect(read((await olga.say('keep')).card)).toMatch(/or none to empty it/);
    expect(read((await olga.say('none')).card)).toContain('2 statements and 0 quiz questions');
    expect(kept()).toMatchObject([{ statements: asked.statements, quiz: [], version: 2 }]);
  });

  it('leave what is written of a child elsewhere to be met, in the middle of them too', async () => {
    const olga = here.officer();
    await onCard(olga);
    await olga.say('questions');
    expect(read((await olga.say(quiz)).card)).toContain(notKept);
    await olga.say('ask me');
    await olga.say('skip');
    await olga.say('cancel');
    expect(read((await olga.say(quiz)).card)).toContain(notKept);
    expect(kept()).toEqual([]);
  });

  it('emptied are gone', async () => {
    const olga = here.officer();
    await set(olga, { statements, quiz });
    expect(read((await set(olga, { statements: '', quiz: ' \n ' })).card)).toContain('None of its own');
    expect(kept()).toEqual([]);
  });

  it('with something wrong in them name the line, and everything given is kept', async () => {
    const olga = here.officer();
    const wrong = quiz.replace('* Listen', '- Listen').replace('- The school', '');
    const turn = await set(olga, { statements, quiz: wrong });
    const card = read(turn.card);
    expect(card).toMatch(
      /Quiz: Line 1 \(A girl of six[^)]*\): expected one right choice, which begins with a star; there is none\./,
    );
    expect(card).toMatch(/Quiz: Line 6 \(Who decides[^)]*\): expected 2 to 6 choices for the question; there is 1\./);
    expect([inputValue(turn, 'f-own-statements'), inputValue(turn, 'f-own-quiz')]).toEqual([statements, wrong.trim()]);
    expect(kept()).toEqual([]);
    await olga.press('Save', { 'f-own-quiz': quiz });
    expect(kept()).toEqual([{ id: 'introduction', ...asked, version: 1 }]);
  });

  it('wrong as they were typed are asked for again', async () => {
    const olga = here.officer();
    await onCard(olga);
    for (const said of ['questions', 'ask me', 'skip']) await olga.say(said);
    expect(read((await olga.say('When?\n- now\n- later')).card)).toMatch(/expected one right choice/);
    await olga.say('When?\n* now\n- later');
    expect(kept()).toMatchObject([{ statements: [], quiz: [{ text: 'When?', choices: ['now', 'later'], right: 0 }] }]);
  });

  it('at their largest fit on the card, and come back from it whole', async () => {
    const olga = here.officer();
    const most = Array.from({ length: 12 }, (_, i) => `${i} ${'s’'.repeat(99)}`.slice(0, 200)).join('\n');
    const questions = Array.from({ length: 15 }, (_, i) =>
      [
        `${i} ${'q'.repeat(195)}`,
        ...Array.from({ length: 6 }, (__, c) => `${c === i % 6 ? '*' : '-'} ${c}${'c'.repeat(99)}`),
      ].join('\n'),
    ).join('\n\n');
    await set(olga, { statements: most, quiz: questions });
    expect(kept()).toMatchObject([{ version: 1 }]);
    const form = await olga.press('Evaluation questions');
    expect([inputValue(form, 'f-own-statements'), inputValue(form, 'f-own-quiz')]).toEqual([most, questions]);
  });

  it('edited by two officers at once, are the first one’s, and the second is told and may save then', async () => {
    const [olga, olwen] = [here.officer(), here.person('somerset-2020', 'Olwen Price')];
    here.set('somerset-2020', { officers: [olga, olwen].map(({ tenant, aadObjectId: objectId }) => ({ tenant, objectId })) });
    await here.restart();
    await set(olga, { statements });
    await onCard(olwen);
    await olwen.press('Evaluation questions');
    // Emptied and set again in between: what it says now is what counts.
    await set(olga, { statements: '' });
    await set(olga, { statements: 'I can *listen*', quiz });
    const told = await olwen.press('Save', { 'f-own-statements': 'I can help' });
    expect(read(told.card)).toMatch(/Somebody changed this course’s questions/);
    expect(read(told.card)).toMatch(/Statements, what yours has not:\nI can \*listen\*/);
    expect(read(told.card)).toMatch(/Quiz, what yours has not:\nA girl of six/);
    expect(inputValue(told, 'f-own-statements')).toBe('I can help');
    expect(kept()).toMatchObject([{ statements: ['I can *listen*'], version: 1 }]);
    await olwen.press('Save');
    expect(kept()).toEqual([{ id: 'introduction', statements: ['I can help'], quiz: [], version: 2 }]);
  });

  it('may be of a course of the partnership’s own', async () => {
    const olga = here.officer();
    await olga.say('add a course');
    await olga.press('Save', { 'f-title': 'Listening to *toddlers*', 'f-kind': 'course' });
    await olga.press('Evaluation questions');
    expect(read((await olga.press('Save', { 'f-own-statements': 'I can listen' })).card)).toMatch(
      /1 statement and 0 quiz questions/,
    );
    expect(kept()).toMatchObject([{ id: records(here.stored(), 'courses')[0]?.['id'], statements: ['I can listen'] }]);
  });

  it('are no business of anybody who is no officer, nor of an officer who was one a minute ago', async () => {
    const ann = here.person();
    const card = await onCard(ann);
    expect(card.card.buttons).not.toContain('Evaluation questions');
    expect(read(card.card)).not.toContain('Evaluation questions');
    expect(read((await ann.say('questions')).card)).not.toContain('Quiz');
    const olga = here.officer();
    await onCard(olga);
    await olga.press('Evaluation questions');
    here.set('somerset-2020', { officers: [] });
    await here.restart();
    expect(read((await olga.press('Save', { 'f-own-quiz': quiz })).card)).toMatch(/training officer/);
    expect(kept()).toEqual([]);
    await here.store.transaction((tx) => tx.put(sessions, 'p-somerset-2020', sessionOn('2026-07-14')));
    expect(read((await onCard(olga)).card)).not.toContain('Evaluation questions');
  });
});
