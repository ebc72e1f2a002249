import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read, records } from './reading.ts';

const here = withBot();
const somerset = 'somerset-2020';

const profile = { 'f-agency-name': 'Hill House', 'f-sector': 'health' };

/** Fills in the profile with a line manager, and sends what follows from it. */
const names = async (ann: Person, manager: string) => {
  await ann.say('profile');
  const turn = await ann.press('Keep this', { ...profile, 'f-manager': manager });
  await here.settled();
  return turn;
};

const states = () => records(here.stored(), 'supervisions').map(({ state }) => state);
const waiting = () => records(here.stored(), 'namings').map(({ who }) => who);

/** Ann has named Sam, whom the bot knows. */
const asked = async () => {
  const [ann, sam] = [here.person(somerset, 'Ann Lee'), here.person(somerset, 'Sam Okafor')];
  await sam.say('hello');
  await names(ann, 'Sam.Okafor@example.org');
  return { ann, sam };
};

describe('somebody who is named as line manager', () => {
  it('by an e-mail that Teams reports for them is asked, and when they confirm the person is told', async () => {
    const { ann, sam } = await asked();
    const question = await sam.sees(/Are you their line manager/);
    expect(read(sam.cards().at(-1)?.card ?? expect.fail())).toMatch(/Ann Lee[\s\S]*Hill House[\s\S]*Never their evaluations/);
    await sam.press('Yes, I am their line manager', {}, { on: question });
    await here.settled();
    expect((await ann.sees(/Sam Okafor has confirmed/)).card).toBeDefined();
    expect(states()).toEqual(['confirmed']);
  });

  it('by being picked in Teams is asked likewise', async () => {
    const [ann, sam] = [here.person(somerset, 'Ann Lee'), here.person(somerset, 'Sam Okafor')];
    await sam.say('hello');
    await ann.say('profile');
    await ann.press('Keep this', { ...profile, 'f-manager-pick': sam.aadObjectId });
    await here.settled();
    expect(await sam.sees(/Ann Lee/)).toBeDefined();
  });

  it('before the bot knows them is asked when they first open a chat with it', async () => {
    const [ann, sam] = [here.person(somerset, 'Ann Lee'), here.person(somerset, 'Sam Okafor')];
    const turn = await names(ann, 'sam.okafor@example.org');
    expect(read(turn.card)).toMatch(/as soon as I can reach them/);
    expect([states(), waiting()]).toEqual([[], ['sam.okafor@example.org']]);
    await sam.install();
    await here.settled();
    await sam.sees(/Are you their line manager/);
    expect([states(), waiting()]).toEqual([['asked'], []]);
  });

  it('by picking, before the bot knows them, is asked when they are first met, even if Teams reports no e-mail', async () => {
    const [ann, sam] = [here.person(somerset, 'Ann Lee'), here.person(somerset, 'Sam Okafor')];
    await ann.say('profile');
    await ann.press('Keep this', { ...profile, 'f-manager-pick': sam.aadObjectId });
    here.teams.failNext('member', ({ answer }) => answer({ status: 500, body: {} }));
    await sam.say('hello');
    await here.settled();
    await sam.sees(/Are you their line manager/);
  });

  it('is told to the person as not known in the same words as one who is', async () => {
    const { ann } = await asked();
    const known = read((await names(ann, 'sam.okafor@example.org')).card);
    expect(read((await names(ann, 'nobody.knows@example.org')).card)).toBe(known);
  });

  it('can say that they are not, and the person is told', async () => {
    const { ann, sam } = await asked();
    await sam.sees(/Are you/);
    await sam.press('Not my report');
    await here.settled();
    await ann.sees(/Sam Okafor says that they are not your line manager/);
    expect(states()).toEqual(['denied']);
    await ann.say('profile');
    expect(JSON.stringify(ann.cards().at(-1))).not.toContain('"value":"sam.okafor');
  });

  it('can say who is, who is then asked', async () => {
    const { ann, sam } = await asked();
    const kim = here.person(somerset, 'Kim Ray');
    await kim.say('hello');
    await sam.sees(/Are you/);
    await sam.press('Somebody else is');
    await sam.press('Ask them', { 'f-manager': 'kim.ray@example.org' });
    await here.settled();
    await kim.sees(/Are you their line manager/);
    await ann.sees(/Sam Okafor says that they are not/);
    await kim.press('Yes, I am their line manager');
    await here.settled();
    await ann.sees(/Kim Ray has confirmed/);
  });

  it('answers by typing alone', async () => {
    const { ann, sam } = await asked();
    expect(read((await sam.say('line managers')).card)).toMatch(/1\. Ann Lee[\s\S]*are you\?/);
    expect(read((await sam.say('1')).card)).toMatch(/yes, no, other/);
    await sam.say('yes');
    await here.settled();
    await ann.sees(/Sam Okafor has confirmed/);
  });

  it('asked twice is asked once, and confirming twice is the same', async () => {
    const { ann, sam } = await asked();
    await names(ann, 'sam.okafor@example.org');
    await sam.sees(/Are you/);
    expect(sam.cards().filter(({ card }) => /Are you their/.test(read(card)))).toHaveLength(1);
    const turn = await sam.press('Yes, I am their line manager');
    const stored = here.stored();
    expect(read((await sam.again(turn)).card)).toBe(read(turn.card));
    expect(here.stored()).toBe(stored);
  });
});

