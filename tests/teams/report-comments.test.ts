import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { forge } from './evaluation-card-steps.ts';
import { read } from './reading.ts';
import { type Gives, reportSteps, various } from './report-steps.ts';

const here = withBot();
const steps = reportSteps(here);

const heading = 'What people thought of your session';

/** What three of the five write. */
const written: Gives[] = various.map((one, i) => ({
  ...one,
  words:
    [
      { 'tutor-comments': 'Kind, and clear' },
      { 'tutor-comments': 'Too fast', improve: 'A longer lunch' },
      { improve: 'More cases' },
    ][i] ?? {},
}));

const looked = async (given: readonly Gives[] = written) => {
  const { people, olga, tom } = await steps.held(6);
  await steps.answers(people, given);
  await steps.report(olga);
  return { people, olga, tom };
};

/** The calendar goes on, day by day, to the afternoon of that one. */
const until = async (day: string): Promise<void> => {
  const end = new Date(`${day}T15:00:00Z`).getTime();
  while (here.clock.now().getTime() < end) {
    here.clock.moveTo(new Date(Math.min(end, here.clock.now().getTime() + 86_400_000)));
    await here.settled();
  }
};

const told = (tom: Person) => steps.told(tom, heading);

/** The number of a comment on the card. */
const numberOf = (card: string, text: string): string => new RegExp(`(\\d+)\\. ${text}`).exec(card)?.[1] ?? expect.fail(card);

describe('what people wrote', () => {
  it('is read by an officer when five have answered: on the trainer in a part of its own, and nothing says whose it is', async () => {
    const { olga } = await looked();
    const card = read((await olga.press('What people wrote')).card);
    expect(card).toMatch(
      /On the trainer\n[12]\. (Kind, and clear|Too fast)\n[12]\. (Kind, and clear|Too fast)\nWhat could be better\n/,
    );
    expect(card).toMatch(/3\. (A longer lunch|More cases)\n4\. (A longer lunch|More cases)/);
    expect(card).not.toMatch(/Ann|Bob/);
  });

  it('is not read of four, nor of those who came after the five', async () => {
    const { people, olga } = await looked(written.slice(0, 4));
    expect((await steps.report(olga)).card.buttons).not.toContain('What people wrote');
    await steps.answer(people[4] as Person, various[4] as Gives);
    await steps.report(olga);
    await steps.answer(people[5] as Person, { before: 1, after: 2, words: { improve: 'Mine alone' } });
    await steps.report(olga);
    const card = read((await olga.say('comments')).card);
    expect(card).toContain('A longer lunch');
    expect(card).not.toContain('Mine alone');
  });

  it('is read with that of other sessions on the card of the course, where nothing is passed on', async () => {
    const { olga } = await looked();
    await olga.say('the course');
    const turn = await olga.say('comments');
    expect(read(turn.card)).toMatch(/^What people wrote\nIntroduction[\s\S]*A longer lunch/);
    expect(turn.card.buttons).toEqual(['The report']);
    expect(read((await olga.say('report')).card)).toMatch(/^Report on a course/);
  });

  it('is read no more when somebody is marked absent: what is missing would be theirs', async () => {
    const { olga } = await looked();
    expect((await steps.report(olga)).card.buttons).toContain('What people wrote');
    await olga.say('sessions introduction');
    await olga.say('1');
    await olga.say('register');
    await olga.say('1 absent');
    const turn = await steps.report(olga);
    expect(read(turn.card)).toContain('Answered\n4');
    expect(turn.card.buttons).not.toContain('What people wrote');
  });
});

describe('comments on the trainer', () => {
  it('reach the trainer with how people reacted, when an officer has passed them on, before the time of the strategy is over', async () => {
    const { olga, tom } = await looked();
    const card = await olga.say('comments');
    const number = numberOf(read(card.card), 'Kind, and clear');
    const passed = read((await olga.say(`pass on ${number}`)).card);
    expect(passed).toMatch(/Kind, and clear\nPassed on/);
    expect(passed).not.toMatch(/Too fast\nPassed on/);
    await until('2026-07-20');
    expect(await told(tom)).toEqual([]);
    await until('2026-07-21');
    const [summary = '', ...more] = await told(tom);
    expect(more).toEqual([]);
    expect(summary).toMatch(/Asked\n6\nAnswered\n5/);
    expect(summary).toMatch(/How clear was the tutor[^\n]*\n3\.4 of 4/);
    expect(summary).toContain('“Kind, and clear”');
    expect(summary).not.toMatch(/Too fast|What was learned|lunch|Not shown/);
    await until('2026-07-28');
    expect(await told(tom)).toHaveLength(1);
  });

  it('passed on by a button, and taken back before the summary goes, are not in it', async () => {
    const { olga, tom } = await looked();
    const card = (await olga.press('What people wrote')).card;
    const choices = JSON.stringify(card.json).match(/"value":"([0-9a-f]{16})"/g) ?? [];
    const ids = choices.map((one) => one.slice(9, -1));
    expect(ids).toHaveLength(2);
    const both = read((await olga.press('Pass on to the trainer', { row: ids.join(',') })).card);
    expect(both.match(/Passed on/g)).toHaveLength(2);
    await olga.press('Take back', { row: ids.join(',') });
    await until('2026-07-21');
    expect((await told(tom))[0]).not.toMatch(/Kind|fast/);
  });

  it('passed on after the summary went are sent at once', async () => {
    const { olga, tom } = await looked();
    await until('2026-07-21');
    await steps.report(olga);
    const card = await olga.say('comments');
    await olga.say(`pass on ${numberOf(read(card.card), 'Too fast')}`);
    await here.settled();
    const all = await told(tom);
    expect(all).toHaveLength(2);
    expect(all[1]).toContain('“Too fast”');
  });

  it('passed on of a session whose register came too late for a summary are sent at once, and once', async () => {
    const people = [];
    for (const name of ['Ann Lee', 'Bob Hill', 'Cat Moor', 'Dan West', 'Eve North']) people.push(await steps.somebody(name));
    const tom = await steps.somebody('Tom Reed');
    const olga = here.officer();
    await steps.setUp(olga, { 'f-trainers': 'Tom Reed' });
    await steps.put(olga, ...people.map(({ name }) => name));
    await until('2026-07-27');
    await olga.say('all here');
    await here.settled();
    await steps.answers(people, written);
    await steps.report(olga);
    const card = await olga.say('comments');
    await olga.say(`pass on ${numberOf(read(card.card), 'Too fast')}`);
    await until('2026-07-29');
    expect(await told(tom)).toEqual([expect.stringContaining('“Too fast”')]);
  });

  it('that are none are not passed on, whatever a client sends', async () => {
    const { olga } = await looked();
    const card = await olga.say('comments');
    const [response = {}] = steps.kept('responses');
    for (const row of ['f'.repeat(16), '', String(response['id'])]) await forge(olga, card, 'comments-pass', { row });
    expect(steps.kept('passedOn')).toEqual([]);
  });
});

describe('a session that fewer than five have answered', () => {
  it('has no summary for its trainer, also when a fifth answers later', async () => {
    const { people, tom } = await looked(written.slice(0, 4));
    await until('2026-07-21');
    await steps.answer(people[4] as Person, various[4] as Gives);
    await until('2026-07-25');
    expect(await told(tom)).toEqual([]);
  });
});
