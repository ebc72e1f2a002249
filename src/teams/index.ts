export { teamsAdapter } from './adapter.ts';
export { application } from './application.ts';
export type { Credentials } from './credentials.ts';
export { readEnvelope } from './incoming.ts';
export { teamsMessenger } from './messenger.ts';
export type { Partnership } from './partnership.ts';
export type { Bench } from './turn.ts';
