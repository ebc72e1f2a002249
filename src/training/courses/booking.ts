import { contactText } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import { words } from './words.ts';

/** Where a place is booked, for a card's Markdown: as the partnership's settings say; else as its strategy does. */
export const howToBook = ({ partnership, frameworks }: Pick<Scene, 'partnership' | 'frameworks'>): string => {
  const theirs = (partnership.contacts ?? []).filter(({ kind }) => kind === 'booking');
  const contacts = frameworks.get(partnership.framework)?.pack.contacts ?? [];
  const named = (wanted: 'booking' | 'website') => contacts.filter(({ kind }) => kind === wanted);
  const ways = [theirs, named('booking'), named('website')].find((found) => found.length > 0);
  return ways ? ways.map(contactText).join('\n\n') : words.askHowToBook;
};
