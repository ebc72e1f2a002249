import { button, type Model, plain, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, may, type Scene } from '../../people/index.ts';
import { type AddedCourse, type Course, courses } from '../course.ts';
import { type Done, doneBy } from '../mine/done.ts';
import { questionsOf } from '../questions/questions.ts';
import { words as questionWords } from '../questions/words.ts';
import { kindNames } from '../sessions/words.ts';
import { before, fitLines, groupsLine } from './about.ts';
import { howToBook } from './booking.ts';
import { carriedOf, type Sought } from './list.ts';
import { type Offered, offeredTo } from './offered.ts';
import { whenAndWhere, words } from './words.ts';

const datesShown = 12;

type Action = Model<'course'>['actions'][number];

/**
 * One of the partnership's own courses, by the id that a card gave.
 * @throws input error `no-course`, which is also what somebody of another partnership is told
 */
export const findOwn = async ({ tx, partition }: Scene, id: unknown): Promise<AddedCourse> => {
  const found = typeof id === 'string' ? await tx.get(courses, partition, id) : undefined;
  if (!found) throw inputError('no-course', words.gone);
  return found;
};

/** A course as it is offered now; to officers one of their own, too, that has ended. */
const find = async (scene: Scene, id: unknown): Promise<Offered> => {
  const offered = (await offeredTo(scene)).find(({ course }) => course.id === id);
  if (offered) return offered;
  const own = may(scene.actor, 'edit-course') ? await findOwn(scene, id) : undefined;
  if (!own) throw inputError('no-course', words.gone);
  return { course: own, sessions: [], fits: [] };
};

/**
 * A course by the id that a card gave, as it is offered now.
 * @throws input error `no-course`
 */
export const findCourse = async (scene: Scene, id: unknown): Promise<Course> => (await find(scene, id)).course;

const hoursOf = ({ hours }: Course): string => (hours === null ? '' : hours === 1 ? '1 hour' : `${hours} hours`);

const factsOf = (scene: Scene, { course, fits }: Offered, done: readonly Done[]): Model<'course'>['facts'] => {
  const framework = scene.frameworks.get(scene.partnership.framework);
  const lines: [title: string, value: string | null | undefined][] = [
    ['What', kindNames[course.kind]],
    ['How', course.delivery],
    ['How long', hoursOf(course)],
    ['Who for', [course.audience, groupsLine(framework, course)].filter((part) => part).join('. ')],
    ['For you', fitLines(framework, course, fits).join('. ')],
    ['Do first', before(framework, course, done)],
  ];
  return lines.flatMap(([title, value]) => (value ? [{ title, theirValue: plain(value, 600) }] : []));
};

const datesOf = ({ sessions }: Offered): Model<'course'>['dates'] =>
  sessions.slice(0, datesShown).map((session) => ({
    theirDate: whenAndWhere(session),
    theirBefore: session.before === undefined ? null : words.before(plain(session.before, 300)),
  }));

const afterDates = ({ sessions }: Offered): string | null => {
  if (sessions.length === 0) return words.unplanned;
  return sessions.length > datesShown ? words.moreDates(sessions.length - datesShown) : null;
};

/** What officers alone are told of a course: how much it has of its own to ask. */
const officersFacts = async ({ tx, partition, actor }: Scene, { course }: Offered): Promise<Model<'course'>['facts']> => {
  if (!may(actor, 'set-questions')) return [];
  const { statements, quiz } = (await questionsOf(tx, partition, course.id)) ?? { statements: [], quiz: [] };
  return [{ title: questionWords.heading, theirValue: questionWords.counted(statements.length, quiz.length) }];
};

/** What officers can do with a course, and with one of their own, by button and by typing. */
const officersWays = ({ actor }: Scene, { course }: Offered): { say: string; action: Action }[] => {
  const way = (say: string, title: string, verb: string) => ({
    say,
    action: button(title, verb, { course: course.id }),
  });
  const ask = may(actor, 'set-questions') ? [way('questions', questionWords.heading, 'course-questions')] : [];
  if (!('version' in course) || !may(actor, 'edit-course')) return ask;
  const ended = 'ended' in course;
  return [
    ...ask,
    way('edit', words.edit, 'course-edit'),
    ended ? way('offer it again', words.again, 'course-again') : way('end', words.end, 'course-end'),
  ];
};

const sourceOf = ({ partnership, frameworks }: Scene, { course }: Offered): string => {
  const document = frameworks.get(partnership.framework)?.pack.document ?? '';
  return course.source === undefined ? words.ownSource : `${document}, ${course.source}`;
};

/**
 * All of a course: when it is, who it is for, what they learn, what comes before it, how to book. `sought` is the list it came from.
 * @throws input error `no-course`
 */
export const showCourse = async (scene: Scene, id: unknown, sought: Sought = {}): Promise<Told> => {
  allow(scene.actor, 'see-courses');
  const offered = await find(scene, id);
  const { course, sessions } = offered;
  const outcomes = course.outcomes.length > 0 ? course.outcomes : (sessions[0]?.outcomes ?? []);
  const back: Action = { title: 'Back to courses', verb: 'courses', data: carriedOf(sought), primary: false, inputs: 'none' };
  const ways = [...officersWays(scene, offered), { say: 'back', action: back }];
  return {
    view: {
      card: 'course',
      model: {
        theirTitle: plain(course.title),
        notice: 'ended' in course ? words.ended : null,
        facts: [...factsOf(scene, offered, await doneBy(scene, scene.actor.person.id)), ...(await officersFacts(scene, offered))],
        dates: datesOf(offered),
        afterDates: afterDates(offered),
        theirOutcomes: outcomes.map((line) => plain(line, 300)),
        book: howToBook(scene),
        source: sourceOf(scene, offered),
        typing: words.typingCourse(ways.map(({ say }) => say)),
        actions: ways.map(({ action }) => action),
      },
    },
    offers: ways.map(({ say, action: { verb, data } }) => ({ say, verb, data })),
  };
};
