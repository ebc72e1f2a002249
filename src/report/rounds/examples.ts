import type { Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { courseTitle } from '../show.ts';
import { chosenIn, type Line, writtenCard } from '../written-card.ts';
import { clearedOf, clearings } from './cleared.ts';
import { lookAtRounds } from './look.ts';
import { roundsReport } from './report.ts';
import { words } from './words.ts';
import type { WrittenLater } from './written-later.ts';

const { read } = words;

/** Examples first, then comments question by question. */
const linesOf = ({ examples, comments }: WrittenLater, cleared: ReadonlySet<string>): Line[] => [
  ...examples.map(({ id, text }) => ({
    id,
    title: read.examples,
    text,
    state: cleared.has(id) ? read.cleared : null,
    canChoose: true,
  })),
  ...[...comments]
    .sort((a, b) => a.question.localeCompare(b.question))
    .map(({ id, question, text }) => ({ id, title: question, text, state: null, canChoose: false })),
];

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
  const { heading, intro, none, pick, more, typing, typingClear: typingChoose, typingMore } = read;
  const lines = linesOf(written, await clearedOf(tx, partition, course));
  const deeds = [
    { verb: 'examples-clear', button: read.clear, says: read.saysClear },
    { verb: 'examples-keep', button: read.keep, says: read.saysKeep },
  ] as const;
  const here = { verb: 'report-examples', data: { course } };
  const report = { verb: 'report-rounds', data: { course }, button: read.back, says: ['report', 'back', 'three months'] };
  const about = { heading, title, lines, intro, none, pick, deeds, more, typing, typingChoose, typingMore, here, report };
  return writtenCard(about, from, notice);
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
  const ids = chosenIn(rows);
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
