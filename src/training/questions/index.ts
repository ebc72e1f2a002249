import type { Told } from '../../cards/index.ts';
import { type FormKinds, openForm } from '../../entry/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { findCourse } from '../courses/card.ts';
import { printOf, questionsForm, questionValues } from './form.ts';
import { questionsOf } from './questions.ts';

export { asQuestion, questionFaults, statementFault, tidy, unmarked } from './check.ts';
export { questionFields } from './form.ts';
export {
  type Asks,
  type CourseQuestions,
  courseQuestions,
  limits,
  putQuestions,
  questionsOf,
} from './questions.ts';

/** The form about what a course asks, by name. */
export const questionForms = { 'course-questions': questionsForm } satisfies FormKinds<Scene>;

/** Opens the form that sets what a course asks of its own. */
export const setQuestions = async (scene: Scene, id: unknown): Promise<Told> => {
  allow(scene.actor, 'set-questions');
  const { id: course } = await findCourse(scene, id);
  const known = await questionsOf(scene.tx, scene.partition, course);
  return openForm(scene, questionForms, 'course-questions', { course, seen: printOf(known) }, questionValues(known));
};
