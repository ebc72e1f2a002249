import { button, chooseButton, type Model, type Offer, plain, type Told } from '../../cards/index.ts';
import { allow, may, type Scene } from '../../people/index.ts';
import { type Done, doneBy } from '../mine/done.ts';
import { before, fitLines, groupsLine } from './about.ts';
import { howToBook } from './booking.ts';
import { type Offered, offeredTo, partOf, parts } from './offered.ts';
import { search } from './search.ts';
import { whenAndWhere, words } from './words.ts';

const shown = 10;
const datesShown = 2;

/** Which of the courses: those with these words, and from which on. */
export interface Sought {
  find?: string;
  from?: number;
}

type Row = Model<'courses'>['sections'][number]['rows'][number];

/** What leads to a place in the list, as a card carries it. */
export const carriedOf = ({ find = '', from = 0 }: Sought): Record<string, string> => ({
  ...(find === '' ? {} : { find }),
  ...(from === 0 ? {} : { from: String(from) }),
});

const rowOf = (scene: Scene, { course, sessions, fits }: Offered, done: readonly Done[], number: number): Row => {
  const framework = scene.frameworks.get(scene.partnership.framework);
  const dates = sessions.slice(0, datesShown).map(whenAndWhere);
  const rest = sessions.length - dates.length;
  const first = before(framework, course, done);
  const facts = [...fitLines(framework, course, fits), first && words.first(first), groupsLine(framework, course)];
  return {
    number: `${number}. `,
    theirTitle: plain(course.title),
    theirDates: rest > 0 ? [...dates, words.moreDates(rest)] : dates,
    facts: facts.filter((line) => line !== undefined),
  };
};

/** The way to the pages beside this one. */
const waysOf = (sought: Sought, count: number): { title: string; say: string; data: Record<string, string> }[] => {
  const from = sought.from ?? 0;
  const to = (start: number) => ({ ...carriedOf({ ...sought, from: start }) });
  return [
    ...(from + shown < count ? [{ title: 'More', say: 'more', data: to(from + shown) }] : []),
    ...(from > 0 ? [{ title: 'Back', say: 'back', data: to(Math.max(0, from - shown)) }] : []),
  ];
};

const introOf = ({ actor, partnership }: Scene, { find = '' }: Sought, count: number): string | null => {
  if (find !== '') return count > 0 ? words.found(count) : null;
  return actor.person.roles.some(({ framework }) => framework === partnership.framework) ? null : words.noRole;
};

type Listed = Pick<Model<'courses'>, 'sections' | 'choices'> & { offers: Offer[] };

/** A page of the list: in its parts, to choose from, and by number. */
const listed = (scene: Scene, page: readonly Offered[], done: readonly Done[], sought: Sought): Listed => {
  const rows = page.map((offered, i) => ({ offered, number: (sought.from ?? 0) + i + 1 }));
  const sections = parts.map((part) => ({
    title: words.parts[part],
    rows: rows
      .filter(({ offered }) => partOf(offered) === part)
      .map(({ offered, number }) => rowOf(scene, offered, done, number)),
  }));
  return {
    sections: sections.filter((section) => section.rows.length > 0),
    choices: rows.map(({ offered: { course }, number }) => ({
      // Read as Markdown, so it holds nothing that a person typed.
      title: `${number}. ${course.source === undefined ? words.own : course.title}`,
      value: course.id,
    })),
    offers: rows.map(({ offered: { course }, number }) => ({
      say: String(number),
      verb: 'course-show',
      data: { ...carriedOf(sought), row: course.id },
    })),
  };
};

/**
 * The courses there are for somebody: what is coming up and fits, what else is coming up, and of what nothing is planned; from the
 * first on where there are fewer than `from` by now.
 */
export const listCourses = async (scene: Scene, wanted: Sought = {}): Promise<Told> => {
  allow(scene.actor, 'see-courses');
  const { find = '' } = wanted;
  const all = await offeredTo(scene);
  const found = find === '' ? all : search(all, find);
  const from = (wanted.from ?? 0) < found.length ? (wanted.from ?? 0) : 0;
  const sought = { find, from };
  const page = found.slice(from, from + shown);
  const { sections, choices, offers } = listed(scene, page, await doneBy(scene, scene.actor.person.id), sought);
  const ways = waysOf(sought, found.length);
  const add = may(scene.actor, 'add-course');
  const says = [...(page.length > 0 ? [words.aNumber] : []), ...ways.map(({ say }) => say), ...(add ? [words.addSay] : [])];
  return {
    view: {
      card: 'courses',
      model: {
        heading: words.heading,
        intro: introOf(scene, sought, found.length),
        sections,
        empty: page.length > 0 ? null : find === '' ? words.none : words.noneFound,
        choices,
        theirWords: plain(find, 60),
        book: howToBook(scene),
        worry: scene.worry,
        typing: words.typing(says),
        actions: [
          ...(page.length > 0 ? [chooseButton('Show this course', 'course-show', carriedOf({ from }))] : []),
          { ...button('Search', 'courses'), inputs: 'auto' },
          ...ways.map(({ title, data }) => button(title, 'courses', data)),
          ...(add ? [button(words.add, 'course-new')] : []),
        ],
      },
    },
    offers: [
      ...offers,
      ...ways.map(({ say, data }) => ({ say, verb: 'courses', data })),
      ...ways.flatMap(({ say, data }) => (say === 'more' ? [{ say: 'next', verb: 'courses', data }] : [])),
    ],
  };
};
