import { dateOf } from '../../calendar/index.ts';
import { button, type Model, mainButton, plain } from '../../cards/index.ts';
import type { Draw } from '../../outbox/index.ts';
import type { Framework } from '../../pathway/index.ts';
import { type Partnership, persons } from '../../people/index.ts';
import { howToBook, type NewCourse, newFor } from '../../training/index.ts';
import { digestOf } from './digest.ts';
import { madeIn } from './weekly.ts';
import { words } from './words.ts';

interface Known {
  partnerships: readonly Partnership[];
  frameworks: ReadonlyMap<string, Framework>;
}

const shown = 12;
const datesShown = 4;

const rowOf = ({ title, dates }: NewCourse) => {
  const more = dates.length - datesShown;
  const theirDates = dates.slice(0, datesShown);
  return { theirTitle: plain(title), theirDates: more > 0 ? [...theirDates, words.moreDates(more)] : theirDates };
};

const sectionsOf = (found: readonly NewCourse[]): Model<'digest'>['sections'] => {
  const [theirs, others] = [found.filter(({ isTheirs }) => isTheirs), found.filter(({ isTheirs }) => !isTheirs)];
  return [
    ...(theirs.length > 0 ? [{ title: words.theirs, rows: theirs.map(rowOf) }] : []),
    ...(others.length > 0 ? [{ title: words.others(theirs.length === 0), rows: others.map(rowOf) }] : []),
  ];
};

/** The digest as things are when it goes; undefined where it was switched off, or nothing of it is to come any more. */
export const drawDigest =
  ({ partnerships, frameworks }: Known): Draw =>
  async (tx, partition, { to, about }, now) => {
    const partnership = partnerships.find(({ id }) => id === partition);
    // Who has switched it off and on again has been asked for no week yet.
    if (!partnership || (await digestOf(tx, partition, to))?.week === undefined) return undefined;
    const person = 'person' in to ? await tx.get(persons, partition, to.person) : undefined;
    const where = { tx, partition, partnership, frameworks, now, today: dateOf(now, partnership.timeZone) };
    const found = await newFor(where, person, madeIn(about));
    if (found.length === 0) return undefined;
    const rest = found.length - shown;
    const actions = person ? [mainButton(words.courses, 'courses'), button(words.noMore, 'digest-set', { get: 'off' })] : [];
    const model: Model<'digest'> = {
      heading: words.heading,
      from: words.from(partnership.name),
      sections: sectionsOf(found.slice(0, shown)),
      more: rest > 0 ? words.more(rest) : null,
      book: howToBook({ partnership, frameworks }),
      typing: person ? words.typing : words.typingChannel,
      actions,
    };
    return { view: { card: 'digest', model } };
  };
