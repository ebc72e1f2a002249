import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { erasePerson } from '../../src/profile/index.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { idOf, idsOf } from './evaluation-card-steps.ts';
import { read } from './reading.ts';
import { type Gives, reportSteps, various } from './report-steps.ts';

const here = withBot();
const steps = reportSteps(here);

const learned = 'Before 1.8, after 3.4: 1.6 more (spread 1.0). 5 people counted.';
const hidden = 'Not shown: fewer than five answered this, or everybody answered the same.';

/** Five of seven have answered, and an officer has looked. */
const looked = async (given: readonly Gives[] = various) => {
  const { people, olga, tom } = await steps.held(7);
  await steps.answers(people, given);
  return { people, olga, tom, card: read((await steps.report(olga)).card) };
};

describe('the report on a session', () => {
  it('says first how many have answered, then what they learned and what they thought', async () => {
    const { olga, card } = await looked();
    expect(card).toMatch(
      /^Report on a session\nIntroduction to Child Protection\n.*\nAsked\n7\nAnswered\n5 \(71%\)\nNot answered\n2/,
    );
    expect(card.indexOf('Asked')).toBeLessThan(card.indexOf('What was learned'));
    expect(card).toContain(`1. What this course is about\n${learned}`);
    expect(card).toMatch(
      /How clear was the tutor[^\n]*\n3\.4 of 4 \(spread 0\.5\)\. 5 people counted\.\n1 Not clear, 2 Partly clear/,
    );
    expect(read((await olga.say('reports')).card)).toMatch(
      /1\. Introduction to Child Protection\nSession\. [^\n]*\n5 of 7 answered/,
    );
  });

  it('draws means as bars where Teams can, and has a table of the same numbers for where it cannot', async () => {
    const { olga } = await looked();
    const json = JSON.stringify((await steps.report(olga)).card.json);
    expect(json).toContain('"type":"Chart.VerticalBar.Grouped"');
    expect(json).toContain('{"legend":"Before","values":[{"x":"1","y":1.8}');
    expect(json).toMatch(/"fallback":\{"type":"Table"/);
  });

  it('does not show what all have answered alike, and says why', async () => {
    const { card } = await looked();
    expect(card).toMatch(new RegExp(`Was the information you got before the course adequate\\?\n${hidden}`));
  });

  it('shows no figure as long as fewer than five have answered, and how many those are', async () => {
    const { card } = await looked(various.slice(0, 4));
    expect(card).toContain('Answered\n4 (57%)');
    expect(card).toContain('Fewer than five have answered, so nothing of what they said is shown.');
    expect(card).not.toMatch(/What was learned|of 4 \(spread/);
  });

  it('stays as it is when one more answers, or one changes an answer, so that the difference is not theirs', async () => {
    const { people, olga } = await looked();
    await steps.answer(people[5] as Person, { before: 4, after: 4 });
    const [ann] = people as [Person];
    const open = await ann.press('Change my answers');
    await ann.press('Send', { [idOf(open.card, 'statements')]: '1' });
    const card = read((await steps.report(olga)).card);
    expect(card).toContain(learned);
    expect(card).toContain('1 answer came later. It is counted once there are five.');
    expect(card).toContain('Answered\n6 (86%)');
  });

  it('counts the next five together, with those who came before', async () => {
    const { people, olga } = await steps.held(5);
    await steps.answers(people, various);
    await steps.report(olga);
    await steps.answers(await steps.walkIn(5), various);
    expect(read((await steps.report(olga)).card)).toContain('Before 1.8, after 3.4: 1.6 more (spread 1.0). 10 people counted.');
  });

  it('shows nothing of five of whom one has been erased', async () => {
    const { people, olga } = await looked();
    const id = steps.personOf(people[0] as Person);
    await here.store.transaction((tx) => erasePerson({ tx, partition: 'p-somerset-2020', collections }, id));
    const card = read((await steps.report(olga)).card);
    expect(card).toContain('Answered\n4 (67%)');
    expect(card).not.toMatch(/3\.4/);
  });

  it('quotes those who allow it, and nobody else', async () => {
    const quote = (text: string, may: 'yes' | 'no') => ({ before: 1, after: 4, words: { quote: text, 'may-quote': may } });
    const { card } = await looked([quote('Worth every minute', 'yes'), quote('Do not print this', 'no'), ...various.slice(0, 3)]);
    expect(card).toContain('Quotes, from people who allowed it\n“Worth every minute”');
    expect(card).not.toContain('Do not print this');
  });

  it('is for training officers: neither for those who answered nor for the trainer', async () => {
    const { people, tom } = await looked();
    for (const who of [people[0] as Person, tom])
      expect(read((await who.say('reports')).card)).toContain('This is for a training officer of the partnership');
  });

  it('is reached by typing alone, and so are the course and the list', async () => {
    const { olga } = await looked();
    expect(read((await olga.say('the course')).card)).toMatch(
      /^Report on a course\nIntroduction to Child Protection\nSessions\n1/,
    );
    expect(read((await olga.say('reports')).card)).toMatch(/^Reports/);
    await olga.say('reports child protection');
    expect(read((await olga.say('2')).card)).toContain(learned);
    await olga.say('sessions introduction');
    await olga.say('1');
    expect(read((await olga.say('session report')).card)).toMatch(/^Report on a session/);
  });

  it('leaves out of its counts who left a question out', async () => {
    const { people, olga } = await steps.held(6);
    await steps.answers(people, [...various, { before: 2, after: 2 }]);
    const [ann] = people as [Person];
    const open = await ann.press('Change my answers');
    await ann.press('Send', Object.fromEntries(idsOf(open.card, 'tutor-clear').map((id) => [id, ''])));
    const card = read((await steps.report(olga)).card);
    expect(card).toMatch(/How clear was the tutor[^\n]*\n3\.2 of 4 \(spread 0\.7\)\. 5 people counted; 1 did not answer\./);
    expect(card).toContain('6 people counted.');
  });
});
