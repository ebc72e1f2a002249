import type { Told } from '../cards/index.ts';
import { inputError } from '../errors.ts';
import { allow, type Scene } from '../people/index.ts';
import type { Session } from '../training/index.ts';
import { courseReport, lookAtCourse } from './course.ts';
import { passedOn, passedOnOf } from './passed-on.ts';
import { lookAtSession, sessionReport } from './session.ts';
import { courseTitle, findSession } from './show.ts';
import { sendAgain } from './trainer.ts';
import { words } from './words.ts';
import type { AllWritten } from './written.ts';
import { chosenIn, type Line, type Writings, writtenCard } from './written-card.ts';

const { comments } = words;

/** On the trainer first, then question by question; those on the trainer can be passed on where it is a session's. */
const linesOf = ({ trainer, comments: others }: AllWritten, passed?: ReadonlySet<string>): Line[] => [
  ...trainer.map(({ id, text }) => ({
    id,
    title: comments.trainer,
    text,
    state: passed?.has(id) ? comments.passed : null,
    canChoose: passed !== undefined,
  })),
  ...[...others]
    .sort((a, b) => a.question.localeCompare(b.question))
    .map(({ id, question, text }) => ({ id, title: question, text, state: null, canChoose: false })),
];

const card = (
  { report, ...of }: Pick<Writings, 'title' | 'lines' | 'here'> & { report: Writings['here'] },
  from: number,
  notice: string | null,
): Told => {
  const { heading, intro, none, pick, typing, typingPass: typingChoose, typingMore } = comments;
  const writings: Writings = {
    ...{ heading, intro, none, pick, typing, typingChoose, typingMore, more: words.list.more },
    ...of,
    deeds: [
      { verb: 'comments-pass', button: comments.pass, says: comments.saysPass },
      { verb: 'comments-keep', button: comments.back, says: comments.saysBack },
    ],
    report: { ...report, button: words.toReport, says: ['session report', 'report', 'back'] },
  };
  return writtenCard(writings, from, notice);
};

const ofSession = async (
  { tx, partition }: Scene,
  { id, title }: Session,
  from: number,
  notice: string | null,
): Promise<Told> => {
  const { written } = await sessionReport(tx, partition, id);
  const [passed, data] = [await passedOnOf(tx, partition, id), { session: id }];
  const [here, report] = [
    { verb: 'report-comments', data },
    { verb: 'report-session', data },
  ];
  return card({ title, lines: linesOf(written, passed), here, report }, from, notice);
};

/** What people wrote about a session, as far as it is released. */
export const showComments = async (scene: Scene, id: unknown, from = 0): Promise<Told> => {
  allow(scene.actor, 'see-reports');
  const session = await findSession(scene, id);
  await lookAtSession(scene.tx, scene.partition, session.id);
  return ofSession(scene, session, from, null);
};

/** What people wrote about all sessions of a course: also about those that fewer than five have answered, together with others. */
export const showCourseComments = async (scene: Scene, id: unknown, from = 0): Promise<Told> => {
  const { tx, partition, actor, now } = scene;
  allow(actor, 'see-reports');
  const course = typeof id === 'string' ? id : '';
  const title = await courseTitle(scene, course);
  await lookAtCourse(tx, partition, course, now);
  const { written } = await courseReport(tx, partition, course, now);
  const data = { course };
  const [here, report] = [
    { verb: 'report-course-comments', data },
    { verb: 'report-course', data },
  ];
  return card({ title, lines: linesOf(written), here, report }, from, null);
};

/** Those of the comments on the trainer that were chosen: ids joined by commas. @throws input error `no-comment` */
const chosen = async ({ tx, partition }: Scene, session: Session, rows: unknown): Promise<string[]> => {
  const ids = chosenIn(rows);
  if (ids.length === 0) throw inputError('no-comment', comments.choose);
  const { trainer } = (await sessionReport(tx, partition, session.id)).written;
  if (ids.some((one) => trainer.every(({ id }) => id !== one))) throw inputError('no-comment', comments.gone);
  return ids;
};

/** An officer passes comments on the trainer on; the trainers get them with their summary, or at once where they have had that. */
export const passComments = async (scene: Scene, id: unknown, rows: unknown, from = 0): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'pass-comments');
  const session = await findSession(scene, id);
  const passed = await passedOnOf(tx, partition, session.id);
  const fresh = (await chosen(scene, session, rows)).filter((one) => !passed.has(one));
  for (const one of fresh) await tx.put(passedOn, partition, { id: one, session: session.id });
  if (fresh.length > 0) await sendAgain(scene, session, fresh);
  return ofSession(scene, session, from, session.trainers.length > 0 ? comments.passedOn : comments.noTrainer);
};

/** They keep comments that they had passed on; what has been sent stays sent. */
export const takeBackComments = async (scene: Scene, id: unknown, rows: unknown, from = 0): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'pass-comments');
  const session = await findSession(scene, id);
  for (const one of await chosen(scene, session, rows)) await tx.remove(passedOn, partition, one);
  return ofSession(scene, session, from, comments.takenBack);
};
