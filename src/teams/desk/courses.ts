import {
  addCourse,
  editCourse,
  endCourse,
  listCourses,
  offerAgain,
  type Sought,
  setQuestions,
  showCourse,
} from '../../training/index.ts';
import { numberIn, type Route, type Sent, text } from './route.ts';

const sought = (sent: Sent): Sought => ({ find: text(sent['find'])?.slice(0, 60) ?? '', from: numberIn(sent['from']) });

/** The buttons of the courses that there are, and of the partnership's own. */
export const coursePresses: Readonly<Record<string, Route<Sent>>> = {
  courses: { act: 'see-courses', run: (scene, sent) => listCourses(scene, sought(sent)) },
  'course-show': { act: 'see-courses', run: (scene, sent) => showCourse(scene, sent['row'], sought(sent)) },
  'course-new': { act: 'add-course', run: (scene) => addCourse(scene) },
  'course-edit': { act: 'edit-course', run: (scene, sent) => editCourse(scene, sent['course']) },
  'course-end': { act: 'end-course', run: (scene, sent) => endCourse(scene, sent['course']) },
  'course-questions': { act: 'set-questions', run: (scene, sent) => setQuestions(scene, sent['course']) },
  'course-again': { act: 'end-course', run: (scene, sent) => offerAgain(scene, sent['course']) },
};
