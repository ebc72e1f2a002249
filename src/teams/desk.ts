import { listBriefings, listChannels, showDigest, writeBriefing } from '../briefing/index.ts';
import { openForm } from '../entry/index.ts';
import { listEvaluations, myCertificates } from '../evaluation/index.ts';
import { findUnanswered, listFollowUps, listIssues, listSamples } from '../followup/index.ts';
import { lastImport } from '../import/index.ts';
import { askTimetable } from '../outbox/index.ts';
import { findPeople, lineManagers, profileValues } from '../profile/index.ts';
import { listReports } from '../report/index.ts';
import {
  addCourse,
  addTraining,
  listClaims,
  listCourses,
  myTeam,
  myTraining,
  searchSessions,
  setUp,
  signIn,
} from '../training/index.ts';
import type { DeskCommand } from './command.ts';
import { briefingAfterPresses } from './desk/briefing-after.ts';
import { briefingChannelPresses } from './desk/briefing-channels.ts';
import { briefingDraftPresses } from './desk/briefing-drafts.ts';
import { briefingSendingPresses } from './desk/briefing-sending.ts';
import { certificatePresses } from './desk/certificates.ts';
import { coursePresses } from './desk/courses.ts';
import { digestPresses } from './desk/digest.ts';
import { evaluationPresses } from './desk/evaluation.ts';
import { followUpPresses } from './desk/followup.ts';
import { formPresses, forms } from './desk/forms.ts';
import { importPresses } from './desk/import.ts';
import { interviewPresses } from './desk/interviews.ts';
import { minePresses } from './desk/mine.ts';
import { noAnswerPresses } from './desk/no-answers.ts';
import { alsoMe, peoplePresses } from './desk/people.ts';
import { registerPresses } from './desk/register.ts';
import { reportPresses } from './desk/reports.ts';
import type { Route, Sent } from './desk/route.ts';
import { sessionPresses } from './desk/sessions.ts';
import { timetablePresses } from './desk/timetable.ts';

export { forms } from './desk/forms.ts';
export type { Route, Sent } from './desk/route.ts';

/** Asked once, when somebody first has use for it, and changed whenever they like. */
const profile: Route<unknown> = {
  act: 'edit-profile',
  run: async (scene) => openForm(scene, forms, 'profile', {}, await profileValues(scene)),
};

/** Every button that is not one of the enquiry's, by its verb. */
export const presses: Readonly<Record<string, Route<Sent>>> = {
  ...formPresses,
  ...coursePresses,
  ...sessionPresses,
  ...registerPresses,
  ...minePresses,
  ...evaluationPresses,
  ...followUpPresses,
  ...noAnswerPresses,
  ...interviewPresses,
  ...certificatePresses,
  ...importPresses,
  ...reportPresses,
  ...timetablePresses,
  ...briefingChannelPresses,
  ...briefingDraftPresses,
  ...briefingSendingPresses,
  ...digestPresses,
  ...briefingAfterPresses,
  ...peoplePresses,
  profile,
};

/** Every typed command that leads to a feature of its own, with the words after it. */
export const commands: Readonly<Record<DeskCommand, Route<string>>> = {
  profile,
  'also-me': { act: 'say-also-me', run: alsoMe },
  'line-managers': { act: 'see-line-managers', run: (scene) => lineManagers(scene) },
  people: { act: 'find-people', run: (scene, rest) => findPeople(scene, rest) },
  courses: { act: 'see-courses', run: (scene, rest) => listCourses(scene, { find: rest.slice(0, 60) }) },
  'course-new': { act: 'add-course', run: (scene) => addCourse(scene) },
  sessions: { act: 'see-sessions', run: searchSessions },
  'sign-in': { act: 'sign-in', run: signIn },
  'my-training': { act: 'see-own-training', run: (scene) => myTraining(scene) },
  'add-training': { act: 'record-own-training', run: (scene) => addTraining(scene) },
  certificates: { act: 'see-certificate', run: (scene) => myCertificates(scene) },
  'my-team': { act: 'see-team', run: (scene) => myTeam(scene) },
  evaluation: { act: 'answer-evaluation', run: (scene) => listEvaluations(scene) },
  'follow-up': { act: 'answer-follow-up', run: (scene) => listFollowUps(scene) },
  'practice-issues': { act: 'see-practice-issues', run: (scene) => listIssues(scene) },
  'no-answers': { act: 'see-no-answers', run: findUnanswered },
  interviews: { act: 'arrange-interviews', run: (scene) => listSamples(scene) },
  import: { act: 'import-records', run: (scene) => lastImport(scene) },
  briefing: { act: 'write-briefing', run: (scene) => writeBriefing(scene) },
  briefings: { act: 'see-briefings', run: (scene) => listBriefings(scene) },
  channels: { act: 'see-channels', run: (scene, rest) => listChannels(scene, { find: rest.slice(0, 60) }) },
  digest: { act: 'get-digest', run: (scene) => showDigest(scene) },
  timetable: { act: 'see-timetable', run: askTimetable },
  reports: { act: 'see-reports', run: (scene, rest) => listReports(scene, rest.slice(0, 60)) },
  claims: { act: 'see-claims', run: (scene) => listClaims(scene) },
  'session-new': { act: 'set-up-session', run: (scene) => setUp(scene) },
};
