/** What a turn needs to know of the partnership it belongs to. */
export interface Partnership {
  /** The partition its records are in. */
  id: string;
  name: string;
  /** The framework of those who have chosen none. */
  framework: string;
  /** IANA name. */
  timeZone: string;
  /** Its training officers, as pairs of tenant and object id. */
  officers?: readonly { tenant: string; objectId: string }[];
  /** Where to take a worry about a child: sentences of the partnership's own, where it has given them. */
  concernContact: { inHours?: string | undefined; outOfHours?: string | undefined; text?: string | undefined };
}

/**
 * Where to take a worry about a child. Without contacts of the partnership's own nothing is invented: it names whom to look for.
 */
export const worryOf = ({ concernContact: c }: Partnership): string =>
  [
    c.text ??
      'Do not wait for training, and do not write about it here. Tell your safeguarding lead or children’s social care now.',
    c.inHours ? `In working hours: ${c.inHours}.` : '',
    c.outOfHours ? `Out of hours: ${c.outOfHours}.` : '',
    'If a child is in immediate danger, call 999.',
  ]
    .filter((s) => s !== '')
    .join(' ');
