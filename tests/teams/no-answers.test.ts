import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { answered, evaluationSteps } from './evaluation-steps.ts';
import { read } from './reading.ts';

const here = withBot();
const steps = evaluationSteps(here);

const followUp = (who: Person, as: string) =>
  steps.kept('followUps').find((one) => one['person'] === steps.personOf(who) && one['as'] === as);
const statesOf = (who: Person, as: string) => {
  const history = followUp(who, as)?.['history'];
  return Array.isArray(history) ? history.map(({ state }) => state) : [];
};

/** Ann and Bob were at a session; Sam is the line manager of Ann, and nobody is Bob's. Nobody answers anything. */
const silent = async (until = '2026-10-30') => {
  const [ann, bob, sam] = [await steps.somebody('Ann Lee'), await steps.somebody('Bob Hill'), await steps.somebody('Sam Okafor')];
  await steps.supervises(sam, ann);
  const olga = here.officer();
  await steps.held(olga, ['Ann Lee', 'Bob Hill']);
  here.clock.moveTo(new Date('2026-09-30T09:00:00Z'));
  await steps.until(until);
  return { ann, bob, sam, olga };
};

describe('"no answers"', { timeout: 60_000 }, () => {
  it('is for training officers alone', async () => {
    const ann = await steps.somebody('Ann Lee');
    for (const said of ['no answers', 'no answers unreachable'])
      expect(read((await ann.say(said)).card)).toContain('This is for a training officer');
  });

  it('says that there is nobody as long as there is nobody', async () => {
    expect(read((await here.officer().say('no answers')).card)).toContain('There is nobody.');
  });

  it('lists by course and round who has not answered, by name, and why, never what anybody answered', async () => {
    const { ann, olga } = await silent('2026-10-02');
    const own = steps.cardWith(ann, 'What has changed since?') ?? expect.fail('nothing was asked');
    await ann.press('Send', answered(own, 'My own very words.'));
    await steps.until('2026-10-30');
    const all = read((await olga.say('no answers')).card);
    expect(all).toMatch(/1\. Introduction[^\n]*\nAsked of those who were there\nNo answer: 1/);
    expect(all).toMatch(
      /2\. Introduction[^\n]*\nAsked of their line managers\nNo answer: 1; Nobody is down as their line manager: 1/,
    );
    const managers = read((await olga.say('2')).card);
    expect(managers).toMatch(/Ann Lee\n[^\n]*Asked of their line manager, Sam Okafor\.\nNo answer, since/);
    expect(managers).toMatch(/Bob Hill\n[^\n]*To be asked of their line manager\.\nNobody is down as their line manager, since/);
    const moved = read((await olga.say('moved')).card);
    expect([moved.includes('Bob Hill'), moved.includes('Ann Lee')]).toEqual([true, false]);
    await olga.say('all');
    await olga.say('no answers');
    await olga.press('Show', { row: 'practitioner/introduction' });
    const people = read((await olga.say('1')).card);
    expect(people).toMatch(
      /Who:\sBob Hill[\s\S]*Asked of:\sThemselves[\s\S]*: asked \(Signpost\)[\s\S]*: no answer \(Signpost\)/,
    );
    expect(JSON.stringify(olga.cards().map(({ card }) => card.json))).not.toContain('My own very words');
  });

  it('goes straight to one state, or to one course', async () => {
    const { olga } = await silent();
    const [unanswered, moved] = [
      read((await olga.say('no answers no answer')).card),
      read((await olga.say('no answers moved')).card),
    ];
    expect(unanswered).toMatch(/No answer: 3/);
    expect(moved).toMatch(/1\. Bob Hill/);
    expect(read((await olga.say('no answers introduction')).card)).toMatch(/No answer: 3; Nobody is down/);
    expect(read((await olga.say('no answers astronomy')).card)).toContain('I know no course of that name');
  });
});

