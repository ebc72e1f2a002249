import { type Action, button, chooseButton, type Model, type Offer, plain, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { courseTitle } from '../show.ts';
import { clearedOf, clearings } from './cleared.ts';
import { lookAtRounds } from './look.ts';
import { roundsReport } from './report.ts';
import { words } from './words.ts';
import type { WrittenLater } from './written-later.ts';

const { read } = words;
const onPage = 12;
const longest = 600;

type Part = Model<'comments'>['parts'][number];

interface Numbered {
  id: string;
  number: number;
  title: string;
  text: string;
  example: boolean;
}

/** Examples first, then comments question by question. */
const numbered = ({ examples, comments }: WrittenLater): Numbered[] => {
  const byQuestion = [...comments].sort((a, b) => a.question.localeCompare(b.question));
  return [
    ...examples.map((one) => ({ ...one, title: read.examples, example: true })),
    ...byQuestion.map((one) => ({ ...one, title: one.question, example: false })),
  ].map((one, i) => ({ ...one, number: i + 1 }));
};

const partsOf = (page: readonly Numbered[], cleared: ReadonlySet<string>): Part[] =>
  [...new Set(page.map(({ title }) => title))].map((title) => ({
    title,
    rows: page
      .filter((one) => one.title === title)
      .map(({ id, number, text }) => ({
        number: `${number}. `,
        theirText: plain(text, longest),
        state: cleared.has(id) ? read.cleared : null,
      })),
  }));

/** A course and what people wrote of it, as far as it is released. */
interface Found {
  course: string;
  title: string;
  written: WrittenLater;
}

const find = async (scene: Scene, id: unknown): Promise<Found> => {
  const { tx, partition, partnership, frameworks } = scene;
  const course = typeof id === 'string' ? id : '';
  const title = await courseTitle(scene, course);
  const { written } = await roundsReport(tx, partition, course, frameworks.get(partnership.framework)?.pack);
  return { course, title, written };
};

const card = async (
  { tx, partition }: Scene,
  { course, title, written }: Found,
  from: number,
  notice: string | null,
): Promise<Told> => {
  const all = numbered(written);
  const start = from < all.length ? from : 0;
  const page = all.slice(start, start + onPage);
  const ids = { course, from: String(start) };
  const more = start + onPage < all.length ? { ...ids, from: String(start + onPage) } : undefined;
  const examples = page.filter(({ example }) => example);
  const offers: Offer[] = [
    ...examples.map(({ id, number }) => ({ say: read.saysClear(number), verb: 'examples-clear', data: { ...ids, row: id } })),
    ...examples.map(({ id, number }) => ({ say: read.saysKeep(number), verb: 'examples-keep', data: { ...ids, row: id } })),
    ...(more ? ['next', 'more'].map((say) => ({ say, verb: 'report-examples', data: more })) : []),
    ...['report', 'back', 'three months'].map((say) => ({ say, verb: 'report-rounds', data: { course } })),
  ];
  const choosing: Action[] = [
    chooseButton(read.clear, 'examples-clear', ids),
    { ...button(read.keep, 'examples-keep', ids), inputs: 'auto' },
  ];
  const typing = examples.length > 0 ? read.typingClear : read.typing;
  const model = {
    heading: read.heading,
    theirTitle: plain(title, 160),
    notice,
    intro: page.length > 0 ? read.intro : read.none,
    parts: partsOf(page, await clearedOf(tx, partition, course)),
    pick: read.pick,
    choices: examples.map(({ id, number }) => ({ title: String(number), value: id })),
    typing: more ? `${typing} ${read.typingMore}` : typing,
    actions: [
      ...(examples.length > 0 ? choosing : []),
      ...(more ? [button(read.more, 'report-examples', more)] : []),
      button(read.back, 'report-rounds', { course }),
    ],
  };
  return { view: { card: 'comments', model }, offers };
};

/** What people wrote some time after the sessions of a course, as far as it is released; examples only where they may be used. */
export const showExamples = async (scene: Scene, id: unknown, from = 0): Promise<Told> => {
  const { tx, partition, actor, now } = scene;
  allow(actor, 'see-reports');
  await lookAtRounds(tx, partition, typeof id === 'string' ? id : '', now);
  return card(scene, await find(scene, id), from, null);
};

/** Those that were chosen: ids joined by commas. @throws input error `no-example` */
const chosen = ({ written }: Found, rows: unknown): string[] => {
  const ids = typeof rows === 'string' ? rows.split(',').filter((id) => id !== '') : [];
  if (ids.length === 0) throw inputError('no-example', read.choose);
  if (ids.some((one) => written.examples.every(({ id }) => id !== one))) throw inputError('no-example', read.gone);
  return ids;
};

/** An officer lets examples be used; what is changed after that is another example, and cleared no more. */
export const clearExamples = async (scene: Scene, id: unknown, rows: unknown, from = 0): Promise<Told> => {
  const { tx, partition, actor, now } = scene;
  allow(actor, 'clear-examples');
  const found = await find(scene, id);
  const cleared = await clearedOf(tx, partition, found.course);
  for (const one of chosen(found, rows))
    if (!cleared.has(one))
      await tx.put(clearings, partition, { id: one, course: found.course, by: actor.person.id, at: now.toISOString() });
  return card(scene, found, from, read.done);
};

/** They do not after all. */
export const keepExamples = async (scene: Scene, id: unknown, rows: unknown, from = 0): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'clear-examples');
  const found = await find(scene, id);
  for (const one of chosen(found, rows)) await tx.remove(clearings, partition, one);
  return card(scene, found, from, read.undone);
};
