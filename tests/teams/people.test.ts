import { describe, expect, it } from 'vitest';
import { addPerson } from '../../src/people/index.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { byButtons, read, records } from './reading.ts';

const here = withBot();
const somerset = 'somerset-2020';
const partition = 'p-somerset-2020';

const people = () => records(here.stored(), 'persons');
const idOf = (who: Person) =>
  String(records(here.stored(), 'accounts').find((one) => one['objectId'] === who.aadObjectId)?.['person']);

/** Somebody who came by a list and has opened no chat. */
const listed = (known: Parameters<typeof addPerson>[2]) => here.store.transaction((tx) => addPerson(tx, partition, known));

describe('"people"', () => {
  it('is for training officers alone', async () => {
    const ann = here.person();
    expect(read((await ann.say('people')).card)).toMatch(/This is for a training officer/);
    expect(read((await ann.say('people ann lee')).card)).toMatch(/This is for a training officer/);
  });

  it.each([
    ['people ann', /1\. Ann Lee/],
    ['people LEE ann', /1\. Ann Lee/],
    ['people ann.lee@example.org', /1\. Ann Lee/],
    ['people hill house', /1\. Ann Lee/],
    ['people an', /Nobody here goes by that/],
  ])('finds somebody by name, e-mail or agency: %s', async (text, expected) => {
    const [ann, olga] = [here.person(), here.officer()];
    await ann.say('profile');
    await ann.press('Keep this', { 'f-agency-name': 'Hill House', 'f-sector': 'health' });
    expect(read((await olga.say(text)).card)).toMatch(expected);
  });

  it('finds by the card as well, and pages', async () => {
    const olga = here.officer();
    for (let n = 10; n < 22; n++) await listed({ name: `Lee Number${n}` });
    await olga.say('people');
    expect(read((await olga.press('Find', { find: 'lee' })).card)).toMatch(/12 people[\s\S]*10\. Lee Number19/);
    expect(read((await olga.say('next')).card)).toMatch(/11\. Lee Number20[\s\S]*12\. Lee Number21/);
    expect(read((await olga.say('12')).card)).toMatch(/Name: Lee Number21/);
  });

  it('shows name, agency, sector, e-mails and line manager, and nothing that somebody answered', async () => {
    const [ann, olga] = [here.person(), here.officer()];
    await byButtons(ann, 'Wizard', { contact: 'regular' });
    await olga.say('people ann lee');
    const seen = read((await olga.say('1')).card);
    expect(seen).toMatch(/Ann Lee[\s\S]*ann\.lee@example\.org/);
    expect(seen).not.toContain('Wizard');
  });

  it('knows nobody of another partnership', async () => {
    const [zed, olga] = [here.person('solihull-2021', 'Zed Hall'), here.officer()];
    await zed.say('hello');
    expect(read((await olga.say('people zed hall')).card)).toMatch(/Nobody here/);
  });
});

describe('an officer’s correction', () => {
  it('is kept with who made it and when, and the person is told what it was', async () => {
    const [ann, olga] = [here.person(), here.officer()];
    await ann.say('hello');
    await olga.say('people ann');
    await olga.say('1');
    await olga.say('correct');
    const turn = await olga.press('Keep this', {
      'f-agency-name': 'Hill House',
      'f-sector': 'health',
      'f-emails': 'Ann@hill.example',
    });
    expect(read(turn.card)).toMatch(/they are told[\s\S]*Hill House/);
    await here.settled();
    await ann.sees(/Olga Officer/);
    await ann.sees(/Works for, Sector, Work e-mails/);
    expect(records(here.stored(), 'changes')).toMatchObject([{ person: idOf(ann), by: idOf(olga), kind: 'corrected' }]);
    expect(people()).toContainEqual(expect.objectContaining({ agency: { name: 'Hill House' }, emails: ['ann@hill.example'] }));
  });

  it('that changes nothing tells nobody', async () => {
    const [ann, olga] = [here.person(), here.officer()];
    await ann.say('hello');
    await olga.say('people ann');
    await olga.say('1');
    await olga.say('correct');
    await olga.press('Keep this');
    expect(records(here.stored(), 'changes')).toEqual([]);
  });

  it('gives a name to somebody whom only a list knows', async () => {
    const olga = here.officer();
    await listed({ name: 'An Le' });
    await olga.say('people an le');
    await olga.say('1');
    await olga.say('correct');
    const turn = await olga.press('Keep this', { 'f-name': 'Ann Lee' });
    expect(read(turn.card)).toContain('Ann Lee');
  });
});

