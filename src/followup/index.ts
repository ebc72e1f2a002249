export { leaveForm, notMineForm, openAbout } from './answering/about-them.ts';
export {
  changeFollowUp,
  declineFollowUp,
  hasLeft,
  keepFollowUp,
  listFollowUps,
  sendFollowUp,
  showFollowUp,
} from './answering/acts.ts';
export { issueForm, listIssues, openIssue } from './answering/issue.ts';
export { askFollowUp, followUpForm } from './answering/typed.ts';
export { followUpsInLine } from './bring-in-line.ts';
export { followUpDays } from './days.ts';
export { followUpDrawers } from './drawn.ts';
export { type FollowUp, type FollowUpState, followUpStates, followUps, isOpen as isOpenFollowUp } from './follow-up.ts';
export { aboutSample, checkDraw, takeBack } from './interviews/about.ts';
export { arrangeForm, openDraw } from './interviews/arrange.ts';
export { showSample } from './interviews/card.ts';
export { forgettingMembers } from './interviews/forget.ts';
export { listSamples } from './interviews/list.ts';
export { showMember, tickOff } from './interviews/member.ts';
export { noteForm, openNote } from './interviews/note.ts';
export { sampleMembers, samples } from './interviews/sample.ts';
export { letters } from './letter.ts';
export { type Observation, observations } from './observation.ts';
export { practiceIssues } from './practice-issue.ts';
export { askAgain, noteLeaveForm, noteLeft, openNoteLeave } from './unanswered/change.ts';
export { listUnanswered, whichIn } from './unanswered/list.ts';
export { showUnanswered } from './unanswered/one.ts';
export { findUnanswered, unansweredByCourse } from './unanswered/overview.ts';
export { unlinkingFollowUps } from './unlink.ts';
