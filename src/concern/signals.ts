/** What a signal is a sign of; `src/concern/weigh.ts` says how they count together. */
export const kinds = [
  ...['who', 'family', 'told', 'now', 'harm', 'staff', 'topic'],
  ...['aside', 'course', 'would', 'job', 'helped', 'practice', 'excuse', 'fine', 'title'],
] as const;
export type Kind = (typeof kinds)[number];

/** The shape of `data/concern/`: what people say, as data. Ways of saying stand in one text, between commas. */
export interface SignalsFile {
  signals: readonly { is: Kind; weight?: number | undefined; says: string; because: string }[];
}

/** The shape of `words.json`. */
export interface WordsFile {
  /** Words that patterns name together, as `<child>`. */
  classes: Readonly<Record<string, string>>;
  /** Words at which something new begins, as a full stop does. */
  breaks: string;
  /** Two words and the one that stands for them. */
  joined: Readonly<Record<string, string>>;
  /** Words that are often mistyped. */
  spelt: string;
  /** Words as near to one of those as a slip, which are words of their own. */
  ordinary: string;
  /** Pictures and the words they stand for. */
  pictures: Readonly<Record<string, string>>;
}

/** A way of saying something, and what it is a sign of. */
export interface Signal {
  kind: Kind;
  weight: number;
  because: string;
  says: string;
}

/** The parts of a text between commas. */
export const listed = (text: string): string[] => text.split(',').map((part) => part.trim());

/** The lists of a file, by name. */
export const lists = (file: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(file).map(([name, text]) => [name, listed(text)]));

/** The signals of all files. They are taken as they are: `check.ts` says what is wrong with them. */
export const signalsOf = (files: readonly SignalsFile[]): Signal[] =>
  files.flatMap(({ signals }) =>
    signals.flatMap(({ is, weight = 0, says, because }) => listed(says).map((say) => ({ kind: is, weight, because, says: say }))),
  );
