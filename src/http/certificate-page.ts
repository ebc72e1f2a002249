import { dayInWords } from '../entry/index.ts';
import type { Verified } from '../evaluation/index.ts';
import { escaped, page } from './page.ts';

const listed = ({ number, course, day, partnership }: Verified): string =>
  [
    ['Number', number],
    ['Course', course],
    ['Date', dayInWords(day)],
    ['Issued by', partnership],
  ]
    .map(([title = '', value = '']) => `<p><span class="label">${title}</span> ${escaped(value)}</p>`)
    .join('\n');

/** What is to be said of a certificate. Whose it is stands on the paper, and not here. */
export const verifiedPage = (verified: Verified): string =>
  verified.valid
    ? page(
        'This certificate is valid',
        `<p>Whoever it names was there for the whole of this:</p>\n${listed(verified)}\n<p>Compare this with the certificate that you were shown.</p>`,
      )
    : page(
        'This certificate is not valid any more',
        `<p>It was issued, and the register has been corrected since, or the session was moved or cancelled:</p>\n${listed(verified)}\n<p>If you think that this is wrong, ask the partnership that issued it.</p>`,
      );

export const unknownPage = page(
  'No certificate has this number',
  '<p>The number is one that could be, and none like it has been given, or what it stood for has been erased. Look at it once more; if it is the number on the certificate, ask the partnership that is named there.</p>',
);

export const noNumberPage = page(
  'This is not the number of a certificate',
  '<p>There is a slip in it, or something is missing. A number looks like <strong>SP-7K2M-9QXW-9</strong>. Look at it once more, and change the end of the address.</p>',
);
