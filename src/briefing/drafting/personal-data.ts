import { DateTime } from 'luxon';

/** What looks as if it were about one person, as it stands in the text. */
export interface Found {
  kind: 'email' | 'phone' | 'nhs' | 'birth' | 'postcode';
  text: string;
}

export interface Known {
  /** What the partnership publishes of itself: addresses, numbers. */
  own: readonly string[];
  /** In the partnership's zone, `YYYY-MM-DD`. */
  today: string;
}

const digits = (text: string): string => text.replace(/\D/g, '');
const squashed = (text: string): string => text.toLowerCase().replace(/\s/g, '');

/** Mailboxes of teams, by words in them. */
const shared =
  /(^|[._-])(admin|advice|bookings?|business|contact|duty|enquiries|events?|hello|help|info|iscp|lado|lscb|lscp|mash|no-?reply|office|post|reception|referrals?|safeguarding|support|team|training)([._-]|$)/i;

const emails = (text: string): string[] =>
  (text.match(/[^\s@<>()[\],;:"]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+/gi) ?? []).filter(
    (found) => !shared.test(found.slice(0, found.indexOf('@'))),
  );

/** A number of the UK as it is dialled here. */
const dialled = (text: string): string =>
  digits(text)
    .replace(/^(?:00)?44(?=[1-9]|0)/, '0')
    .replace(/^00/, '0');

/** Numbers of the UK, but for those that only organisations have: 03…, 08… and 09… (Ofcom, National Telephone Numbering Plan). */
const phones = (text: string): string[] =>
  (text.match(/(?<![\d+])(?:\+44|0044|0)(?:[\s().-]{0,3}\d){9,11}(?!\d)/g) ?? []).filter((found) =>
    /^0[127]\d{8,9}$/.test(dialled(found)),
  );

/** Whether the last digit is what the others make it (NHS Data Dictionary, NHS number: modulus 11). */
const isNhsNumber = (number: string): boolean => {
  const sum = [...number.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(number[9]) && !/^(\d)\1*$/.test(number);
};

const nhsNumbers = (text: string): string[] =>
  (text.match(/(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g) ?? []).filter((found) => isNhsNumber(digits(found)));

const inFigures = /(?<!\d)\d{1,2}([/.-])\d{1,2}\1\d{4}(?!\d)/g;
const ofBirth = /\bborn\b|\bd\.?o\.?b\b|\bdate of birth\b|\bbirthday\b/gi;
const aDay =
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{4}/i;

/** So many characters after a word for it a date of birth is looked for. */
const near = 45;

/** So many years back a date in figures is more likely somebody's than that of an event. */
const eventYears = 2;

const isLongAgo = (text: string, today: string): boolean => {
  const day = DateTime.fromFormat(text.replace(/[.-]/g, '/'), 'd/M/yyyy', { zone: 'utc' });
  const from = DateTime.fromISO(today, { zone: 'utc' });
  return day.isValid && day < from.minus({ years: eventYears }) && day > from.minus({ years: 110 });
};

const births = (text: string, today: string): string[] => [
  ...[...text.matchAll(ofBirth)].flatMap(({ index }) => aDay.exec(text.slice(index, index + near))?.[0] ?? []),
  ...(text.match(inFigures) ?? []).filter((day) => isLongAgo(day, today)),
];

const postcodes = (text: string): string[] => text.match(/\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b/gi) ?? [];

/**
 * What in a text looks like personal data, each once: e-mail addresses of persons, phone and NHS numbers, dates of birth, postcodes. What
 * the partnership publishes of itself is none.
 */
export const personalData = (text: string, { own, today }: Known): Found[] => {
  const ownText = squashed(own.join('\n'));
  const ownNumbers = own.map(dialled).filter((number) => number !== '');
  const each = (kind: Found['kind'], found: readonly string[]) => [...new Set(found)].map((one) => ({ kind, text: one.trim() }));
  return [
    ...each('email', emails(text)),
    ...each('phone', phones(text)),
    ...each('nhs', nhsNumbers(text)),
    ...each('birth', births(text, today)),
    ...each('postcode', postcodes(text)),
  ].filter(({ kind, text: one }) =>
    kind === 'phone' ? !ownNumbers.some((number) => number.includes(dialled(one))) : !ownText.includes(squashed(one)),
  );
};
