export { type Audience, audiences } from './audience/audience.ts';
export { type Briefing, briefings } from './briefing.ts';
export { type BriefingParts, type BriefingRunner, startBriefings } from './running.ts';
export { scheduledBriefings } from './sending/ahead.ts';
export { sendingDrawers } from './sending/drawn.ts';
