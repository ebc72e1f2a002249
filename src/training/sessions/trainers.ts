import { nameOf, personsCalled, type Scene } from '../../people/index.ts';
import { type Session, sessions } from '../session.ts';

type Trainers = Pick<Session, 'trainers' | 'otherTrainers'>;
type Where = Pick<Scene, 'tx' | 'partition'>;

/** What a trainer is called in a text of several, between whom commas stand; empty where nobody has said. */
const namedIn = async ({ tx, partition }: Where, person: string): Promise<string> =>
  (await nameOf(tx, partition, person))
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

/** Whoever a name means, where it means one. */
const meant = async ({ tx, partition }: Where, name: string): Promise<string | undefined> => {
  const [person, ...more] = await personsCalled(tx, partition, name);
  return more.length === 0 ? person : undefined;
};

/**
 * The trainers that a text names: those whom one name means are known, the others stay names. Who is a trainer `already` is meant by
 * their own name, whoever else may have it; and stays where they have none, since no text can name them.
 */
export const trainersIn = async (where: Where, text: string, already: readonly string[]): Promise<Trainers> => {
  const left: { person: string; name: string }[] = [];
  for (const person of already) left.push({ person, name: await namedIn(where, person) });
  const known = left.filter(({ name }) => name === '').map(({ person }) => person);
  const others: string[] = [];
  for (const name of text.split(',').map((part) => part.trim())) {
    if (name === '') continue;
    const at = left.findIndex((one) => one.name === name);
    const person = at < 0 ? await meant(where, name) : left.splice(at, 1)[0]?.person;
    if (person === undefined) others.push(name);
    else known.push(person);
  }
  return { trainers: [...new Set(known)], ...(others.length === 0 ? {} : { otherTrainers: others.join(', ') }) };
};

/** The trainers as a text that means the same. */
export const trainersText = async (where: Where, { trainers, otherTrainers }: Trainers): Promise<string> => {
  const names: string[] = [];
  for (const person of trainers) names.push(await namedIn(where, person));
  return [...names, otherTrainers ?? ''].filter((name) => name !== '').join(', ');
};

/** Whether somebody is or was the trainer of any session. */
export const givesSessions = async ({ tx, partition, actor }: Scene): Promise<boolean> =>
  (await tx.find(sessions, partition, 'trainer', actor.person.id, { limit: 1 })).length > 0;
