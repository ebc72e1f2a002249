import { describe, expect, it } from 'vitest';
import { addPerson, persons } from '../../src/people/index.ts';
import { withBot } from '../fakes/bot.ts';
import { faults } from '../fakes/teams/index.ts';
import { records } from './reading.ts';

const here = withBot();
const partition = 'p-somerset-2020';

/** Somebody is on a list by their e-mail, and opens the bot while Teams does not say what it is: as if the bot had ended before it asked. */
const met = async () => {
  const waiting = await here.store.transaction((tx) =>
    addPerson(tx, partition, { name: 'A. Lee', emails: ['ann.lee@example.org'] }),
  );
  const ann = here.person();
  here.teams.failNext(({ kind }) => kind === 'member', faults.status(500));
  await ann.install();
  return { ann, waiting };
};

const personOfAccount = () => records(here.stored(), 'accounts').map(({ person }) => person);

describe('who somebody is that has opened the bot', () => {
  it('is found out when it starts again, though they do nothing more', async () => {
    const { waiting } = await met();
    expect(personOfAccount()).not.toEqual([waiting.id]);
    await here.restart();
    await here.recognised();
    expect(personOfAccount()).toEqual([waiting.id]);
    expect(await here.store.transaction((tx) => tx.find(persons, partition, 'words', 'lee'))).toHaveLength(1);
  });

  it('is not asked again where Teams has said it', async () => {
    const ann = here.person('somerset-2020', 'Bo Dale');
    await ann.install();
    const asked = () => here.teams.ledger.filter(({ kind }) => kind === 'member').length;
    const before = asked();
    await here.restart();
    await here.recognised();
    expect(asked()).toBe(before);
  });

  it('is not asked where the settings no longer let it answer', async () => {
    await met();
    const asked = () => here.teams.ledger.filter(({ kind }) => kind === 'member').length;
    const before = asked();
    await here.restart((stored) => stored.replaceAll('http://127.0.0.1', 'http://teams.example.org'));
    await here.recognised();
    expect(asked()).toBe(before);
  });
});
