import { plain } from './plain.ts';

/** What looks like a sign of Markdown's and is none. */
const alike: Readonly<Record<string, string>> = {
  '*': '•',
  '`': '’',
  '~': '–',
  '[': '(',
  ']': ')',
  '<': '‹',
  '>': '›',
  '\\': '/',
  '|': '¦',
};

/**
 * What somebody else has called something, as the title of a choice or a toggle: hosts read those as Markdown, and there are no text
 * runs there. Each sign that Markdown reads is shown by one that looks like it, or is parted by a word joiner, which nobody sees, from
 * what would give it a meaning. An address is no link any more.
 */
export const label = (text: string, longest = 120): string =>
  plain(text, longest)
    .replace(/[*`~[\]<>\\|]/g, (sign) => alike[sign] ?? '')
    .replace(/_+/g, '\u2060$&\u2060')
    .replace(/&(?=[#\w])/g, '&\u2060')
    .replace(/:\/\//g, ':/\u2060/')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\u2060.`)
    .replace(/^(?=[-+#=]|\d+[.)])/, '\u2060');
