import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { answeredBy, formWithQuiz, type Given } from '../report/answered.ts';
import { sessionOn } from '../training/session-on.ts';
import { read } from './reading.ts';

const here = withBot();
const framework = 'cheshire-west-2015';

const gave = (quizzes: readonly [number, number][]): Given[] =>
  quizzes.map((quiz, i) => ({ person: `person ${i}`, rating: 2 + (i % 3), quiz }));

const held = (course: string, title: string, given: readonly Given[]) =>
  here.store.transaction((tx) => {
    const session = sessionOn('2026-06-24', { id: `of ${course}`, course, title });
    return answeredBy(tx, `p-${framework}`, session, formWithQuiz('cheshire-west-course', 5), given);
  });

const little = gave([
  [1, 2],
  [2, 3],
  [1, 3],
  [2, 2],
  [0, 2],
]);
const much = gave([
  [1, 4],
  [2, 5],
  [1, 5],
  [2, 4],
  [0, 3],
]);

describe('a course of a strategy that asks for a gain of two in its quiz', () => {
  it('is marked for redevelopment under it: on its card with the numbers and how the figure was read, and in the list', async () => {
    await held('alerter-basic-awareness', 'Alerter Basic Awareness', little);
    await held('introduction-workshop', 'Joint workshop', much);
    const olga = here.officer(framework);
    expect(read((await olga.say('reports')).card)).not.toContain('Marked');
    const card = read((await olga.say('3')).card);
    expect(card).toMatch(/^Report on a course\nAlerter Basic Awareness\nMarked for redevelopment\n/);
    expect(card).toContain('Mean gain in the quiz: 1.20 (spread 0.75), 5 people, 5 questions. The least is 2.');
    expect(card).toContain('The strategy sets an average of 2 and gives no unit.');
    expect(card).toMatch(/From: [^\n]*Monitoring & Evaluation, pre and post course quizzes/);
    expect(card).toMatch(/Quiz \(5 questions\)\nBefore 1\.2, after 2\.4: 1\.2 more \(spread 0\.7\)\. 5 people counted\./);
    await olga.say('reports');
    expect(read((await olga.say('4')).card)).not.toContain('Marked');
    expect(read((await olga.say('reports')).card)).toMatch(
      /3\. Alerter Basic Awareness\nCourse\nMarked for redevelopment: mean gain in the quiz 1\.20, under 2\. 5 of 5 answered\n4\. Joint[^\n]*\nCourse\n5 of 5 answered/,
    );
  });
});
