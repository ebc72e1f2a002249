import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { firstChoices, idOf, idsOf } from './evaluation-card-steps.ts';
import { evaluationSteps } from './evaluation-steps.ts';
import { pressing } from './forging.ts';
import { read } from './reading.ts';
import { reportSteps, various } from './report-steps.ts';

const here = withBot();
const steps = reportSteps(here);
const { until, cardWith } = evaluationSteps(here);

/** What five rate each statement as, three months on. */
const later = [3, 2, 4, 3, 1];
const example = 'A child was heard.';

type Words = Record<string, string>;

/** Somebody answers what has changed since. */
const answerLater = async (who: Person, value: number, words: Words = {}): Promise<void> => {
  const card = cardWith(who, 'What has changed since?');
  if (!card) throw new Error(`${who.name} was not asked`);
  await who.press('Send', {
    ...firstChoices(card),
    ...Object.fromEntries(idsOf(card, 'statements').map((id) => [id, String(value)])),
    ...Object.fromEntries(Object.entries(words).map(([name, text]) => [idOf(card, name), text])),
  });
};

/** People were at a session, and answered; an officer has looked; three months are over, and the first of them answer. */
const monthsOn = async ({ given = various, words = [] as Words[], answers = later } = {}) => {
  const { people, olga } = await steps.held(given.length);
  await steps.answers(people, given);
  await steps.report(olga);
  // Nothing is asked of them in between.
  here.clock.moveTo(new Date('2026-10-12T09:00:00Z'));
  await until('2026-10-16');
  for (const [i, value] of answers.entries()) await answerLater(people[i] as Person, value, words[i]);
  return { people, olga };
};

/** The session is so long ago that the list has its course alone. */
const card = async (olga: Person) => {
  await steps.report(olga);
  return olga.say('three months');
};

const mayUse = (text: string, may: 'yes' | 'no'): Words => ({ example: text, 'may-use-example': may });

describe('the report on a course, three months on', () => {
  it('says first who was asked and has answered, and why then; then what has lasted', async () => {
    const { olga } = await monthsOn();
    await steps.report(olga);
    const turn = await olga.press('Three months on');
    const text = read(turn.card);
    expect(text).toMatch(
      /^Three months on\nIntroduction to Child Protection\nAsked of those who were there\nAsked\n5\nAnswered\n5 \(100%\)/,
    );
    expect(text).toContain('3 months after a session. Why then: our own suggestion; the strategy does not say.');
    expect(text).toMatch(/Asked of their line managers\nAsked\n0\n[\s\S]*Appendix 3, Training and Development/);
    expect(text).toContain(
      'Before 1.8, after 3.4, later 2.6. Since before: 0.8 more (spread 1.7). Since the end: 0.8 less (spread 0.7). 5 people counted.',
    );
    expect(JSON.stringify(turn.card.json)).toMatch(/"legend":"Later"/);
  });

  it('shows what was said later alone where the few who did not answer could be worked out', async () => {
    const { olga } = await monthsOn({ given: [...various, { before: 2, after: 2 }, { before: 1, after: 3 }] });
    const text = read((await card(olga)).card);
    expect(text).toContain('Answered\n5 (71%)');
    expect(text).toContain('Later 2.6 of 4 (spread 1.0). 5 people counted.');
    expect(text).not.toContain('Since before');
  });

  it('shows nothing of four, and how many those are', async () => {
    const { olga } = await monthsOn({ answers: later.slice(0, 4) });
    const text = read((await card(olga)).card);
    expect(text).toContain('Answered\n4 (80%)\nAsked, no answer yet\n1');
    expect(text).toContain('Fewer than five of those who were there have answered');
    expect(text).not.toMatch(/later \d|Learning that lasted/);
  });

  it('leads to the names of those who have not answered', async () => {
    const { olga } = await monthsOn({ answers: [] });
    await until('2026-11-20');
    expect(read((await card(olga)).card)).toContain('No answer\n5');
    expect(read((await olga.say('names')).card)).toContain('Ann Lee');
  });

  it('is for training officers alone', async () => {
    const [ann] = (await monthsOn()).people as [Person];
    const { sent } = await ann.press('Change my answers');
    for (const verb of ['report-rounds', 'report-examples', 'examples-clear', 'examples-keep']) {
      const action = { type: 'Action.Execute', verb, data: { course: 'introduction', row: 'any' } };
      const answer = await ann.send(pressing({ ...sent }, action, `f:${verb}`));
      expect(JSON.stringify(answer)).toContain('This is for a training officer of the partnership');
    }
  });
});

describe('examples of what training changed', () => {
  const listed = async () => {
    const all = await monthsOn({
      words: [mayUse(example, 'yes'), mayUse('Not for others.', 'no'), mayUse('Another one.', 'yes')],
    });
    await card(all.olga);
    const text = read((await all.olga.say('examples')).card);
    const number = /(\d)\. A child was heard/.exec(text)?.[1] ?? expect.fail(text);
    return { ...all, text, number };
  };

  it('are read by an officer without names, where they may be used, and stand in the report once they are cleared', async () => {
    const { olga, text, number } = await listed();
    expect(text).toContain('Another one.');
    expect(text).not.toMatch(/Not for others|Ann|Bob/);
    expect(read((await olga.say('report')).card)).not.toContain(example);
    await olga.say('examples');
    expect(read((await olga.say(`clear ${number}`)).card)).toContain(`${example}\nCleared for use`);
    const report = read((await olga.say('report')).card);
    expect(report).toContain(`Examples, cleared for use\n“${example}”`);
    expect(report).not.toContain('Another one.');
    const [kept] = steps.kept('clearings');
    expect(kept).toMatchObject({ by: steps.personOf(olga), at: expect.stringMatching(/^2026-10-/) });
    expect(JSON.stringify(kept)).not.toContain('child');
  });

  it('are taken back by an officer', async () => {
    const { olga, number } = await listed();
    await olga.say(`clear ${number}`);
    await olga.say(`not for use ${number}`);
    expect(read((await olga.say('report')).card)).not.toContain(example);
  });

  it('that are changed, or taken back by whoever gave them, are cleared no more', async () => {
    const { people, olga, number } = await listed();
    await olga.say(`clear ${number}`);
    const [ann] = people as [Person];
    const open = await ann.press('Change my answers');
    await ann.press('Send', { [idOf(open.card, 'example')]: 'Ann’s child was heard.' });
    expect(read((await card(olga)).card)).not.toMatch(/was heard/);
    const text = read((await olga.say('examples')).card);
    expect(text).toContain('child was heard.');
    expect(text).not.toContain('Cleared for use');
    const again = await ann.press('Change my answers');
    await ann.press('Send', { [idOf(again.card, 'may-use-example')]: 'no' });
    await card(olga);
    expect(read((await olga.say('examples')).card)).not.toContain('was heard');
  });
});
