/**
 * Text that a person typed, made safe to show: no control or direction-changing characters, no runaway blank space, and nothing
 * that a card host would expand (`${…}`, `{{DATE(…)}}`): a word joiner, which nobody sees, breaks the opening in two.
 * It belongs in text runs, which read no Markdown.
 */
export const plain = (text: string, longest = 200): string => {
  const clean = text
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\$\{/g, '$\u2060{')
    .replace(/\{\{/g, '{\u2060{');
  const characters = [...clean];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : clean;
};
