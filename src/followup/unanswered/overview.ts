import { button, chooseButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import type { Scene } from '../../people/index.ts';
import { coursesOf } from '../../training/index.ts';
import { unanswered } from '../follow-up.ts';
import { listUnanswered } from './list.ts';
import { counted, type Missing, withoutAnswer } from './missing.ts';
import { words } from './words.ts';

const shown = 10;

interface Part {
  course: string;
  round: string;
  title: string;
  missing: Missing[];
}

/** By course and round, in the order of the courses' names. */
const partsOf = async (scene: Scene): Promise<Part[]> => {
  const courses = await coursesOf(scene);
  const parts = new Map<string, Part>();
  for (const one of await withoutAnswer(scene)) {
    const { course, round } = one.one;
    const key = `${course}\n${round}`;
    const title = courses.get(course)?.title ?? words.aCourse;
    const part = parts.get(key) ?? { course, round, title, missing: [] };
    part.missing.push(one);
    parts.set(key, part);
  }
  return [...parts.values()].sort((a, b) => a.title.localeCompare(b.title, 'en-GB') || (a.round < b.round ? -1 : 1));
};

/** Who has not answered, by course and round, from the `from`th on. */
export const unansweredByCourse = async (scene: Scene, from = 0): Promise<Told> => {
  const parts = await partsOf(scene);
  const start = from < parts.length ? from : 0;
  const page = parts.slice(start, start + shown);
  const { overview } = words;
  const rows = page.map(({ title, missing }, i) => ({
    number: `${start + i + 1}. `,
    theirTitle: plain(title, 160),
    text: words.asked[missing[0]?.one.as ?? 'practitioner'],
    more: words.counted(counted(missing)),
  }));
  const more = start + shown < parts.length ? { from: String(start + shown) } : undefined;
  const offers: Offer[] = [
    ...page.map(({ course, round }, i) => ({ say: String(start + i + 1), verb: 'no-answers-list', data: { course, round } })),
    ...(more ? ['more', 'next'].map((say) => ({ say, verb: 'no-answers', data: more })) : []),
  ];
  const model = {
    heading: overview.heading,
    notice: null,
    intro: overview.intro,
    rows,
    empty: rows.length === 0 ? overview.none : null,
    pick: overview.pick,
    choices: page.map(({ course, round }, i) => ({ title: String(start + i + 1), value: `${round}/${course}` })),
    typing: more ? overview.typingMore : overview.typing,
    actions: [
      ...(rows.length > 0 ? [chooseButton(overview.show, 'no-answers-list')] : []),
      ...(more ? [button('More', 'no-answers', more)] : []),
    ],
  };
  return { view: { card: 'listing', model }, offers };
};

/** "No answers", "no answers unreachable", "no answers neglect". @throws input error `no-course` */
export const findUnanswered = async (scene: Scene, text: string): Promise<Told> => {
  const said = text.trim().toLowerCase();
  if (said === '') return unansweredByCourse(scene);
  const what = unanswered.find((one) => one === said || words.says[one] === said);
  if (what) return listUnanswered(scene, { what });
  const named = (await partsOf(scene)).find(({ title }) => title.toLowerCase().includes(said));
  if (!named) throw inputError('no-course', words.noCourse);
  return listUnanswered(scene, { course: named.course });
};
