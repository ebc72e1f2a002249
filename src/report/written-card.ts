import { type Action, button, chooseButton, type Model, type Offer, plain, type Told } from '../cards/index.ts';

const onPage = 12;
const longest = 600;

/** Something that somebody wrote, under the title it stands under. */
export interface Line {
  id: string;
  title: string;
  text: string;
  /** What has been done with it. */
  state: string | null;
  /** Whether it is among those that something can be done with. */
  canChoose: boolean;
}

/** Where a press leads, and what takes one there by typing. */
interface Way {
  verb: string;
  data: Record<string, string>;
}

/** What can be done with one or more of them. */
interface Deed {
  verb: string;
  button: string;
  /** What does it to one, by its number. */
  says: (number: number) => string;
}

/** Things that people wrote, and what there is round them on the card. */
export interface Writings {
  heading: string;
  /** Of what. */
  title: string;
  lines: readonly Line[];
  intro: string;
  none: string;
  pick: string;
  deeds: readonly [Deed, undo: Deed];
  more: string;
  typing: string;
  typingChoose: string;
  typingMore: string;
  /** What leads to this list. */
  here: Way;
  report: Way & { button: string; says: readonly string[] };
}

interface Numbered extends Line {
  number: number;
}

const partsOf = (page: readonly Numbered[]): Model<'comments'>['parts'] =>
  [...new Set(page.map(({ title }) => title))].map((title) => ({
    title,
    rows: page
      .filter((one) => one.title === title)
      .map(({ number, text, state }) => ({ number: `${number}. `, theirText: plain(text, longest), state })),
  }));

/** A page of what people wrote, numbered throughout; from the beginning where there is nothing at `from`. */
export const writtenCard = (writings: Writings, from: number, notice: string | null): Told => {
  const { heading, title, lines, deeds, here, report } = writings;
  const [deed, undo] = deeds;
  const start = from < lines.length ? from : 0;
  const page = lines.slice(start, start + onPage).map((line, i) => ({ ...line, number: start + i + 1 }));
  const ids = { ...here.data, from: String(start) };
  const more = start + onPage < lines.length ? { ...ids, from: String(start + onPage) } : undefined;
  const choices = page.filter(({ canChoose }) => canChoose);
  const offers: Offer[] = [
    ...deeds.flatMap(({ verb, says }) =>
      choices.map(({ id, number }) => ({ say: says(number), verb, data: { ...ids, row: id } })),
    ),
    ...(more ? ['next', 'more'].map((say) => ({ say, verb: here.verb, data: more })) : []),
    ...report.says.map((say) => ({ say, verb: report.verb, data: report.data })),
  ];
  const choosing: Action[] = [
    chooseButton(deed.button, deed.verb, ids),
    { ...button(undo.button, undo.verb, ids), inputs: 'auto' },
  ];
  const typing = choices.length > 0 ? writings.typingChoose : writings.typing;
  const model = {
    heading,
    theirTitle: plain(title, 160),
    notice,
    intro: page.length > 0 ? writings.intro : writings.none,
    parts: partsOf(page),
    pick: writings.pick,
    choices: choices.map(({ id, number }) => ({ title: String(number), value: id })),
    typing: more ? `${typing} ${writings.typingMore}` : typing,
    actions: [
      ...(choices.length > 0 ? choosing : []),
      ...(more ? [button(writings.more, here.verb, more)] : []),
      button(report.button, report.verb, report.data),
    ],
  };
  return { view: { card: 'comments', model }, offers };
};

/** The ids of what was chosen, which arrive joined by commas. */
export const chosenIn = (rows: unknown): string[] => (typeof rows === 'string' ? rows.split(',').filter((id) => id !== '') : []);
