export { type Attendance, type AttendanceState, attendanceId, attendances, attendedBy, counts, listOf } from './attendance.ts';
export { type AddedCourse, type Course, courses, coursesOf } from './course.ts';
export { recordsOf, type TrainingRecord, trainingRecords } from './record.ts';
export { inOrder, instantsOf, monthOf, type Session, sessionOf, sessions, weekOf } from './session.ts';
