import type { Told } from '../../cards/index.ts';
import { type FormKinds, openForm } from '../../entry/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { courses } from '../course.ts';
import { findOwn, showCourse } from './card.ts';
import { courseValues, editForm, newForm } from './form.ts';

export { howToBook } from './booking.ts';
export { showCourse } from './card.ts';
export { groupsOf } from './fit.ts';
export { listCourses, type Sought } from './list.ts';
export { isAnythingNew, type Made, type NewCourse, newFor } from './new.ts';
export { offeredTo } from './offered.ts';

/** The forms about the partnership's own courses, by name. */
export const courseForms = { 'course-new': newForm, 'course-edit': editForm } satisfies FormKinds<Scene>;

/** Opens the form that adds a course to those of the strategy. */
export const addCourse = async (scene: Scene): Promise<Told> => {
  allow(scene.actor, 'add-course');
  return openForm(scene, courseForms, 'course-new');
};

/** Opens the form that changes one of the partnership's own courses. */
export const editCourse = async (scene: Scene, id: unknown): Promise<Told> => {
  allow(scene.actor, 'edit-course');
  const course = await findOwn(scene, id);
  const about = { course: course.id, version: String(course.version) };
  return openForm(scene, courseForms, 'course-edit', about, courseValues(course));
};

/** From now on it is offered no more; its sessions and what was done of it stay. */
export const endCourse = async (scene: Scene, id: unknown): Promise<Told> => {
  allow(scene.actor, 'end-course');
  const course = await findOwn(scene, id);
  if (!course.ended) await scene.tx.put(courses, scene.partition, { ...course, ended: true, version: course.version + 1 });
  return showCourse(scene, id);
};

/** It is offered after all. */
export const offerAgain = async (scene: Scene, id: unknown): Promise<Told> => {
  allow(scene.actor, 'end-course');
  const { ended, ...course } = await findOwn(scene, id);
  if (ended) await scene.tx.put(courses, scene.partition, { ...course, version: course.version + 1 });
  return showCourse(scene, id);
};
