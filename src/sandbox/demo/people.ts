import {
  accountId,
  accounts,
  addPerson,
  type Person,
  persons,
  type Scene,
  supervisionId,
  supervisions,
} from '../../people/index.ts';
import { personas, sandboxTenant } from '../personas.ts';
import { emailOf } from '../playground-config.ts';
import type { PlannedPerson } from './plan.ts';

type Where = Pick<Scene, 'tx' | 'partition' | 'partnership' | 'now'>;

/** Somebody as Teams and their own profile would have made them known. */
const add = async ({ tx, partition, partnership, now }: Where, planned: PlannedPerson): Promise<Person> => {
  const persona = personas.find(({ key }) => key === planned.persona);
  const name = persona ? `${persona.givenName} ${persona.surname}` : (planned.name ?? '');
  const email = persona ? emailOf(persona.givenName, persona.surname) : (planned.email ?? '');
  const added = await addPerson(tx, partition, { name, emails: [email], agency: { name: planned.agency } });
  const { title, answers } = planned.role ?? {};
  const role = title &&
    answers && { id: added.id, title, framework: partnership.framework, answers, confirmed: now.toISOString() };
  const known: Person = { ...added, sector: planned.sector, roles: role ? [role] : [] };
  await tx.put(persons, partition, known);
  if (!persona) return known;
  const who = { tenant: sandboxTenant, objectId: persona.aadObjectId };
  await tx.put(accounts, partition, { id: accountId(who), ...who, person: known.id, name });
  return known;
};

/** Everybody, by key, and who has confirmed to be whose line manager. */
export const addPeople = async (where: Where, planned: readonly PlannedPerson[]): Promise<Map<string, Person>> => {
  const { tx, partition, now } = where;
  const people = new Map<string, Person>();
  for (const one of planned) people.set(one.key, await add(where, one));
  for (const { key, supervisor: by } of planned) {
    const [person, supervisor] = [people.get(key)?.id, people.get(by ?? '')?.id];
    if (person === undefined || supervisor === undefined) continue;
    const id = supervisionId(person, supervisor);
    const at = now.toISOString();
    await tx.put(supervisions, partition, { id, person, supervisor, state: 'confirmed', by: supervisor, at });
  }
  return people;
};
