import { nameOf, personsCalled, type Scene } from '../../people/index.ts';
import { type Session, sessions } from '../session.ts';

type Trainers = Pick<Session, 'trainers' | 'otherTrainers'>;

/** The trainers that a text names: those whom one name means are known, the others stay names. */
export const trainersIn = async ({ tx, partition }: Scene, text: string): Promise<Trainers> => {
  const known: string[] = [];
  const others: string[] = [];
  for (const name of text.split(',').map((part) => part.trim())) {
    const [person, ...more] = name === '' ? [] : await personsCalled(tx, partition, name);
    if (person !== undefined && more.length === 0) known.push(person);
    else if (name !== '') others.push(name);
  }
  return { trainers: [...new Set(known)], ...(others.length === 0 ? {} : { otherTrainers: others.join(', ') }) };
};

/** The trainers as a text that means the same. */
export const trainersText = async ({ tx, partition }: Scene, { trainers, otherTrainers }: Trainers): Promise<string> => {
  const names: string[] = [];
  for (const person of trainers) names.push(await nameOf(tx, partition, person));
  return [...names, otherTrainers ?? ''].filter((name) => name !== '').join(', ');
};

/** Whether somebody is or was the trainer of any session. */
export const givesSessions = async ({ tx, partition, actor }: Scene): Promise<boolean> =>
  (await tx.find(sessions, partition, 'trainer', actor.person.id, { limit: 1 })).length > 0;
