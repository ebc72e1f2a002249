import { type Field, type Problem, type Values, valueInWords } from '../entry/index.ts';

const words = {
  changed: (what: string) =>
    `Somebody changed this ${what} while you had this form open. Nothing of yours is lost: it is all below.`,
  replaces: 'What you gave differs from what it says now, which is this. Save again, and yours takes its place.',
  same: 'Please look at what you gave, and save again.',
  nothing: 'nothing',
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
    ...differing.map((field) => ({ text: `${field.label}: ${valueInWords(field, now[field.id] ?? '') || words.nothing}` })),
  ];
};
