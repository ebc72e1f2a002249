export { texts } from './cards.ts';
export type { Shown } from './chats.ts';
export * as faults from './faults.ts';
export type { Person } from './person.ts';
export { type FakeTeams, startFakeTeams } from './service.ts';
