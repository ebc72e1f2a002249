/** Stands where somebody was named. */
const nobody = 'erased';

/** In lower case, and as long as before: a letter that would become two, as in Turkish, stays. */
export const folded = (text: string): string =>
  Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');

const isPart = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_@+-]/u.test(character);

/** Whether a mark stands there as a word of its own. A full stop within an address belongs to it; at an end of a sentence it does not. */
const isWhole = (text: string, mark: string, from: number): boolean => {
  const to = from + mark.length;
  const inAddress = mark.includes('@') && text[from - 1] === '.' && isPart(text[from - 2]);
  return !inAddress && !isPart(text[from - 1]) && !isPart(text[to]) && !(text[to] === '.' && isPart(text[to + 1]));
};

/** A text without these marks (folded), of which each counts in whatever case, but not as a part of a longer name or address. */
export const blot = (text: string, marks: readonly string[]): string => {
  const low = folded(text);
  const there = marks.filter((mark) => low.includes(mark)).sort((a, b) => b.length - a.length);
  let left = '';
  for (let at = 0; at < text.length && there.length > 0; ) {
    const mark = there.find((one) => low.startsWith(one, at) && isWhole(text, one, at));
    left += mark === undefined ? text[at] : nobody;
    at += mark?.length ?? 1;
  }
  return there.length > 0 ? left : text;
};

/** Whether a text holds one of these marks. */
export const isMarked = (text: string, marks: readonly string[]): boolean => blot(text, marks) !== text;
