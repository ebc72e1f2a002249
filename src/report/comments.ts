import { type Action, button, chooseButton, type Model, type Offer, plain, type Told } from '../cards/index.ts';
import { inputError } from '../errors.ts';
import { allow, type Scene } from '../people/index.ts';
import type { Session } from '../training/index.ts';
import { courseReport, lookAtCourse } from './course.ts';
import { passedOn, passedOnOf } from './passed-on.ts';
import { lookAtSession, sessionReport } from './session.ts';
import { courseTitle, findSession } from './show.ts';
import { sendAgain } from './trainer.ts';
import { words } from './words.ts';
import type { AllWritten, Written } from './written.ts';

const { comments } = words;
const onPage = 12;
const longest = 600;

type Part = Model<'comments'>['parts'][number];

/** Comments that are shown: of what, and what can be done with those on the trainer. */
interface About {
  title: string;
  written: AllWritten;
  passed: ReadonlySet<string>;
  /** What leads to this list, and to its report. */
  here: { verb: string; data: Record<string, string> };
  report: { verb: string; data: Record<string, string> };
  canPass: boolean;
}

interface Numbered extends Written {
  number: number;
  trainer: boolean;
}

/** On the trainer first, then question by question. */
const numbered = ({ trainer, comments: others }: AllWritten): Numbered[] => {
  const byQuestion = [...others].sort((a, b) => a.question.localeCompare(b.question));
  return [...trainer.map((one) => ({ ...one, trainer: true })), ...byQuestion.map((one) => ({ ...one, trainer: false }))].map(
    (one, i) => ({ ...one, number: i + 1 }),
  );
};

const partsOf = (page: readonly Numbered[], passed: ReadonlySet<string>): Part[] => {
  const titleOf = (one: Numbered) => (one.trainer ? comments.trainer : one.question);
  return [...new Set(page.map(titleOf))].map((title) => ({
    title,
    rows: page
      .filter((one) => titleOf(one) === title)
      .map(({ id, number, text }) => ({
        number: `${number}. `,
        theirText: plain(text, longest),
        state: passed.has(id) ? comments.passed : null,
      })),
  }));
};

const card = ({ title, written, passed, here, report, canPass }: About, from: number, notice: string | null): Told => {
  const all = numbered(written);
  const start = from < all.length ? from : 0;
  const page = all.slice(start, start + onPage);
  const ids = { ...here.data, from: String(start) };
  const more = start + onPage < all.length ? { ...ids, from: String(start + onPage) } : undefined;
  const onTrainer = canPass ? page.filter((one) => one.trainer) : [];
  const toReport = ['session report', 'report', 'back'].map((say) => ({ say, ...report }));
  const offers: Offer[] = [
    ...onTrainer.map(({ id, number }) => ({ say: comments.saysPass(number), verb: 'comments-pass', data: { ...ids, row: id } })),
    ...onTrainer.map(({ id, number }) => ({ say: comments.saysBack(number), verb: 'comments-keep', data: { ...ids, row: id } })),
    ...(more ? ['next', 'more'].map((say) => ({ say, verb: here.verb, data: more })) : []),
    ...toReport,
  ];
  const choosing: Action[] = [
    chooseButton(comments.pass, 'comments-pass', ids),
    { ...button(comments.back, 'comments-keep', ids), inputs: 'auto' },
  ];
  const typing = onTrainer.length > 0 ? comments.typingPass : comments.typing;
  const model = {
    heading: comments.heading,
    theirTitle: plain(title, 160),
    notice,
    intro: page.length > 0 ? comments.intro : comments.none,
    parts: partsOf(page, passed),
    pick: comments.pick,
    choices: onTrainer.map(({ id, number }) => ({ title: String(number), value: id })),
    typing: more ? `${typing} ${comments.typingMore}` : typing,
    actions: [
      ...(onTrainer.length > 0 ? choosing : []),
      ...(more ? [button(words.list.more, here.verb, more)] : []),
      button(words.toReport, report.verb, report.data),
    ],
  };
  return { view: { card: 'comments', model }, offers };
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
  return card({ title, written, passed, here, report, canPass: true }, from, notice);
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
  return card({ title, written, passed: new Set(), here, report, canPass: false }, from, null);
};

/** Those of the comments on the trainer that were chosen: ids joined by commas. @throws input error `no-comment` */
const chosen = async ({ tx, partition }: Scene, session: Session, rows: unknown): Promise<string[]> => {
  const ids = typeof rows === 'string' ? rows.split(',').filter((id) => id !== '') : [];
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
