/** Control and direction-changing characters, and those that nobody sees; not a line feed, nor the joiners that scripts are written with. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;

/**
 * Markdown that an officer typed, with its lines kept, and without what a card host would expand (`${…}`, `{{DATE(…)}}`), take for a
 * mention (`<at>`) or for a character by its name (`&rlm;`): a word joiner, which nobody sees, breaks the opening in two. No control or
 * direction-changing characters; joiners that scripts are written with stay. What `plain` does to a line.
 */
export const harmless = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(unseen, '')
    .replace(/\$(?=\{)/g, '$\u2060')
    .replace(/\{(?=\{)/g, '{\u2060')
    .replace(/<(?=\/?at\b)/gi, '<\u2060')
    .replace(/&(?=#|[a-z][a-z0-9]*;)/gi, '&\u2060');
