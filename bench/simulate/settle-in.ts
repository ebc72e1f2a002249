import { collections } from '../../src/collections.ts';
import { accountId, accounts, addPerson, persons, type Role, supervisionId, supervisions } from '../../src/people/index.ts';
import { openJsonStore, type Transaction } from '../../src/store/index.ts';
import type { Person as Account, FakeTeams } from '../../tests/fakes/teams/index.ts';
import { type Resident, tenants } from './county.ts';

/** Somebody of the county at their Teams client, and the id under which Signpost knows them. */
export interface Somebody extends Resident {
  account: Account;
  id: string;
}

interface Where {
  folder: string;
  partition: string;
  framework: string;
  teams: FakeTeams;
  now: Date;
}

const roleOf = ({ framework, now }: Where, title: string): Role => ({
  id: title,
  title,
  framework,
  answers: { contact: 'regular' },
  confirmed: now.toISOString(),
});

/** As an import would have brought them, and as the bot would have met those who have opened it. */
const settle = async (tx: Transaction, where: Where, one: Resident, account: Account): Promise<string> => {
  const { partition, teams, now } = where;
  const emails = [account.email ?? ''];
  const person = await addPerson(tx, partition, { name: one.name, emails, agency: { name: `Agency ${one.n % 40}` } });
  const roles = one.hasRole ? [roleOf(where, 'Family support worker')] : [];
  await tx.put(persons, partition, { ...person, sector: one.sector, roles });
  if (one.opens === undefined || one.opens >= 0) return person.id;
  const { tenant, aadObjectId: objectId, id: user, chat, name } = account;
  const { serviceUrl, bot } = teams;
  const met = { tenant, objectId, user, chat, name, serviceUrl, bot, person: person.id, emails };
  await tx.put(accounts, partition, { id: accountId({ tenant, objectId }), ...met, emailsAsked: now.toISOString() });
  return person.id;
};

const atOnce = 500;

/** Puts everybody in the store and in Teams, as they are on the first day. */
export const settleIn = async (where: Where, people: readonly Resident[]): Promise<Somebody[]> => {
  const { folder, partition, teams, now } = where;
  const store = await openJsonStore(folder, collections);
  const all: Somebody[] = [];
  for (let from = 0; from < people.length; from += atOnce) {
    const accountsOf = people.slice(from, from + atOnce).map((one) => {
      const account = teams.person({ name: one.name, tenant: tenants[one.tenant] ?? '' });
      if (one.opens !== undefined && one.opens < 0) teams.putBot(account);
      return { one, account };
    });
    const ids = await store.transaction(async (tx) => {
      const found = [];
      for (const { one, account } of accountsOf) found.push(await settle(tx, where, one, account));
      return found;
    });
    all.push(...accountsOf.map(({ one, account }, i) => ({ ...one, account, id: ids[i] ?? '' })));
  }
  await store.transaction(async (tx) => {
    for (const { id: person, supervisor: named } of all) {
      const supervisor = named && all[named.n];
      // One who has never opened the bot can have confirmed nothing.
      if (!named || !supervisor || supervisor.opens === undefined || supervisor.opens >= 0) continue;
      const state = named.confirmed ? 'confirmed' : 'asked';
      const at = now.toISOString();
      const made = { id: supervisionId(person, supervisor.id), person, supervisor: supervisor.id, by: supervisor.id, at };
      await tx.put(supervisions, partition, { ...made, state, named: supervisor.account.email ?? '' });
    }
  });
  await store.close();
  return all;
};
