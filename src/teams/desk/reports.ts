import {
  clearExamples,
  keepExamples,
  listReports,
  passComments,
  showComments,
  showCourseComments,
  showCourseReport,
  showExamples,
  showRounds,
  showSessionReport,
  takeBackComments,
} from '../../report/index.ts';
import { numberIn, type Route, type Sent, text } from './route.ts';

/** A row of the list, by its verb and what it is of. */
const showRow: Route<Sent> = {
  act: 'see-reports',
  run(scene, sent) {
    const [verb, ...id] = (text(sent['row']) ?? '').split('/');
    return verb === 'report-course' ? showCourseReport(scene, id.join('/')) : showSessionReport(scene, id.join('/'));
  },
};

/** The buttons of reports. */
export const reportPresses: Readonly<Record<string, Route<Sent>>> = {
  reports: {
    act: 'see-reports',
    run: (scene, sent) => listReports(scene, text(sent['find'])?.slice(0, 60) ?? '', numberIn(sent['from'])),
  },
  'report-show': showRow,
  'report-session': { act: 'see-reports', run: (scene, sent) => showSessionReport(scene, sent['session']) },
  'report-course': { act: 'see-reports', run: (scene, sent) => showCourseReport(scene, sent['course']) },
  'report-comments': { act: 'see-reports', run: (scene, sent) => showComments(scene, sent['session'], numberIn(sent['from'])) },
  'report-course-comments': {
    act: 'see-reports',
    run: (scene, sent) => showCourseComments(scene, sent['course'], numberIn(sent['from'])),
  },
  'report-rounds': { act: 'see-reports', run: (scene, sent) => showRounds(scene, sent['course']) },
  'report-examples': { act: 'see-reports', run: (scene, sent) => showExamples(scene, sent['course'], numberIn(sent['from'])) },
  'examples-clear': {
    act: 'clear-examples',
    run: (scene, sent) => clearExamples(scene, sent['course'], sent['row'], numberIn(sent['from'])),
  },
  'examples-keep': {
    act: 'clear-examples',
    run: (scene, sent) => keepExamples(scene, sent['course'], sent['row'], numberIn(sent['from'])),
  },
  'comments-pass': {
    act: 'pass-comments',
    run: (scene, sent) => passComments(scene, sent['session'], sent['row'], numberIn(sent['from'])),
  },
  'comments-keep': {
    act: 'pass-comments',
    run: (scene, sent) => takeBackComments(scene, sent['session'], sent['row'], numberIn(sent['from'])),
  },
};
