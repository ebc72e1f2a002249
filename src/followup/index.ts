export { followUpDays } from './days.ts';
export { type FollowUp, followUps } from './follow-up.ts';
export { letters } from './letter.ts';
export { type Observation, observations } from './observation.ts';
export { unlinkingFollowUps } from './unlink.ts';
