import type { Problem } from '../../entry/index.ts';
import type { Briefing } from '../briefing.ts';
import { isLink, isSecure } from './address.ts';
import { fieldIds } from './field-ids.ts';
import { words } from './words.ts';

/** What is wrong with the addresses that a briefing leads to or shows. */
export const addressProblems = ({ link, picture }: Pick<Briefing, 'link' | 'picture'>): Problem[] => [
  ...(link === undefined || isLink(link) ? [] : [{ field: fieldIds.link, text: words.address.link }]),
  ...(picture === undefined || isSecure(picture.url) ? [] : [{ field: fieldIds.picture, text: words.address.picture }]),
  ...(picture === undefined || picture.alt !== '' ? [] : [{ field: fieldIds.alt, text: words.address.alt }]),
];