describe('a line manager', () => {
  const confirmed = async () => {
    const both = await asked();
    await both.sam.sees(/Are you/);
    await both.sam.press('Yes, I am their line manager');
    await here.settled();
    return both;
  };

  it('can end it, and the person is told', async () => {
    const { ann, sam } = await confirmed();
    await sam.say('line managers');
    await sam.say('1');
    expect(read((await sam.say('end')).card)).toMatch(/has ended/);
    await here.settled();
    await ann.sees(/Sam Okafor is no longer kept as your line manager/);
  });

  it('is told when the person ends it, whether by the card or by naming somebody else', async () => {
    const { ann, sam } = await confirmed();
    await ann.say('line managers');
    await ann.press('Open', { row: String(records(here.stored(), 'supervisions')[0]?.['id']) });
    await ann.press('End this');
    await here.settled();
    await sam.sees(/Ann Lee no longer has you as their line manager/);
    expect(states()).toEqual(['ended']);
  });

  it('stays one when the profile is filled in again, and their e-mail stands in it', async () => {
    const { ann } = await confirmed();
    const { card } = await ann.say('profile');
    expect(JSON.stringify(card)).toContain('sam.okafor@example.org');
    expect(read(card)).toContain('Your line manager has confirmed');
    await ann.press('Keep this', { 'f-sector': 'police' });
    expect(states()).toEqual(['confirmed']);
    await ann.say('profile');
    await ann.press('Keep this', { 'f-manager': '' });
    expect(states()).toEqual(['ended']);
  });

  it('cannot be oneself', async () => {
    const ann = here.person(somerset, 'Ann Lee');
    await ann.say('hello');
    const turn = await names(ann, 'ann.lee@example.org');
    expect(read(turn.card)).toMatch(/That is you/);
    expect([states(), waiting()]).toEqual([[], []]);
  });

  it('cannot be somebody whose line manager one is', async () => {
    const { sam } = await confirmed();
    const turn = await names(sam, 'ann.lee@example.org');
    expect(read(turn.card)).toMatch(/You are that person’s line manager here/);
  });

  it('who was asked both ways cannot confirm the second', async () => {
    const { ann, sam } = await asked();
    await names(sam, 'ann.lee@example.org');
    const mine = await ann.sees(/Are you their line manager/);
    await sam.sees(/Are you/);
    await sam.press('Yes, I am their line manager');
    expect(read((await ann.press('Yes, I am their line manager', {}, { on: mine })).card)).toMatch(
      /They are your own line manager/,
    );
  });

  it('is whoever each of two employers has', async () => {
    const [ann, sam, kim] = ['Ann Lee', 'Sam Okafor', 'Kim Ray'].map((name) => here.person(somerset, name));
    if (!ann || !sam || !kim) return expect.fail();
    await sam.say('hello');
    await kim.say('hello');
    await names(ann, 'sam.okafor@example.org, kim.ray@example.org');
    await sam.sees(/Ann Lee/);
    await kim.sees(/Ann Lee/);
    expect(states()).toEqual(['asked', 'asked']);
  });
});

describe('a line manager whom no message reaches', () => {
  it('is named to the officers, and the person is told whom to ask', async () => {
    const [ann, sam] = [here.person(somerset, 'Ann Lee'), here.person(somerset, 'Sam Okafor')];
    const olga = here.officer();
    await olga.say('hello');
    await sam.say('hello');
    await sam.uninstall();
    const turn = await names(ann, 'sam.okafor@example.org');
    expect(read(turn.card)).toMatch(/do not reach the line manager you named[\s\S]*ask your training officer/);
    here.clock.moveTo(new Date('2026-07-02T10:00:00Z'));
    await here.settled();
    await olga.sees(/Sam Okafor/);
    await ann.sees(/my messages do not reach them/);
  });
});

describe('the e-mails of an account', () => {
  it('are asked for once a month, after the answer', async () => {
    const ann = here.person();
    const looked = () => here.teams.ledger.filter(({ kind }) => kind === 'member').length;
    await ann.say('hello');
    await ann.say('hello');
    expect(looked()).toBe(1);
    expect(here.teams.ledger.map(({ kind }) => kind).slice(0, 2)).toEqual(['send', 'member']);
    here.clock.moveTo(new Date('2026-07-30T09:00:00Z'));
    await ann.say('hello');
    expect(looked()).toBe(1);
    here.clock.moveTo(new Date('2026-08-03T09:00:00Z'));
    await ann.say('hello');
    expect(looked()).toBe(2);
  });

  it('are no trouble where Teams does not say', async () => {
    const ann = here.person();
    here.teams.failNext('member', ({ hangUp }) => hangUp());
    await ann.say('hello');
    expect(records(here.stored(), 'accounts')[0]).not.toHaveProperty('emails');
    expect(read((await ann.say('help')).card)).toContain('pathway');
  });
});
