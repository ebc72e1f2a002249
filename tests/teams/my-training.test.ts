import { describe, expect, it } from 'vitest';
import { supervisionId, supervisions } from '../../src/people/index.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { byButtons, read, records } from './reading.ts';

const here = withBot();
const partition = 'p-somerset-2020';

const personOf = (ann: Person): string =>
  String(records(here.stored(), 'accounts').find((account) => account['objectId'] === ann.aadObjectId)?.['person']);

const attended = async (olga: Person, ann: Person, day: string) => {
  await olga.say('new session');
  await olga.press('Set up a session', {
    'f-course': 'introduction',
    'f-day': day,
    'f-from': '09:30',
    'f-to': '16:30',
    'f-places': '24',
  });
  await olga.say('register');
  await olga.say('add');
  await olga.press('Add people', { 'f-people': ann.name });
  await olga.say('all here');
};

/** Somebody says that they are the line manager of somebody. */
const supervises = (sam: Person, ann: Person) =>
  here.store.transaction((tx) => {
    const [person, supervisor] = [personOf(ann), personOf(sam)];
    const at = here.clock.now().toISOString();
    return tx.put(supervisions, partition, {
      id: supervisionId(person, supervisor),
      person,
      supervisor,
      state: 'confirmed',
      by: supervisor,
      at,
    });
  });

const somebody = async (name: string) => {
  const who = here.person('somerset-2020', name);
  await who.say('hello');
  return who;
};

describe('"my training"', () => {
  it('shows what was done, what is due again and what comes next', async () => {
    const ann = here.person();
    await byButtons(ann, 'School nurse', { contact: 'regular', 'with-children': 'yes', intercollegiate: '3' });
    await attended(here.officer(), ann, '2026-06-15');
    const seen = read((await ann.say('my training')).card);
    expect(seen).toMatch(/What you have done\nIntroduction to Child Protection: Monday 15 June 2026/);
    expect(seen).toMatch(/What comes next/);
  });

  it('of somebody who was there for a part only does not count as done', async () => {
    const ann = await somebody('Ann Lee');
    const olga = here.officer();
    await attended(olga, ann, '2026-06-15');
    await olga.say('1 part');
    expect(read((await ann.say('my training')).card)).not.toContain('15 June');
  });

  it('counts what was done elsewhere once the line manager has confirmed it', async () => {
    const ann = await somebody('Ann Lee');
    const sam = await somebody('Sam Okafor');
    await supervises(sam, ann);
    await ann.say('add training');
    const sent = { 'f-title': 'Basic *awareness*', 'f-training': 'single-agency', 'f-done': '2026-05-04' };
    expect(read((await ann.press('Send it to be confirmed', sent)).card)).toMatch(/asked your line manager/);
    expect(read((await ann.say('my training')).card)).toMatch(/Waiting to be confirmed\nBasic \*awareness\*/);
    await here.settled();
    await sam.press('Confirm');
    await here.settled();
    expect(read((await ann.say('my training')).card)).toMatch(
      /What you have done\nBasic \*awareness\*: Monday 4 May 2026 \(elsewhere\)/,
    );
  });

  it('waits for an officer where the line manager has asked to be sent nothing', async () => {
    const ann = await somebody('Ann Lee');
    const sam = await somebody('Sam Okafor');
    await supervises(sam, ann);
    await sam.say('stop');
    await ann.say('add training');
    const sent = { 'f-title': 'Basics', 'f-training': 'single-agency', 'f-done': '2026-05-04' };
    expect(read((await ann.press('Send it to be confirmed', sent)).card)).toMatch(/waits for a training officer/);
  });

  it('cannot be confirmed by oneself, or by anybody else', async () => {
    const ann = await somebody('Ann Lee');
    await ann.say('add training');
    await ann.press('Send it to be confirmed', { 'f-title': 'X', 'f-training': 'none', 'f-done': '2026-05-04' });
    expect(read((await ann.say('records to confirm')).card)).toMatch(/training officer/);
    expect(records(here.stored(), 'trainingRecords')).toMatchObject([{ state: 'claimed' }]);
  });
});

describe('"my team"', () => {
  it('shows a line manager how the training of their people stands, and of nobody else', async () => {
    const ann = await somebody('Ann Lee');
    await somebody('Bo Smith');
    const sam = await somebody('Sam Okafor');
    expect(read((await sam.say('my team')).card)).toMatch(/supervisor/);
    await supervises(sam, ann);
    const seen = read((await sam.say('my team')).card);
    expect(seen).toContain('Ann Lee');
    expect(seen).not.toContain('Bo Smith');
    expect(read((await sam.say('1')).card)).toMatch(/Training of Ann Lee/);
  });
});

describe('a refresher', () => {
  it('is reminded of 60 and 14 days before it is due, once each, in working hours', async () => {
    const ann = here.person();
    await byButtons(ann, 'Caretaker', { contact: 'infrequent' });
    await ann.say('add training');
    await ann.press('Send it to be confirmed', { 'f-title': 'Basics', 'f-training': 'single-agency', 'f-done': '2026-06-01' });
    const olga = here.officer();
    await olga.say('records to confirm');
    await olga.say('1');
    await olga.say('confirm');
    const reminders = () =>
      here.teams.ledger
        .filter((entry) => JSON.stringify(entry).includes('Time to do this again'))
        .map(() => here.clock.now().toISOString().slice(0, 10));
    const days: string[] = [];
    here.clock.moveTo(new Date('2027-03-28T09:00:00Z'));
    await here.settled();
    expect(reminders()).toEqual([]);
    for (let day = 0; day < 60; day++) {
      const before = reminders().length;
      here.clock.moveTo(new Date(here.clock.now().getTime() + 86_400_000));
      await here.settled();
      if (reminders().length > before) days.push(here.clock.now().toISOString().slice(0, 10));
    }
    expect(days).toEqual(['2027-04-02', '2027-05-18']);
  });
});
