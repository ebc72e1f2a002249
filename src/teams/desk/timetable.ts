import { showTimetable, showTimetableDay } from '../../outbox/index.ts';
import { numberIn, type Route, type Sent } from './route.ts';

/** The buttons of the timetable. */
export const timetablePresses: Readonly<Record<string, Route<Sent>>> = {
  timetable: { act: 'see-timetable', run: (scene) => showTimetable(scene) },
  'timetable-day': { act: 'see-timetable', run: (scene, sent) => showTimetableDay(scene, sent['row'], numberIn(sent['from'])) },
};
