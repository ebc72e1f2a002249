export { type Attendance, type AttendanceState, attendanceId, attendances, attendedBy, listOf, wasThere } from './attendance.ts';
export { type AddedCourse, type Course, courses, coursesOf } from './course.ts';
export {
  addCourse,
  courseForms,
  editCourse,
  endCourse,
  listCourses,
  offerAgain,
  offeredTo,
  type Sought,
  showCourse,
} from './courses/index.ts';
export { inMeantime } from './meantime.ts';
export {
  addTraining,
  type Done,
  decide,
  drawConfirm,
  drawDecided,
  drawRefresher,
  listClaims,
  memberTraining,
  myTeam,
  myTraining,
  recordForms,
  refreshers,
  showClaim,
} from './mine/index.ts';
export {
  type Asks,
  asQuestion,
  type CourseQuestions,
  courseQuestions,
  limits as questionLimits,
  putQuestions,
  questionFaults,
  questionFields,
  questionForms,
  questionsOf,
  setQuestions,
  statementFault,
  tidy,
  unmarked,
} from './questions/index.ts';
export { recordsOf, type TrainingRecord, trainingRecords } from './record.ts';
export {
  addPeople,
  closeRegister,
  drawCorrected,
  markAllHere,
  markOne,
  openRegister,
  putOnList,
  registerForms,
  showRegister,
  signIn,
} from './register/index.ts';
export { instantsOf, type Session, sessionOf, sessions, weekOf } from './session.ts';
export {
  changeSession,
  drawChange,
  givesSessions,
  isWeek,
  listSessions,
  phoneList,
  searchSessions,
  sessionForms,
  setUp,
  showSession,
  type Which,
  when,
  where,
} from './sessions/index.ts';