describe('an officer, of somebody who has not answered', { timeout: 60_000 }, () => {
  it('has them asked again, as long as there is time, and it is recorded who did and when', async () => {
    const { bob, olga } = await silent();
    expect(followUp(bob, 'practitioner')).toMatchObject({ state: 'no-answer' });
    await olga.say('no answers');
    await olga.say('1');
    const one = await olga.press('Show', { row: String(followUp(bob, 'practitioner')?.['id']) });
    expect(one.card.buttons).toContain('Ask again');
    expect(read((await olga.press('Ask again')).card)).toMatch(/They are asked again[\s\S]*to be asked \(Olga Officer\)/);
    expect(followUp(bob, 'practitioner')).toMatchObject({ state: 'planned', sent: [] });
    expect(followUp(bob, 'practitioner')).not.toHaveProperty('over');
    const before = (await steps.told(bob, 'What has changed since?')).length;
    await steps.until('2026-11-02');
    expect(await steps.told(bob, 'What has changed since?')).toHaveLength(before + 1);
    const card = steps.cardWith(bob, 'What has changed since?') ?? expect.fail('nothing was asked');
    await bob.press('Send', answered(card));
    expect(statesOf(bob, 'practitioner')).toEqual(['planned', 'asked', 'no-answer', 'planned', 'asked', 'answered']);
    expect(read((await olga.say('ask again')).card)).not.toContain('They are asked again');
  });

  it('notes that they have left: nothing more is asked of them, or about them', async () => {
    const { ann, olga } = await silent();
    await olga.say('no answers');
    await olga.say('1');
    await olga.press('Show', { row: String(followUp(ann, 'practitioner')?.['id']) });
    expect(read((await olga.say('left')).card)).toMatch(
      /That is noted[\s\S]*How it stands:\sHas left[\s\S]*has left \(Olga Officer\)/,
    );
    expect(followUp(ann, 'practitioner')).toMatchObject({ state: 'left' });
    await olga.say('no answers left');
    await olga.say('1');
    expect(read((await olga.say('ask again')).card)).toContain('to be asked (Olga Officer)');
    expect(followUp(ann, 'practitioner')).toMatchObject({ state: 'planned' });
  });

  it('notes until when they are on leave, and they are asked when they are back', async () => {
    const { ann, olga } = await silent();
    await olga.say('no answers');
    await olga.say('1');
    await olga.press('Show', { row: String(followUp(ann, 'practitioner')?.['id']) });
    await olga.say('on leave');
    expect(read((await olga.press('Save', { 'f-until': '2026-10-01' })).card)).toContain('a day that is still to come');
    const noted = read((await olga.press('Save', { 'f-until': '2026-11-09' })).card);
    expect(noted).toMatch(/On leave until Monday 9 November 2026[\s\S]*on leave \(Olga Officer\)/);
    const before = (await steps.told(ann, 'What has changed since?')).length;
    await steps.until('2026-11-06');
    expect(await steps.told(ann, 'What has changed since?')).toHaveLength(before);
    await steps.until('2026-11-10');
    expect(await steps.told(ann, 'What has changed since?')).toHaveLength(before + 1);
  });

  it('corrects whose report they are: whoever is named is asked to confirm, then about them; all are told', async () => {
    const { ann, bob, sam, olga } = await silent();
    await olga.say('no answers moved');
    await olga.say('1');
    const form = await olga.press('Whose report they are');
    expect(read(form.card)).toContain('Whose report are they?');
    expect(read((await olga.press('Keep this', { 'f-manager': 'bob.hill@example.org' })).card)).toContain(
      'the person themselves',
    );
    expect(read((await olga.press('Keep this', { 'f-manager': 'sam.okafor@example.org' })).card)).toContain('That is kept');
    await here.settled();
    await steps.until('2026-11-02');
    expect(await steps.told(bob, 'Line manager')).not.toEqual([]);
    await sam.press(
      'Yes, I am their line manager',
      {},
      { on: sam.cards().findLast(({ card }) => read(card).includes('Are you their line manager?')) ?? expect.fail() },
    );
    await steps.until('2026-11-06');
    expect(followUp(bob, 'supervisor')).toMatchObject({ state: 'asked', of: steps.personOf(sam) });
    await olga.say('people ann lee');
    await olga.say('1');
    await olga.say('line manager');
    await olga.press('Keep this', { 'f-manager': '' });
    await steps.until('2026-11-09');
    expect(await steps.told(sam, 'Ann Lee no longer has you as their line manager.')).toHaveLength(1);
    expect(await steps.told(ann, 'Line manager')).not.toEqual([]);
  });
});
