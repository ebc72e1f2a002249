export { type Credentials, teamsAdapter } from './adapter.ts';
export { application } from './application.ts';
export { readEnvelope } from './incoming.ts';
export type { Partnership } from './partnership.ts';
export type { Bench } from './turn.ts';
