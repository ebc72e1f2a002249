import { plain } from '../cards/index.ts';
import { type Field, type Problem, type Values, valueInWords } from '../entry/index.ts';

const words = {
  changed: (what: string) =>
    `Somebody changed this ${what} while you had this form open. Nothing of yours is lost: it is all below.`,
  replaces: 'What you gave differs from what it says now, which is this. Save again, and yours takes its place.',
  same: 'Please look at what you gave, and save again.',
  nothing: 'nothing',
  lines: (label: string) => `${label}, what yours has not:`,
  fewer: (label: string) => `${label}: not all that yours has.`,
  more: (count: number) => `And ${count} more.`,
};

/** So many lines of a long text are said. */
const most = 12;

/** What it says now at a field; of a long text the lines that theirs has not. */
const saidNow = (field: Field, given: string, now: string): string[] => {
  const { label } = field;
  if (field.kind !== 'text' || !field.long || now === '') return [`${label}: ${valueInWords(field, now) || words.nothing}`];
  const linesOf = (text: string) => text.split('\n').flatMap((line) => plain(line, 120) || []);
  const theirs = linesOf(given);
  const others = linesOf(now).filter((line) => !theirs.includes(line));
  if (others.length === 0) return [words.fewer(label)];
  return [words.lines(label), ...others.slice(0, most), ...(others.length > most ? [words.more(others.length - most)] : [])];
};

/**
 * What is said to somebody whose form was open while somebody else changed the thing it is about, before they may save again: what it
 * says now wherever they say otherwise.
 */
export const inMeantime = (what: string, fields: readonly Field[], given: Values, now: Values): Problem[] => {
  const differing = fields.filter(({ id }) => (given[id] ?? '') !== (now[id] ?? ''));
  return [
    { text: words.changed(what) },
    { text: differing.length > 0 ? words.replaces : words.same },
    ...differing.flatMap((field) => saidNow(field, given[field.id] ?? '', now[field.id] ?? '')).map((text) => ({ text })),
  ];
};
