import { plain, type View } from '../cards/index.ts';
import { standing } from '../enquiry/index.ts';
import { namesOf, type Person } from '../people/index.ts';
import type { Transaction } from '../store/index.ts';
import { words } from './words.ts';

/** What is kept about a person, and why and how long. */
export const privacyView = async (tx: Transaction, partition: string, person: Person): Promise<View> => {
  const names = await namesOf(tx, partition, person.id);
  const enquiry = await standing(tx, { partition, person }, '');
  const theirs = (texts: string[]) => texts.map((text) => plain(text, 120)).join('; ');
  const kept = [
    { ...words.kept.account, theirs: theirs(names) },
    ...(person.roles.length > 0 ? [{ ...words.kept.roles, theirs: theirs(person.roles.map(({ title }) => title)) }] : []),
    ...(enquiry ? [{ ...words.kept.enquiry, theirs: '' }] : []),
    { ...words.kept.sent, theirs: '' },
  ];
  return { card: 'privacy', model: { messages: words.on, kept } };
};
