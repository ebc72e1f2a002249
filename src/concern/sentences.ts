/** A sentence without an end is cut here, so that whatever is looked for near something else stays near. */
const longest = 40;

interface Ends {
  /** Words at which something new begins, as a full stop does. */
  breaks: ReadonlySet<string>;
  /** Two words and the one that stands for them. */
  joined: ReadonlyMap<string, string>;
}

/** The words of plain text, sentence by sentence. */
export const sentences = (plain: string, spell: (word: string) => string, { breaks, joined }: Ends): string[][] => {
  const all: string[][] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) all.push(open);
    open = [];
  };
  for (const word of plain.split(' ')) {
    if (word === '') continue;
    if (word === '.' || open.length === longest) close();
    if (word === '.') continue;
    if (breaks.has(word)) close();
    const spelt = joined.get(word) ?? spell(word);
    const both = joined.get(`${open.at(-1)} ${spelt}`);
    if (both === undefined) open.push(spelt);
    else open[open.length - 1] = both;
  }
  close();
  return all;
};
