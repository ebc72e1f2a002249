import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { read, records } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

const here = withBot();

const { setUp } = sessionSteps(here);
const sessions = () => records(here.stored(), 'sessions');

describe('a session', () => {
  it('is set up from a course on one card', async () => {
    const turn = await setUp(here.officer());
    expect(read(turn.card)).toMatch(/Introduction to Child Protection[\s\S]*Tuesday 14 July 2026, 09:30 to 16:30[\s\S]*0 of 24/);
    expect(sessions()).toMatchObject([
      { course: 'introduction', starts: '2026-07-14T08:30:00.000Z', version: 1, register: 'open' },
    ]);
  });

  it('is set up by typing alone', async () => {
    const olga = here.officer();
    await olga.say('new session');
    await olga.say('ask me');
    for (const said of ['introduction', 'skip', '14 July', '9.30', '4.30pm', 'Shire Hall', 'skip', 'skip', '24', 'skip', 'skip'])
      await olga.say(said);
    expect(read((await olga.say('skip')).card)).toMatch(/Tuesday 14 July 2026, 09:30 to 16:30/);
  });

  it('is no business of somebody who is no officer', async () => {
    const ann = here.person();
    expect(read((await ann.say('new session')).card)).toMatch(/training officer/);
    expect(sessions()).toEqual([]);
  });

  it('that ends before it begins is asked about again, with everything kept', async () => {
    const turn = await setUp(here.officer(), { 'f-to': '08:00' });
    expect(read(turn.card)).toMatch(/ends before it begins/);
    expect(JSON.stringify(turn.card)).toContain('Shire Hall');
    expect(sessions()).toEqual([]);
  });

  it('is listed by week, by month and by course, and shown by its number', async () => {
    const olga = here.officer();
    await setUp(olga);
    expect(read((await olga.say('sessions')).card)).toMatch(/the week of Monday 13 July 2026[\s\S]*1\. Introduction/);
    expect(read((await olga.say('1')).card)).toMatch(/Code for those who walk in/);
    expect(read((await olga.say('sessions july')).card)).toMatch(/July 2026[\s\S]*1\. Introduction/);
    expect(read((await olga.say('later')).card)).toMatch(/August 2026[\s\S]*none/);
    expect(read((await olga.say('sessions introduction to child')).card)).toMatch(
      /Sessions of Introduction[\s\S]*1\. Introduction/,
    );
  });

  it('is moved, and those on it are told once, with the ground', async () => {
    const olga = here.officer();
    const ann = here.person('somerset-2020', 'Ann Lee');
    await ann.say('hello');
    await setUp(olga);
    await olga.say('register');
    await olga.say('add');
    await olga.press('Add people', { 'f-people': 'Ann Lee\nBo Smith, bo@school.example' });
    await olga.say('session');
    await olga.say('move');
    const turn = await olga.press('Move it', { 'f-day': '2026-07-21', 'f-ground': 'the hall is flooded' });
    expect(read(turn.card)).toMatch(/Tuesday 21 July/);
    await here.settled();
    const told = ann.cards().filter(({ card }) => read(card).includes('the hall is flooded'));
    expect(told.map(({ card }) => read(card))).toEqual([
      expect.stringMatching(/It was: Tuesday 14 July[\s\S]*It is now: Tuesday 21 July/),
    ]);
    expect(read((await olga.say('phone list')).card)).toMatch(/Bo Smith/);
  });
});

describe('the register', () => {
  it('marks somebody with one tap, or a number and a word', async () => {
    const olga = here.officer();
    await setUp(olga, { 'f-day': '2026-07-01' });
    await olga.say('register');
    await olga.say('add');
    await olga.press('Add people', { 'f-people': 'Ann Lee\nBo Smith' });
    await olga.press('Ann Lee: Here');
    expect(read((await olga.say('2 told us')).card)).toMatch(/1 here, 2 of 2 marked/);
    expect(
      records(here.stored(), 'attendances')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['excused', 'present']);
  });

  it('takes in those who walk in and type its code', async () => {
    const olga = here.officer();
    await setUp(olga, { 'f-day': '2026-07-01' });
    const [session] = sessions();
    const ann = here.person();
    expect(read((await ann.say(String(session?.['code']))).card)).toMatch(/you are signed in to Introduction/);
    expect(records(here.stored(), 'attendances')).toMatchObject([{ state: 'present', walkedIn: true }]);
  });
});
