/** Stands where somebody was named. */
export const nobody = 'erased';

const isPart = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_@+-]/u.test(character);

/** A full stop within an address belongs to it; at the end of a sentence it does not. */
const goesOn = (text: string, end: number): boolean => isPart(text[end]) || (text[end] === '.' && isPart(text[end + 1]));

const markAt = (text: string, at: number, marks: readonly string[]): string | undefined =>
  text[at - 1] === '.' || isPart(text[at - 1])
    ? undefined
    : marks.find((mark) => text.slice(at, at + mark.length).toLowerCase() === mark && !goesOn(text, at + mark.length));

/** A text without these marks (in lower case), of which each counts in whatever case, but not as a part of a longer name or address. */
export const blot = (text: string, marks: readonly string[]): string => {
  const longestFirst = marks.toSorted((a, b) => b.length - a.length);
  let left = '';
  for (let at = 0; at < text.length; ) {
    const mark = markAt(text, at, longestFirst);
    left += mark === undefined ? text[at] : nobody;
    at += mark?.length ?? 1;
  }
  return left;
};

/** Whether a text holds one of these marks. */
export const isMarked = (text: string, marks: readonly string[]): boolean => blot(text, marks) !== text;