describe('somebody who came by a list', () => {
  it('with a work e-mail is the one for whose account Teams reports it', async () => {
    const { id } = await listed({ name: 'A. Lee', emails: ['ann.lee@example.org'] });
    const ann = here.person();
    await ann.say('hello');
    expect(idOf(ann)).toBe(id);
    expect(people()).toHaveLength(1);
  });

  it('keeps being them whatever they did in their first turns', async () => {
    const { id } = await listed({ emails: ['ann.lee@example.org'] });
    const ann = here.person();
    await byButtons(ann, 'Wizard', { contact: 'regular' });
    expect([idOf(ann), people()]).toMatchObject([id, [{ roles: [{ title: 'Wizard' }] }]]);
  });

  it('is not whoever only says so', async () => {
    const { id } = await listed({ emails: ['boss@example.org'] });
    const ann = here.person();
    await ann.say('this is also me');
    await ann.press('Send the code', { 'f-who': 'boss@example.org' });
    expect(idOf(ann)).not.toBe(id);
  });

  it('twice is for an officer to decide', async () => {
    const [one, other] = [
      await listed({ name: 'A Lee', emails: ['ann.lee@example.org'] }),
      await listed({ emails: ['ann.lee@example.org'] }),
    ];
    const [ann, olga] = [here.person(), here.officer()];
    await ann.say('hello');
    expect([one.id, other.id]).not.toContain(idOf(ann));
    expect(read((await olga.say('people')).card)).toMatch(/Are these the same person\?[\s\S]*1\.[\s\S]*2\./);
    await olga.say('1');
    await olga.say('join');
    await olga.say('people');
    await olga.say('1');
    await olga.say('join');
    expect(people().map(({ id }) => id)).toHaveLength(2);
    expect([one.id, other.id]).toContain(idOf(ann));
  });

  it('and is said to be somebody else is not brought up again', async () => {
    const bob = here.person(somerset, 'Bob Ray');
    await bob.say('hello');
    const olga = here.officer();
    await listed({ name: 'Bob Ray', emails: ['b.ray@example.org'] });
    await olga.say('people b.ray@example.org');
    await olga.say('1');
    await olga.say('correct');
    await olga.press('Keep this', { 'f-name': 'Bob Ray', 'f-emails': 'bob.ray@example.org' });
    expect(read((await olga.say('people')).card)).toMatch(/Are these the same/);
    await olga.say('1');
    expect(read((await olga.say('different')).card)).toMatch(/keep them apart/);
    expect(read((await olga.say('people')).card)).toMatch(/Find somebody/);
    here.clock.moveTo(new Date('2026-09-01T09:00:00Z'));
    await bob.say('hello');
    expect(read((await olga.say('people')).card)).toMatch(/Find somebody/);
    expect(people()).toHaveLength(3);
  });
});

describe('two persons', () => {
  /** Ann has a role under one account, and another account; the officer looks at both. */
  const joined = async () => {
    const [ann, other, olga] = [here.person(somerset, 'Ann Lee'), here.person(somerset, 'Anna Leigh'), here.officer()];
    await byButtons(ann, 'Wizard', { contact: 'regular' });
    await byButtons(other, 'Librarian', { contact: 'infrequent' });
    const ids = [idOf(ann), idOf(other)];
    await olga.say('people ann lee');
    await olga.say('1');
    await olga.say('people anna leigh');
    expect(read((await olga.say('1')).card)).toMatch(/Before this you looked at Ann Lee/);
    const turn = await olga.say('join');
    return { ann, other, olga, ids, turn };
  };

  it('are joined by an officer: both accounts are one person’s, who is told', async () => {
    const { ann, other, ids, turn } = await joined();
    expect(read(turn.card)).toMatch(/They are one person now[\s\S]*1\. Ann Lee[\s\S]*2\. Anna Leigh|2\. Ann Lee/);
    expect([idOf(ann), idOf(other)]).toEqual([ids[0], ids[0]]);
    await here.settled();
    await ann.sees(/Olga Officer/);
    expect(read((await other.say('pathway')).card)).toMatch(/Wizard[\s\S]*Librarian/);
  });

  it('delivered twice are joined once', async () => {
    const { olga, turn } = await joined();
    const stored = here.stored();
    expect(read((await olga.redeliver(turn)).card)).toMatch(/one person/);
    expect(people()).toHaveLength(2);
    expect(records(here.stored(), 'changes')).toEqual(records(stored, 'changes'));
  });

  it('and parted again each have what was theirs, are told, and are not joined by themselves again', async () => {
    const { ann, other, olga, ids } = await joined();
    const accounts = read((await olga.say('people ann lee')).card);
    expect(accounts).toContain('1. ');
    const card = read((await olga.say('1')).card);
    const which = /part (\d)/.exec(card)?.[0] ?? expect.fail();
    expect(read((await olga.say(which)).card)).toMatch(/They are two people again/);
    expect([idOf(ann), idOf(other)]).toEqual(ids);
    await here.settled();
    await other.sees(/parted two accounts/);
    await ann.say('pathway');
    expect(read((await other.say('pathway')).card)).not.toContain('Wizard');
    expect(
      people()
        .map(({ roles }) => Object(roles).length)
        .sort(),
    ).toEqual([0, 1, 1]);
  });
});
