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
export { followUpDays } from './days.ts';
export { followUpDrawers } from './drawn.ts';
export { type FollowUp, type FollowUpState, followUpStates, followUps } from './follow-up.ts';
export { letters } from './letter.ts';
export { type Observation, observations } from './observation.ts';
export { practiceIssues } from './practice-issue.ts';
export { unlinkingFollowUps } from './unlink.ts';
