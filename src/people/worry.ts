import type { Partnership } from './partnership.ts';

/**
 * Where to take a worry about a child. Without contacts of the partnership's own nothing is invented: it names whom to look for.
 */
export const worryOf = ({ concernContact: c }: Pick<Partnership, 'concernContact'>): string =>
  [
    c.text ??
      'Do not wait for training, and do not write about it here. Tell your safeguarding lead or children’s social care now.',
    c.inHours ? `In working hours: ${c.inHours}.` : '',
    c.outOfHours ? `Out of hours: ${c.outOfHours}.` : '',
    'If a child is in immediate danger, call 999.',
  ]
    .filter((s) => s !== '')
    .join(' ');
